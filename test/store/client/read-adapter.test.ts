import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import type { FailureCode } from '../../../src/definition/failure.ts';
import { readAdapter, reportFailure } from '../../../src/store/client/read-adapter.ts';
import { openHost, pass, settle, holdTime, START } from '../open-host.ts';
import { pageVisibility } from '../page-visibility.ts';

// @vitest-environment jsdom

holdTime();
const showPage = pageVisibility();

const KEY = 'sk-admin-CANARY-0123456789-3fQ9';

function openRead(needed: () => Promise<void> = async () => {}) {
  const made = openHost('getAccess');
  const owner = new AbortController();
  const outcomes: unknown[] = [];
  void readAdapter(
    made.host,
    {
      method: 'getAccess',
      integrationId: 'openai',
      ask: (adapter, signal) => adapter.getAccess?.({ integrationId: 'openai' }, { signal }),
      async parse(parsers, answer) {
        await needed();
        return parsers.parseAccess(answer);
      },
    },
    { signal: owner.signal },
  ).then((outcome) => outcomes.push(outcome));
  const fail = (code: FailureCode): Promise<void> => made.last('getAccess').reject(new AdapterError({ code }));
  return { ...made, owner, outcomes, fail, tries: () => made.calls('getAccess').length };
}

describe('a read of the adapter', () => {
  it.each(['unavailable', 'timeout', 'provider_unavailable'] as const)(
    'is asked again twice after %s',
    async (code) => {
      const { tries, fail, outcomes, events } = openRead();
      await fail(code);
      await pass(399);
      expect(tries()).toBe(1);
      await pass(401);
      expect(tries()).toBe(2);
      await fail(code);
      await pass(1_199);
      expect(tries()).toBe(2);
      await pass(1_201);
      expect(tries()).toBe(3);
      await fail(code);
      await pass(600_000);
      expect(tries()).toBe(3);
      expect(outcomes).toEqual([{ kind: 'failure', failure: { code } }]);
      expect(events).toMatchObject([{ type: 'call.failed', method: 'getAccess', code, integrationId: 'openai' }]);
    },
  );

  it.each(['host_signed_out', 'permission_denied', 'rate_limited', 'offline'] as const)(
    'is not asked again after %s',
    async (code) => {
      const { tries, fail, outcomes } = openRead();
      await fail(code);
      await pass(60_000);
      expect([tries(), outcomes]).toEqual([1, [{ kind: 'failure', failure: { code } }]]);
    },
  );

  it('a read of the adapter is asked once by a hidden page', async () => {
    showPage(false);
    const { tries, fail, outcomes } = openRead();
    await fail('unavailable');
    await pass(60_000);
    expect([tries(), outcomes.length]).toEqual([1, 1]);
  });

  it('a read of the adapter is given up between two tries when its answer is no longer needed', async () => {
    const { tries, fail, outcomes, owner, events } = openRead();
    await fail('unavailable');
    owner.abort();
    await pass(60_000);
    expect([tries(), outcomes, events]).toEqual([1, [{ kind: 'aborted' }], []]);
  });

  it('a read of the adapter that is answered after all reports no failure', async () => {
    const { fail, last, outcomes, events } = openRead();
    await fail('unavailable');
    await pass(800);
    await last('getAccess').answer({ visible: true, can: {} });
    expect([outcomes, events]).toEqual([[{ kind: 'answer', value: { visible: true, can: {} } }], []]);
  });

  it('a read of the adapter that cannot be read is refused, not repeated', async () => {
    const { tries, last, outcomes } = openRead();
    await last('getAccess').answer('yes');
    expect([tries(), outcomes]).toEqual([1, [{ kind: 'failure', failure: { code: 'unexpected_answer' } }]]);
  });

  it('a read of the adapter fails, and does not hang, when what reads its answer cannot be loaded at any try', async () => {
    const { tries, last, outcomes } = openRead(async () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    for (const wait of [800, 2_400, 0]) {
      await last('getAccess').answer({ visible: true, can: {} });
      await pass(wait);
    }
    expect([tries(), outcomes]).toEqual([3, [{ kind: 'failure', failure: { code: 'unavailable' } }]]);
  });

  it('a read of the adapter shows nothing of an error but its code, and of a chosen failure nothing like a key', async () => {
    const thrown = openRead();
    await thrown.last('getAccess').reject(Object.assign(new Error(`401 for ${KEY}`), { status: 401 }));
    expect(thrown.outcomes).toEqual([{ kind: 'failure', failure: { code: 'host_signed_out' } }]);
    const chosen = openRead();
    await chosen
      .last('getAccess')
      .reject(new AdapterError({ code: 'permission_denied', vendor: { text: `Bad key ${KEY}`, status: 403 } }));
    await settle();
    const said = JSON.stringify([chosen.outcomes, chosen.events]);
    expect(said.includes('CANARY')).toBe(false);
    expect(said).toContain('"status":403');
  });
});

holdTime();

const subject = { method: 'renameAccount', integrationId: 'openai', accountId: 'acc-1' } as const;

describe('a failed call', () => {
  it('a failed call is reported to the host’s metrics by its code and how long it took, and by nothing else', async () => {
    const { host, events } = openHost();
    await pass(1_500);
    const failure = { code: 'unavailable', vendor: { status: 503, text: 'from outside' } } as const;
    await reportFailure(host, subject, { kind: 'failure', failure }, START);
    expect(events).toEqual([{ type: 'call.failed', ...subject, code: 'unavailable', durationMs: 1_500 }]);
  });

  it('a failed call took no less than no time, also when the clock was set back', async () => {
    const { host, events } = openHost();
    await reportFailure(host, subject, { kind: 'failure', failure: { code: 'timeout' } }, START + 60_000);
    expect(events).toMatchObject([{ durationMs: 0 }]);
  });

  it('a failed call is shown only as far as it can be read', async () => {
    const { host } = openHost();
    const odd = { code: 'unavailable', retryAfterMs: 'soon', missingScopes: [7], extra: 'from outside' };
    const chosen = { kind: 'failure', failure: odd as never, unread: true } as const;
    const { failure } = await reportFailure(host, subject, chosen, START);
    expect(failure.code).toBe('unavailable');
    expect([failure.retryAfterMs, 'extra' in failure]).toEqual([undefined, false]);
  });

  it('a failed call whose adapter chose a code that is none is shown and reported as unknown', async () => {
    const { events, outcomes, last } = openRead();
    await last('getAccess').reject(new AdapterError({ code: `gremlins ${KEY}` as never }));
    await settle();
    expect(outcomes).toEqual([{ kind: 'failure', failure: { code: 'unknown' } }]);
    expect(events).toMatchObject([{ type: 'call.failed', code: 'unknown' }]);
  });
});
