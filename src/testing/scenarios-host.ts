import { ADAPTER_METHODS, METHOD_NAMES } from '../adapter/adapter-methods.ts';
import { ACTIONS } from '../definition/account-action.ts';
import type { Fault, Scenario, Script } from './script.ts';

/** Every method that answers; what this person may do is no call that the scenarios below disturb. */
const METHODS = METHOD_NAMES.filter((method) => ADAPTER_METHODS[method].kind !== 'stream' && method !== 'getAccess');

/** Every call behaves like this; access stays as it is. */
const everywhere = (script: Script, always: Fault): Script => ({
  ...script,
  faults: Object.fromEntries(METHODS.map((method) => [method, { always }])),
});

const NOT_ALLOWED = { reason: 'You need the Billing Profiles Admin permission.' };

/** Scenarios that differ in what the host's adapter and its network do. */
export const hostScenarios = {
  /** No network. */
  offline: (script) => everywhere(script, { kind: 'reject', failure: { code: 'offline' } }),
  /** The host's server cannot be reached. */
  unavailable: (script) => everywhere(script, { kind: 'reject', failure: { code: 'unavailable' } }),
  /** The person was signed out of the host. */
  signedOut: (script) => everywhere(script, { kind: 'reject', failure: { code: 'host_signed_out' } }),
  /** Nothing ever answers, and the signal is ignored. */
  hangs: (script) => everywhere(script, { kind: 'hang' }),
  /** Tests and changes never answer; lists do. */
  hangingChanges: (script) => {
    const { listAccounts: _, summarizeIntegrations: __, ...faults } = everywhere(script, { kind: 'hang' }).faults;
    return { ...script, faults };
  },
  /** Answers are not what was promised: a list with unreadable rows, tests and changes that make no sense. */
  lies: (script) => ({
    ...script,
    faults: {
      ...script.faults,
      listAccounts: {
        always: {
          kind: 'lie',
          answer: {
            items: [
              { id: 'acc_bad', integrationId: 'openai', version: 'seven' },
              ...script.accounts,
              null,
              {
                ...script.accounts[0],
                id: 'acc_odd',
                sync: { phase: 'levitating' },
                credential: { state: 'sparkling' },
              },
            ],
            applied: ['search', 'teleport'],
          },
        },
      },
      testCredential: { always: { kind: 'lie', answer: { ok: true, checks: 'all good' } } },
      connectAccount: { always: { kind: 'lie', answer: 'done' } },
      rotateCredential: { always: { kind: 'lie', answer: null } },
    },
  }),
  /** The host pages, searches, sorts and filters. */
  hostPaging: (script) => ({ ...script, paging: 'host' }),
  /** The smallest host: four methods, nothing else. */
  fourMethods: (script) => ({
    ...script,
    live: false,
    without: METHOD_NAMES.filter((method) => !ADAPTER_METHODS[method].required),
  }),
  /** Reports no changes: the list polls. */
  noEvents: (script) => ({ ...script, live: false }),
  /** This person may look, and do nothing. */
  viewer: (script) => ({
    ...script,
    access: {
      visible: true,
      can: Object.fromEntries(ACTIONS.map((action) => [action, NOT_ALLOWED])),
    },
  }),
  /** This person may not even look. */
  hidden: (script) => ({ ...script, access: { visible: false, can: {} } }),
  /** Access cannot be asked. */
  accessFails: (script) => ({
    ...script,
    faults: { ...script.faults, getAccess: { always: { kind: 'reject', failure: { code: 'unavailable' } } } },
  }),
  /** Access never answers. */
  accessHangs: (script) => ({ ...script, faults: { ...script.faults, getAccess: { always: { kind: 'hang' } } } }),
} satisfies Record<string, Scenario>;
