import type { TestReport, TestResult } from '../../src/adapter/test.ts';
import type { Account } from '../../src/definition/account.ts';
import { connectFlow } from '../../src/flow/connect-flow.ts';
import {
  initialConnectState,
  type ConnectEvent,
  type ConnectState,
  type ConnectTarget,
} from '../../src/flow/connect-state.ts';

export const CONNECT = { mode: 'connect' } as const satisfies ConnectTarget;
export const ROTATE = {
  mode: 'rotate',
  accountId: 'acc-1',
  version: 3,
  externalId: 'org-A',
  name: 'Alpha',
} as const satisfies ConnectTarget;

export const account: Account = {
  id: 'acc-1',
  integrationId: 'openai',
  version: 3,
  externalId: 'org-A',
  name: 'Alpha',
  credential: { state: 'active' },
  sync: { phase: 'queued' },
  createdAt: '2026-01-01T00:00:00Z',
};

export const report: TestReport = {
  checks: [{ id: 'credential', required: true, status: 'passed' }],
  capabilities: [{ id: 'usage', state: 'granted' }],
  notVerified: [],
  identity: { externalId: 'org-A', name: 'Alpha', confidence: 'proven' },
  checkedAt: '2026-03-02T09:00:00Z',
};

export const DRAFT = { id: 'draft-1', expiresAt: '2026-03-02T09:15:00Z' } as const;
export const passes: TestResult = { ...report, ok: true, draft: DRAFT };
export const passesForResend: TestResult = { ...report, ok: true, draft: 'resend' };
export const refuses: TestResult = { ...report, ok: false, failure: { code: 'missing_scope' } };

/** The state after these events, from the beginning. */
export function after(target: ConnectTarget, ...events: readonly ConnectEvent[]): ConnectState {
  return events.reduce((state, event) => connectFlow(state, event).state, initialConnectState(target));
}

export const typed: ConnectEvent = { type: 'credentialEdited', empty: false, credentialRevision: 1 };
export const next: ConnectEvent = { type: 'next', credentialRevision: 1 };
export const test: ConnectEvent = { type: 'test', expected: [{ id: 'credential', required: true, status: 'pending' }] };
export const toTesting: readonly ConnectEvent[] = [typed, next, test];
export const tested = (result: TestResult): ConnectEvent => ({ type: 'tested', run: 1, result });
export const toPassed: readonly ConnectEvent[] = [...toTesting, tested(passes)];
export const toResend: readonly ConnectEvent[] = [...toTesting, tested(passesForResend)];
export const finish: ConnectEvent = { type: 'finish', intent: 'i-1' };
export const lost: ConnectEvent = { type: 'saveLost', intent: 'i-1', failure: { code: 'timeout' } };
export const stored: ConnectEvent = { type: 'saved', intent: 'i-1', result: { ok: true, account, notices: [] } };
