import type { Failure } from 'integration-kit/core';

/** A refusal in the shape that all of the API has: a coded failure, no sentence. */
export function refusal(failure: Failure, status: number): Response {
  return Response.json({ failure }, { status, headers: { 'cache-control': 'no-store' } });
}
