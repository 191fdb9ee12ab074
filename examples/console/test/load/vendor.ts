import process from 'node:process';
import { serve } from '@hono/node-server';
import { COSTS_RULES, readBucketQuery, USAGE_RULES } from '../../sandbox/bucket-query.ts';
import { costsPage, usagePage } from '../../sandbox/bucket-page.ts';
import { listPage, projectsOf } from '../../sandbox/lists.ts';
import { isRefusal, refuse, unknownKey, unknownPath } from '../../sandbox/refusals.ts';
import { badAnswer } from './bad-answers.ts';
import { endWithParent } from './end-with-parent.ts';
import { badKindOf, numberOfKey, organizationOf } from './organizations.ts';

/**
 * A vendor with any number of organizations, each with the figures of the sandbox.
 *
 * @param nowMs The vendor's clock, which is stopped: what it says of a day stays the same.
 * @param misbehaves Whether the bad organizations are bad.
 */
export function loadVendor(nowMs: number, misbehaves: boolean): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    const key = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    const number = numberOfKey(key);
    if (number === null) return refuse(unknownKey(key));
    const kind = misbehaves ? badKindOf(number) : null;
    if (kind === 'silent') return new Promise(() => {});
    const bad = kind === null ? null : badAnswer(kind, url);
    const response = bad ?? answer(number, url, nowMs);
    response.headers.set('openai-organization', organizationOf(number).id);
    return response;
  };
}

function answer(number: number, url: URL, nowMs: number): Response {
  const organization = organizationOf(number);
  const { searchParams, pathname } = url;
  const said = ((): object => {
    switch (pathname) {
      case '/v1/organization/costs': {
        const query = readBucketQuery(searchParams, COSTS_RULES, nowMs);
        return isRefusal(query) ? query : costsPage(organization, query, nowMs, () => []);
      }
      case '/v1/organization/usage/completions': {
        const query = readBucketQuery(searchParams, USAGE_RULES, nowMs);
        return isRefusal(query) ? query : usagePage('completions', organization, query, nowMs);
      }
      case '/v1/organization/projects':
        return listPage(projectsOf(organization), searchParams);
      case '/v1/organization/admin_api_keys':
        return listPage([], searchParams);
      default:
        return unknownPath('GET', pathname);
    }
  })();
  return isRefusal(said) ? refuse(said) : Response.json(said);
}

if (import.meta.main) {
  endWithParent();
  const [, , nowMs, kind] = process.argv;
  const server = serve(
    { fetch: loadVendor(Number(nowMs), kind === 'bad'), port: 0, hostname: '127.0.0.1' },
    ({ port }) => void process.stdout.write(`http://127.0.0.1:${port}\n`),
  );
  server.on('error', () => process.exit(1));
}
