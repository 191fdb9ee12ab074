import { describe, expect, it } from 'vitest';
import { refusingFinish, type Scenario, scenarios } from '../../../src/testing.ts';
import { listenToRotation, listenToTest, press } from './listen.tsx';

async function passed(setup: readonly Scenario[]): ReturnType<typeof listenToTest> {
  const recorder = await listenToTest(setup);
  press('Test connection');
  await recorder.pass(8_000);
  return recorder;
}

const slowFinish: Scenario = (script) => ({ ...script, latencyMs: { ...script.latencyMs, mutation: 9_000 } });

describe('Finish announces', () => {
  it('Finish announces that it stores, and what is connected', async () => {
    const recorder = await passed([scenarios.empty]);
    press('Finish');
    expect(await recorder.pass(6_000)).toEqual(['polite: Storing…', 'polite: Connected Northwind Research']);
  });
  it('Finish announces that the answer is late', async () => {
    const recorder = await passed([scenarios.empty, slowFinish]);
    press('Finish');
    expect(await recorder.pass(16_000)).toEqual([
      'polite: Storing…',
      'polite: Still waiting for an answer.',
      'polite: Connected Northwind Research',
    ]);
  });
  it('Finish announces that the key could not be saved, without waiting', async () => {
    const recorder = await passed([scenarios.empty, refusingFinish('unavailable')]);
    press('Finish');
    expect(await recorder.pass(6_000)).toEqual(['polite: Storing…', 'assertive: The Admin key could not be saved.']);
  });
  it('Finish announces that the account may or may not be connected, and how checking again ended', async () => {
    const recorder = await passed([scenarios.empty, scenarios.lostAnswer]);
    press('Finish');
    expect(await recorder.pass(6_000)).toEqual([
      'polite: Storing…',
      'polite: We could not confirm that the account was connected.',
    ]);
    press('Check again');
    expect(await recorder.pass(6_000)).toEqual(['polite: Checking…', 'polite: Connected Northwind Research']);
  });
  it('Finish announces that a tested key was kept for too long, without waiting', async () => {
    const recorder = await listenToTest([scenarios.empty, scenarios.shortDraft]);
    press('Test connection');
    await recorder.pass(4_000);
    expect(await recorder.pass(20_000)).toEqual([
      'assertive: The tested Admin key was held for too long and was removed. Paste it again.',
    ]);
  });
  it('Finish announces that the key of an account was replaced', async () => {
    const recorder = await listenToRotation([scenarios.twoAccounts]);
    press('Update Admin key');
    expect(await recorder.pass(6_000)).toEqual(['polite: Storing…', 'polite: Admin key of Northwind Research updated']);
  });
  it('Finish announces that it is unknown which key is in use, without waiting', async () => {
    const recorder = await listenToRotation([scenarios.twoAccounts, scenarios.lostAnswer]);
    press('Update Admin key');
    expect(await recorder.pass(6_000)).toEqual([
      'polite: Storing…',
      'assertive: We could not confirm which key is in use.',
    ]);
  });
  it('Finish announces that another user changed the account', async () => {
    const recorder = await listenToRotation([scenarios.twoAccounts, scenarios.conflict]);
    press('Update Admin key');
    expect(await recorder.pass(6_000)).toEqual(['polite: Storing…', 'assertive: The Admin key could not be saved.']);
  });
});
