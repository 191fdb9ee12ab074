import { describe, expect, it } from 'vitest';
import { ADAPTER_METHODS, actionOf, limitOf, METHOD_NAMES } from '../../src/adapter/adapter-methods.ts';
import { REQUIRED_METHODS } from '../../src/adapter/required-methods.ts';
import { ACTIONS, METHOD_OF_ACTION } from '../../src/definition/account-action.ts';

describe('ADAPTER_METHODS', () => {
  it('ADAPTER_METHODS names one method of the adapter for every account action, which needs that action itself', () => {
    expect(Object.keys(METHOD_OF_ACTION).sort()).toEqual([...ACTIONS].sort());
    for (const action of ACTIONS) expect(actionOf(METHOD_OF_ACTION[action], 'acc-1')).toBe(action);
  });

  it('ADAPTER_METHODS agrees with what a page of cards knows of the methods of an adapter', () => {
    const timeouts = { testMs: 1, mutationMs: 2, listMs: 3 };
    const required = METHOD_NAMES.filter((method) => ADAPTER_METHODS[method].required);
    expect(required).toEqual(REQUIRED_METHODS);
    for (const method of METHOD_NAMES) {
      const { control, kind } = ADAPTER_METHODS[method];
      if (control !== null) expect(METHOD_OF_ACTION[control]).toBe(method);
      // `readAdapter` takes the limit of lists for every read.
      if (kind === 'read') expect(limitOf(method as 'listAccounts', timeouts)).toBe(timeouts.listMs);
    }
  });

  it('ADAPTER_METHODS gives no two methods of the adapter the same control', () => {
    const controls = METHOD_NAMES.flatMap((method) => ADAPTER_METHODS[method].control ?? []);
    expect(new Set(controls).size).toBe(controls.length);
  });

  it('ADAPTER_METHODS lets an adapter test need rotate for an account and connect without one', () => {
    expect([actionOf('testCredential', 'acc-1'), actionOf('testCredential', undefined)]).toEqual(['rotate', 'connect']);
    expect(actionOf('listAccounts', 'acc-1')).toBeNull();
  });

  it('ADAPTER_METHODS gives each kind of adapter method its own time limit', () => {
    const timeouts = { testMs: 1, mutationMs: 2, listMs: 3 };
    expect([limitOf('retestAccount', timeouts), limitOf('syncNow', timeouts), limitOf('getAccess', timeouts)]).toEqual([
      1, 2, 3,
    ]);
  });
});
