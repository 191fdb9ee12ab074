import { describe, expect, it } from 'vitest';
import { refusing, type Scenario, scenarios } from '../../../src/testing.ts';
import { listenToTest, press } from './listen.tsx';

/** Every check ends at once. */
const quick: Scenario = (script) => ({ ...script, latencyMs: { ...script.latencyMs, check: 20 } });

async function testing(worlds: readonly Scenario[]): ReturnType<typeof listenToTest> {
  const heard = await listenToTest(worlds);
  press('Test connection');
  return heard;
}

describe('a test says', () => {
  it('only its result, when it is quick', async () => {
    const heard = await testing([scenarios.empty, quick]);
    expect(await heard.pass(6_000)).toEqual(['polite: The connection works. Found Northwind Research.']);
  });
  it('that it runs, and then whose the key is', async () => {
    const heard = await testing([scenarios.empty]);
    expect(await heard.pass(8_000)).toEqual([
      'polite: Testing the connection…',
      'polite: The connection works. Found Northwind Research.',
    ]);
  });
  it('that it still runs, when it takes long', async () => {
    const heard = await testing([scenarios.empty, scenarios.slowTest]);
    expect(await heard.pass(12_000)).toEqual([
      'polite: Testing the connection…',
      'polite: Still testing. You can cancel.',
    ]);
  });
  it('that it was cancelled', async () => {
    const heard = await testing([scenarios.empty, scenarios.slowTest]);
    await heard.pass(3_000);
    press('Cancel test');
    expect(await heard.pass(6_000)).toEqual(['polite: The test was cancelled. Nothing was stored.']);
  });
  it('what is wrong with the key', async () => {
    const heard = await testing([scenarios.empty, scenarios.wrongKey, quick]);
    expect(await heard.pass(6_000)).toEqual(['polite: The test did not pass. OpenAI did not accept this Admin key.']);
  });
  it('which permission is missing', async () => {
    const heard = await testing([scenarios.empty, scenarios.missingScope, quick]);
    expect(await heard.pass(6_000)).toEqual(['polite: The test did not pass. Permission missing: api.usage.read.']);
  });
  it('how long to wait, and when the wait is over', async () => {
    const heard = await testing([scenarios.empty, scenarios.rateLimited, quick]);
    expect(await heard.pass(35_000)).toEqual([
      'polite: The test did not pass. Too many requests. Test again in 30 seconds.',
      'polite: You can test again.',
    ]);
  });
  it('that there is no network', async () => {
    const heard = await testing([scenarios.empty, refusing('offline')]);
    expect(await heard.pass(6_000)).toEqual(['polite: The test did not pass. You are offline.']);
  });
  it('that the session has ended, without waiting', async () => {
    const heard = await testing([scenarios.empty, refusing('host_signed_out')]);
    expect(await heard.pass(6_000)).toEqual(['assertive: The test did not pass. Your session has ended.']);
  });
  it('that it passed without an organization', async () => {
    const heard = await testing([scenarios.empty, scenarios.noIdentity, quick]);
    expect(await heard.pass(6_000)).toEqual(['polite: The connection works.']);
  });
});
