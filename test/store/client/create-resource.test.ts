import { describe, expect, it } from 'vitest';
import type { CallOutcome } from '../../../src/adapter/call-adapter.ts';
import { createResource } from '../../../src/store/client/create-resource.ts';
import { settle, holdTime } from '../open-host.ts';

holdTime();

function openResource() {
  const loads: { readonly signal: AbortSignal; readonly end: (outcome: CallOutcome<string>) => Promise<void> }[] = [];
  const resource = createResource<string>(
    (signal) =>
      new Promise((resolve) => {
        loads.push({ signal, end: (outcome) => (resolve(outcome), settle()) });
      }),
  );
  return { resource, loads };
}

const answer = (value: string): CallOutcome<string> => ({ kind: 'answer', value });
const LOADING = { status: 'loading', data: null, failure: null, refreshing: false };

describe('createResource', () => {
  it('createResource reads for its first listener, not for each, and again for the next first one', async () => {
    const { resource, loads } = openResource();
    await settle();
    expect([loads.length, resource.asked]).toEqual([0, false]);
    const stops = [resource.subscribe(() => {}), resource.subscribe(() => {})];
    await settle();
    expect([loads.length, resource.asked]).toEqual([1, true]);
    await loads[0]?.end(answer('one'));
    for (const stop of stops) stop();
    expect(resource.getSnapshot()).toEqual({ status: 'ready', data: 'one', failure: null, refreshing: false });
    resource.subscribe(() => {});
    await settle();
    expect([loads.length, resource.getSnapshot().refreshing]).toEqual([2, true]);
  });

  it('createResource keeps what it read before when a newer read fails', async () => {
    const { resource, loads } = openResource();
    resource.subscribe(() => {});
    await settle();
    await loads[0]?.end(answer('one'));
    resource.refresh();
    await settle();
    await loads[1]?.end({ kind: 'failure', failure: { code: 'timeout' } });
    expect(resource.getSnapshot()).toEqual({
      status: 'failed',
      data: 'one',
      failure: { code: 'timeout' },
      refreshing: false,
    });
  });

  it('createResource stops with its last listener and drops what still comes', async () => {
    const { resource, loads } = openResource();
    const stop = resource.subscribe(() => {});
    await settle();
    stop();
    expect(loads[0]?.signal.aborted).toBe(true);
    await loads[0]?.end(answer('late'));
    expect([resource.getSnapshot(), resource.asked]).toEqual([LOADING, false]);
  });

  it('createResource reads nothing without a listener', async () => {
    const { resource, loads } = openResource();
    resource.refresh();
    resource.invalidate();
    await settle();
    expect(loads).toEqual([]);
  });

  it('createResource is the same object until something changes', async () => {
    const { resource, loads } = openResource();
    let notified = 0;
    resource.subscribe(() => {
      notified += 1;
    });
    await settle();
    await loads[0]?.end(answer('one'));
    const before = resource.getSnapshot();
    expect([resource.getSnapshot() === before, notified]).toEqual([true, 1]);
  });

  it('createResource forgets everything when wiped', async () => {
    const { resource, loads } = openResource();
    resource.subscribe(() => {});
    await settle();
    await loads[0]?.end(answer('one'));
    resource.refresh();
    await settle();
    resource.wipe();
    await loads[1]?.end(answer('two'));
    expect([resource.getSnapshot(), resource.asked]).toEqual([LOADING, false]);
  });
});
