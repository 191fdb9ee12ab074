import type { Check, RetestResult, TestCall, TestInput, TestReport, TestResult } from '../adapter/test.ts';
import type { Account, CapabilityGrant } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import { blamesCredential, credentialVerdict } from '../definition/failure-traits.ts';
import type { KeyFact } from './script.ts';
import type { ScriptedHost } from './scripted-host.ts';

/** Vendor scope of each capability that a scripted vendor knows. */
const SCOPES: Readonly<Record<string, string>> = { usage: 'api.usage.read', management: 'api.management.read' };
const REQUIRED = new Set(['usage']);

type Verdict = { readonly report: TestReport; readonly failure: Failure | null };

/** The values that are keys: every string of a scripted credential. */
export function keyOf(values: TestInput['values']): string {
  return Object.values(values)
    .filter((value) => typeof value === 'string')
    .join('\n');
}

/** Tests typed values and, if they pass, keeps a draft. */
export async function answerTest(
  host: ScriptedHost,
  person: string,
  input: TestInput,
  call: TestCall,
): Promise<TestResult> {
  const key = keyOf(input.values);
  const fact = host.script.keys[key] ?? host.script.anyKey;
  const { report, failure } = await runChecks(host, fact, input.capabilities, call);
  const related = withRelation(host, report, input.integrationId);
  if (failure !== null) return { ...related, ok: false, failure };
  const target = input.accountId === undefined ? undefined : host.accounts.get(input.accountId);
  if (input.accountId !== undefined && target === undefined)
    return { ...related, ok: false, failure: { code: 'not_found' } };
  if (host.script.drafts === 'resend') return { ...related, ok: true, draft: 'resend' };
  const expiresAtMs = host.clock.now() + host.script.drafts.lifetimeMs;
  const id = host.newId('draft');
  const { integrationId, methodId } = input;
  host.drafts.set(id, { key, fact, integrationId, methodId, person, expiresAtMs });
  return { ...related, ok: true, draft: { id, expiresAt: new Date(expiresAtMs).toISOString() } };
}

/** Tests the stored credential of an account and notes what was found. */
export async function answerRetest(host: ScriptedHost, accountId: string, call: TestCall): Promise<RetestResult> {
  const account = host.accounts.get(accountId);
  const fact = host.script.keys[host.keys.get(accountId) ?? ''] ?? host.script.anyKey;
  const asked = account?.capabilities?.map((grant) => grant.id) ?? ['usage'];
  const { report, failure } = await runChecks(host, fact, asked, call);
  if (account === undefined) return { ...report, ok: false, failure: { code: 'not_found', accountId } };
  const credential = { ...account.credential, checkedAt: report.checkedAt };
  if (failure === null) {
    host.publish({ ...account, version: account.version + 1, capabilities: report.capabilities, credential });
    return { ...report, ok: true };
  }
  const verdict = verdictOf(failure);
  host.publish({
    ...account,
    version: account.version + 1,
    credential: verdict === null ? credential : { ...credential, state: verdict, failure },
  });
  return { ...report, ok: false, failure };
}

/** What a refusal says of a stored credential; null = nothing. */
function verdictOf(failure: Failure): Account['credential']['state'] | null {
  const verdict = credentialVerdict(failure);
  return verdict === 'unusable' ? null : verdict;
}

async function runChecks(
  host: ScriptedHost,
  fact: KeyFact,
  asked: readonly string[],
  call: TestCall,
): Promise<Verdict> {
  const checks: Check[] = [];
  let stopped: Failure | null = null;
  const end = (check: Check): void => {
    checks.push(check);
    call.onCheck(check);
  };
  const steps = [{ id: 'credential' }, { id: 'identity' }, ...asked.map((id) => ({ id, capability: id }))];
  for (const step of steps) {
    const required = step.id === 'credential' || REQUIRED.has(step.id);
    if (stopped !== null) {
      end({ ...step, required, status: 'skipped' });
      continue;
    }
    call.onCheck({ ...step, required, status: 'running' });
    await host.clock.wait(fact.checkMs ?? host.script.latencyMs.check, call.signal);
    const failure = failureOf(fact, step.id);
    // Refused for another reason than the key: nothing is known of the key.
    if (step.id === 'credential' && failure !== null && !blamesCredential(failure.code))
      end({ ...step, required, status: 'skipped' });
    else if (failure === null)
      end({ ...step, required, status: step.id === 'identity' && fact.organization === null ? 'warning' : 'passed' });
    else end({ ...step, required, status: required ? 'failed' : 'warning', failure });
    if (failure !== null && required) stopped = failure;
  }
  return { report: reportOf(host, fact, asked, checks, stopped), failure: stopped };
}

function failureOf(fact: KeyFact, checkId: string): Failure | null {
  if (checkId === 'credential') return fact.refusal ?? null;
  if (checkId === 'identity' || fact.grants.includes(checkId)) return null;
  return { code: 'missing_scope', missingScopes: [SCOPES[checkId] ?? checkId] };
}

function reportOf(
  host: ScriptedHost,
  fact: KeyFact,
  asked: readonly string[],
  checks: readonly Check[],
  stopped: Failure | null,
): TestReport {
  const reached = (id: string): boolean => checks.some((check) => check.id === id && check.status !== 'skipped');
  const capabilities = asked.map((id): CapabilityGrant => {
    if (!reached(id)) return { id, state: 'unknown' };
    return fact.grants.includes(id)
      ? { id, state: 'granted' }
      : { id, state: 'missing', missingScopes: [SCOPES[id] ?? id] };
  });
  const named = stopped === null || stopped.code === 'missing_scope';
  return {
    checks,
    capabilities,
    notVerified: [...(fact.organization === null ? ['identity'] : []), ...asked.filter((id) => !reached(id))],
    ...(named && fact.organization !== null ? { identity: { ...fact.organization, confidence: 'proven' } } : {}),
    ...(stopped === null && fact.expiresAt !== undefined ? { expiresAt: fact.expiresAt } : {}),
    ...(stopped === null && fact.credentialName !== undefined ? { credentialName: fact.credentialName } : {}),
    checkedAt: new Date(host.clock.now()).toISOString(),
  };
}

function withRelation(host: ScriptedHost, report: TestReport, integrationId: string): TestReport {
  const id = report.identity?.externalId;
  if (id === undefined) return report;
  const same = [...host.accounts.values()].find(
    (account) => account.integrationId === integrationId && account.externalId === id,
  );
  return { ...report, relation: same === undefined ? { kind: 'new' } : { kind: 'existing', accountId: same.id } };
}
