import { describe, expect, it } from 'vitest';
import type { CallOutcome } from '../../../src/adapter/call-adapter.ts';
import { createLatestRead } from '../../../src/store/client/latest-read.ts';
import { settle, holdTime } from '../open-host.ts';

holdTime();

function openRead() {
  const loads: { readonly signal: AbortSignal; readonly end: (outcome: CallOutcome<string>) => Promise<void> }[] = [];
  const outcomes: unknown[] = [];
  const read = createLatestRead<string>({
    load: (signal) =>
      new Promise((resolve) => {
        loads.push({ signal, end: (outcome) => (resolve(outcome), settle()) });
      }),
    onOutcome: (outcome) => outcomes.push(outcome.kind === 'answer' ? outcome.value : outcome.failure.code),
  });
  return { read, loads, outcomes };
}

const answer = (value: string): CallOutcome<string> => ({ kind: 'answer', value });

describe('createLatestRead', () => {
  it('createLatestRead makes one question of the wishes of one turn', async () => {
    const { read, loads } = openRead();
    read.start();
    read.start();
    read.startAfter();
    expect([loads.length, read.busy]).toEqual([0, true]);
    await settle();
    expect(loads).toHaveLength(1);
    await loads[0]?.end(answer('one'));
    expect([loads.length, read.busy]).toEqual([1, false]);
  });

  it('createLatestRead reports the newest answer only, and aborts what it gave up', async () => {
    const { read, loads, outcomes } = openRead();
    read.start();
    await settle();
    read.start();
    await settle();
    expect(loads.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    await loads[1]?.end(answer('new'));
    await loads[0]?.end(answer('old'));
    expect(outcomes).toEqual(['new']);
  });

  it('createLatestRead reads once more after the one under way, so that it is not starved', async () => {
    const { read, loads, outcomes } = openRead();
    read.start();
    await settle();
    for (let n = 0; n < 5; n += 1) read.startAfter();
    expect(loads[0]?.signal.aborted).toBe(false);
    await loads[0]?.end(answer('first'));
    expect(loads).toHaveLength(2);
    await loads[1]?.end({ kind: 'failure', failure: { code: 'timeout' } });
    expect([outcomes, loads.length]).toEqual([['first', 'timeout'], 2]);
  });

  it('createLatestRead reports nothing after it was stopped', async () => {
    const { read, loads, outcomes } = openRead();
    read.start();
    read.stop();
    await settle();
    expect(loads).toEqual([]);
    read.start();
    await settle();
    read.startAfter();
    read.stop();
    await loads[0]?.end(answer('late'));
    expect([outcomes, read.busy, loads.length]).toEqual([[], false, 1]);
  });

  it('createLatestRead is not led round in circles by a host that asks for a read inside the question', async () => {
    let loads = 0;
    const read = createLatestRead<string>({
      load: () => {
        loads += 1;
        if (loads < 10) {
          read.start();
          read.startAfter();
        }
        return Promise.resolve(answer('x'));
      },
      onOutcome: () => {},
    });
    read.start();
    await settle();
    expect([loads, read.busy]).toEqual([1, false]);
  });
});
