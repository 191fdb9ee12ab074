import { describe, expect, it } from 'vitest';
import { refusing, type Scenario, scenarios } from '../../../src/testing.ts';
import { listenToTest, press } from './listen.tsx';

/** Every check ends at once. */
const quick: Scenario = (script) => ({ ...script, latencyMs: { ...script.latencyMs, check: 20 } });

async function testing(setup: readonly Scenario[]): ReturnType<typeof listenToTest> {
  const recorder = await listenToTest(setup);
  press('Test connection');
  return recorder;
}

describe('a test announces', () => {
  it('a test announces only its result, when it is quick', async () => {
    const recorder = await testing([scenarios.empty, quick]);
    expect(await recorder.pass(6_000)).toEqual(['polite: The connection works. Found Northwind Research.']);
  });
  it('a test announces that it runs, and then whose the key is', async () => {
    const recorder = await testing([scenarios.empty]);
    expect(await recorder.pass(8_000)).toEqual([
      'polite: Testing the connection…',
      'polite: The connection works. Found Northwind Research.',
    ]);
  });
  it('a test announces that it still runs, when it takes long', async () => {
    const recorder = await testing([scenarios.empty, scenarios.slowTest]);
    expect(await recorder.pass(12_000)).toEqual([
      'polite: Testing the connection…',
      'polite: Still testing. You can cancel.',
    ]);
  });
  it('a test announces that it was cancelled', async () => {
    const recorder = await testing([scenarios.empty, scenarios.slowTest]);
    await recorder.pass(3_000);
    press('Cancel test');
    expect(await recorder.pass(6_000)).toEqual(['polite: The test was cancelled. Nothing was stored.']);
  });
  it('a test announces what is wrong with the key', async () => {
    const recorder = await testing([scenarios.empty, scenarios.wrongKey, quick]);
    expect(await recorder.pass(6_000)).toEqual([
      'polite: The test did not pass. OpenAI did not accept this Admin key.',
    ]);
  });
  it('a test announces which permission is missing', async () => {
    const recorder = await testing([scenarios.empty, scenarios.missingScope, quick]);
    expect(await recorder.pass(6_000)).toEqual(['polite: The test did not pass. Permission missing: api.usage.read.']);
  });
  it('a test announces how long to wait, and when the wait is over', async () => {
    const recorder = await testing([scenarios.empty, scenarios.rateLimited, quick]);
    expect(await recorder.pass(35_000)).toEqual([
      'polite: The test did not pass. Too many requests. Test again in 30 seconds.',
      'polite: You can test again.',
    ]);
  });
  it('a test announces that there is no network', async () => {
    const recorder = await testing([scenarios.empty, refusing('offline')]);
    expect(await recorder.pass(6_000)).toEqual(['polite: The test did not pass. You are offline.']);
  });
  it('a test announces that the session has ended, without waiting', async () => {
    const recorder = await testing([scenarios.empty, refusing('host_signed_out')]);
    expect(await recorder.pass(6_000)).toEqual(['assertive: The test did not pass. Your session has ended.']);
  });
  it('a test announces that it passed without an organization', async () => {
    const recorder = await testing([scenarios.empty, scenarios.noIdentity, quick]);
    expect(await recorder.pass(6_000)).toEqual(['polite: The connection works.']);
  });
});
