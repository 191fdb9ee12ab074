import { isoMoment } from '../definition/dates.ts';
import type { Failure } from '../definition/failure.ts';
import type { ConnectState } from '../flow/connect-state.ts';
import type { LoggedRun } from './connect-log.ts';
import { VERSION } from './version.ts';

/** What a support bundle is made of. */
export interface SupportFacts {
  readonly integrationId: string;
  readonly methodId: string;
  /** Number of the attempt. */
  readonly runId: string;
  readonly state: ConnectState;
  readonly runs: readonly LoggedRun[];
  /** The newest failure; null when there was none. */
  readonly failure: Failure | null;
  /** Present moment, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * What support needs to know of an attempt, as plain English text: ids, codes, timings and versions.
 * No key, no typed value, no vendor's sentence.
 */
export function supportBundle({ integrationId, methodId, runId, state, runs, failure, now }: SupportFacts): string {
  return [
    `integration-kit ${VERSION}`,
    `written: ${moment(now)}`,
    `integration: ${integrationId}, method ${methodId}, ${state.target.mode}`,
    `attempt: ${runId}`,
    `state: ${state.at}${state.removed === null ? '' : `, credential removed: ${state.removed}`}`,
    ...('intent' in state ? [`request: ${state.intent}`] : []),
    ...runs.flatMap(runLines),
    ...(failure === null ? [] : [`failure: ${failureFacts(failure).join(', ')}`]),
  ].join('\n');
}

function runLines({ run, startedAt, durationMs, outcome, code, checks }: LoggedRun): readonly string[] {
  const facts = [
    moment(startedAt),
    outcome,
    ...(code === null ? [] : [code]),
    ...(durationMs === null ? [] : [`${durationMs} ms`]),
  ];
  return [
    `test ${run}: ${facts.join(', ')}`,
    ...[...checks].map(([id, check]) => `  ${id}: ${check.status}, ${check.durationMs} ms`),
  ];
}

function failureFacts({ code, field, correlationId, vendor }: Failure): readonly string[] {
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['field', field],
    ['correlation id', correlationId],
    ['vendor status', vendor?.status],
    ['vendor code', vendor?.code],
    ['vendor request', vendor?.requestId],
  ];
  return [code, ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))];
}

/** A host's clock may be anything, and a date that cannot be written must not keep the bundle from being written. */
function moment(ms: number): string {
  return isoMoment(ms) ?? 'unknown time';
}
