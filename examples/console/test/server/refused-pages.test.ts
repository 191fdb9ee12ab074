import { afterEach, describe, expect, it } from 'vitest';
import {
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  quiet,
  turnUntil,
  type VendorCall,
  type Scenario,
} from './console-scenario.ts';

afterEach(disposeScenarios);

const isPage = ({ query }: VendorCall): boolean => query.get('end_time') !== null;

async function connected(): Promise<{ scenario: Scenario; id: string }> {
  const scenario = createScenario();
  const { id } = await connectKey(scenario.as('mara'), 'works');
  return { scenario, id };
}

/** The vendor's refusal, in its envelope. */
function refusal(status: number, message: string, code: string | null = null, headers = {}): () => Response {
  return () =>
    Response.json({ error: { message, type: 'invalid_request_error', param: null, code } }, { status, headers });
}

const REGIONAL =
  'Attempted to access resource with incorrect regional hostname. Please make your request to eu.api.openai.com';

describe('an import that is refused for another reason than the key', () => {
  it.each([
    ['a region', refusal(401, REGIONAL, 'incorrect_hostname'), { code: 'wrong_target', target: 'eu.api.openai.com' }],
    ['a path that is not there', () => new Response('<html>', { status: 404 }), { code: 'wrong_target' }],
    [
      'a redirect',
      () => new Response(null, { status: 307, headers: { location: 'https://x.example/' } }),
      { code: 'wrong_target' },
    ],
    ['a country', refusal(403, 'Country, region, or territory not supported'), { code: 'provider_refused_location' }],
    ['a spend limit', refusal(429, 'Limit reached', 'project_spend_limit_exceeded'), { code: 'account_unavailable' }],
    ['credit, as 429', refusal(429, 'No credits', 'credit_balance_exhausted'), { code: 'account_unavailable' }],
  ])(
    'an import that is refused for another reason than the key (%s) reports it, and the key stays active',
    async (_, answer, failure) => {
      const { scenario, id } = await connected();
      scenario.answerWith(answer);
      scenario.console.start();
      const { credential, sync } = await turnUntil(scenario, id, (account) => account.sync.phase === 'failing');
      expect(sync.failure).toMatchObject(failure);
      expect([credential.state, credential.failure]).toEqual(['active', undefined]);
      scenario.answerWith(null);
      await turnUntil(scenario, id, isDone);
    },
  );

  it.each([
    ['a 401', refusal(401, 'Sign in with single sign-on.', 'sso_required')],
    ['a 403', refusal(403, 'Not today.')],
  ])('an import with an unknown refusal (%s) waits longer each time, and the account reports it', async (_, answer) => {
    const { scenario, id } = await connected();
    scenario.answerWith(answer);
    scenario.console.start();
    const states = new Set<string>();
    scenario.as('mara').subscribe?.(
      (event) => {
        if (event.type === 'upsert') states.add(event.account.credential.state);
      },
      () => {},
    );
    const late = await turnUntil(scenario, id, ({ sync }) => sync.phase === 'delayed');
    expect(late.sync.failure).toMatchObject({ code: 'unknown' });
    expect(scenario.vendorCalls.filter(isPage)).toHaveLength(3);
    await turnUntil(scenario, id, ({ sync }) => sync.phase === 'failing');
    expect(scenario.vendorCalls.filter(isPage)).toHaveLength(10);
    expect(states).toEqual(new Set(['active']));
    scenario.answerWith(null);
    await turnUntil(scenario, id, isDone);
  });

  it('a page that is refused while the key works is not reported as a fault of the console’s server', async () => {
    const { scenario, id } = await connected();
    scenario.answerWith((call) => (isPage(call) ? refusal(403, 'Not this page.')() : undefined));
    scenario.console.start();
    const late = await turnUntil(scenario, id, ({ sync }) => sync.phase === 'delayed');
    expect(late.sync.failure).toMatchObject({ code: 'unknown', vendor: { status: 403 } });
    expect(late.credential.state).toBe('active');
  });

  it('an import sends no other request when the vendor returns a wait', async () => {
    const { scenario, id } = await connected();
    const before = scenario.vendorCalls.length;
    let left = 2;
    scenario.answerWith(() => {
      left -= 1;
      return left < 0 ? undefined : refusal(429, 'Rate limit', 'rate_limit_exceeded', { 'retry-after': '1' })();
    });
    scenario.console.start();
    await turnUntil(scenario, id, isDone);
    expect(scenario.vendorCalls.slice(before).filter((call) => !isPage(call))).toEqual([]);
  });
});

describe('a retest of a stored key', () => {
  it.each([
    ['a region', refusal(401, REGIONAL, 'incorrect_hostname'), 'wrong_target'],
    ['nothing that is known', refusal(401, 'Sign in.', 'sso_required'), 'unknown'],
  ])('a retest that is refused for %s reports it, and the key stays active', async (_, answer, code) => {
    const { scenario, id } = await connected();
    scenario.answerWith(answer);
    const result = await scenario.as('mara').retestAccount?.({ accountId: id }, { ...quiet(), onCheck: () => {} });
    expect(result).toMatchObject({ ok: false, failure: { code } });
    const { credential } = await accountWhere(scenario, id, () => true);
    expect([credential.state, credential.failure]).toEqual(['active', undefined]);
  });
});
