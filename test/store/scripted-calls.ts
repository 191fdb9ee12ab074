import type { Call, IntegrationAdapter } from '../../src/adapter/adapter.ts';
import * as parsers from '../../src/adapter/parse-connect.ts';
import { DEFAULT_TIMEOUTS } from '../../src/adapter/timeouts.ts';
import type { IntegrationDefinition } from '../../src/definition/integration.ts';
import type { FormValues } from '../../src/store/connect/connect-attempt.ts';
import type { KitEvent } from '../../src/store/client/kit-event.ts';
import { createConnectStore } from '../../src/store/connect/connect-store.ts';
import { systemTimers } from '../../src/store/client/host-link.ts';

/** A call as it arrived, answered by hand. */
export interface OpenCall<Input> {
  readonly input: Input;
  readonly call: Call & { readonly onCheck?: (check: unknown) => void };
  readonly answer: (value: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

type Method = 'listAccounts' | 'testCredential' | 'connectAccount' | 'rotateCredential';
type Calls = { readonly [Name in Method]: OpenCall<Parameters<IntegrationAdapter[Name]>[0]>[] };

/** An adapter whose calls stay open until the test answers them. */
export function openAdapter(): { readonly adapter: IntegrationAdapter; readonly calls: Calls } {
  const calls: Calls = { listAccounts: [], testCredential: [], connectAccount: [], rotateCredential: [] };
  const method = (name: Method) => (input: never, call: never) =>
    new Promise<never>((resolve, reject) => {
      calls[name].push({ input, call, answer: resolve, reject } as never);
    });
  const adapter: IntegrationAdapter = {
    listAccounts: method('listAccounts'),
    testCredential: method('testCredential'),
    connectAccount: method('connectAccount'),
    rotateCredential: method('rotateCredential'),
  };
  return { adapter, calls };
}

export const definition: IntegrationDefinition = {
  id: 'openai',
  name: 'OpenAI',
  capabilities: [
    { id: 'usage', label: 'Usage', required: true },
    { id: 'management', label: 'Management', required: false },
  ],
  methods: [
    {
      id: 'admin_key',
      label: 'Admin key',
      steps: [
        {
          id: 'configure',
          title: 'Configure',
          blocks: [
            {
              type: 'fields',
              fields: [
                {
                  name: 'adminKey',
                  label: 'Admin key',
                  input: 'secret',
                  hints: [{ prefix: 'sk-proj-', verdict: 'wrongKind', kind: 'project_key' }],
                },
              ],
            },
          ],
        },
        { id: 'test', title: 'Test', blocks: [{ type: 'test' }] },
      ],
    },
  ],
};

export const KEY = 'sk-admin-CANARY-0123456789-3fQ9';

/** A store over an open adapter, with time by fake timers. */
export function makeStore(options: { readonly accountId?: string; readonly entry?: Partial<FormValues> } = {}) {
  const { adapter, calls } = openAdapter();
  const reports: KitEvent[] = [];
  const stored: unknown[] = [];
  let leftUnknown = 0;
  let ids = 0;
  const store = createConnectStore({
    definition,
    accountId: options.accountId,
    getAdapter: () => adapter,
    getTimeouts: () => DEFAULT_TIMEOUTS,
    getEntry: () => ({ values: {}, secrets: ['adminKey'], capabilities: ['usage'], ...options.entry }),
    getFacts: () => ({ access: 'allowed', needed: [], secrets: [], fieldProblem: false, finishProblem: false }),
    now: () => Date.now(),
    timers: systemTimers,
    newId: () => `id-${ids++}`,
    loadParsers: () => Promise.resolve(parsers),
    emit: (report) => reports.push(report),
    onStored: (account) => stored.push(account),
    onLeftUnknown: () => {
      leftUnknown += 1;
    },
  });
  const node = document.createElement('input');
  node.type = 'password';
  store.fields.attach('adminKey', node);
  const type = (text: string): void => {
    node.value = text;
    store.fields.input('adminKey');
  };
  return { store, calls, reports, stored, node, type, leftUnknown: () => leftUnknown };
}
