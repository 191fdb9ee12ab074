import { describe, expect, it } from 'vitest';
import type { AccountActionEvent, AccountRequest } from '../../../src/flow/account-state.ts';
import { runChange } from '../../../src/store/actions/account-calls.ts';
import { holdTime, openHost, pass, settle } from '../open-host.ts';
import { newer, pause, renameTo } from '../../flow/account-samples.ts';

holdTime();

function send(reported = new Set<string>()) {
  const host = openHost('pauseAccount', 'renameAccount', 'syncNow');
  const abort = new AbortController();
  const reports: AccountActionEvent[] = [];
  const order = { integrationId: 'openai', accountId: 'acc-1', intent: 'i-1', version: 3 };
  const run = (request: AccountRequest) =>
    void runChange(host.client, { ...order, request }, reported, abort.signal, (event) => reports.push(event));
  return { host, run, abort: () => abort.abort(), reports, types: () => reports.map(({ type }) => type) };
}

const done = { ok: true, account: newer, notices: [] };

describe('a change that is sent', () => {
  it('a change that is sent goes to its own method with the version seen and the key of the press', async () => {
    const { host, run } = send();
    run(pause);
    run(renameTo);
    await settle();
    const change = { accountId: 'acc-1', version: 3, idempotencyKey: 'i-1' };
    expect(host.last('pauseAccount').input).toEqual({ ...change, paused: true });
    expect(host.last('renameAccount').input).toEqual({ ...change, label: 'Beta' });
    run({ action: 'syncNow' });
    await settle();
    expect(host.last('syncNow').input).toEqual(change);
    const range = { from: '2026-01-01T00:00:00Z', to: '2026-03-10T00:00:00Z' };
    run({ action: 'syncNow', range });
    await settle();
    expect(host.last('syncNow').input).toEqual({ ...change, range });
  });

  it('a change that is sent is reported to the metrics once, however often the press is repeated', async () => {
    const { host, run, types } = send();
    for (let press = 0; press < 2; press += 1) {
      run(pause);
      await settle();
      await pass(40);
      await host.last('pauseAccount').answer(done);
    }
    expect(types()).toEqual(['changed', 'changed']);
    expect(host.events).toEqual([
      { type: 'account.changed', action: 'pause', integrationId: 'openai', accountId: 'acc-1', durationMs: 40 },
    ]);
  });

  it('a change that is sent is lost when the call fails, with a failure that says no more than it may', async () => {
    const { host, run, reports } = send();
    run(pause);
    await settle();
    await host.last('pauseAccount').reject(new Error('sk-admin-CANARY'));
    await pass(0);
    expect(reports).toMatchObject([{ type: 'changeLost', intent: 'i-1' }]);
    expect(JSON.stringify([reports, host.events])).not.toContain('CANARY');
    expect(host.events).toMatchObject([{ type: 'call.failed', method: 'pauseAccount', accountId: 'acc-1' }]);
  });

  it('a change that is sent is not lost when the person has left', async () => {
    const { host, run, abort, reports } = send();
    run(pause);
    await settle();
    abort();
    await host.last('pauseAccount').reject(new Error('Connection lost'));
    await pass(0);
    expect(reports).toEqual([]);
  });
});
