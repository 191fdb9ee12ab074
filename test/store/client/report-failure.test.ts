import { describe, expect, it } from 'vitest';
import { reportFailure } from '../../../src/store/client/read-adapter.ts';
import { holdTime, openHost, pass, START } from '../open-host.ts';

holdTime();

const subject = { method: 'renameAccount', integrationId: 'openai', accountId: 'acc-1' } as const;

describe('a call that came to nothing', () => {
  it('is told to the host’s metrics by its code and how long it took, and by nothing else', async () => {
    const { host, events } = openHost();
    await pass(1_500);
    const failure = { code: 'unavailable', vendor: { status: 503, text: 'from outside' } } as const;
    await reportFailure(host, subject, { kind: 'failure', failure }, START);
    expect(events).toEqual([{ type: 'call.failed', ...subject, code: 'unavailable', durationMs: 1_500 }]);
  });

  it('took no less than no time, also when the clock was set back', async () => {
    const { host, events } = openHost();
    await reportFailure(host, subject, { kind: 'failure', failure: { code: 'timeout' } }, START + 60_000);
    expect(events).toMatchObject([{ durationMs: 0 }]);
  });

  it('is shown only as far as it can be read', async () => {
    const { host } = openHost();
    const odd = { code: 'unavailable', retryAfterMs: 'soon', missingScopes: [7], extra: 'from outside' };
    const { failure } = await reportFailure(host, subject, { kind: 'failure', failure: odd as never }, START);
    expect(failure.code).toBe('unavailable');
    expect([failure.retryAfterMs, 'extra' in failure]).toEqual([undefined, false]);
  });
});
