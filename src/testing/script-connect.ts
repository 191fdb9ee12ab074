import type { ConnectInput, MutationResult, RotateInput } from '../adapter/mutation.ts';
import type { Draft, TestInput } from '../adapter/test.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import { lastFour } from '../definition/normalise-secret.ts';
import type { KeyFact, MethodName } from './script.ts';
import { keyOf } from './script-test.ts';
import type { StoredDraft, ScriptedHost } from './scripted-host.ts';

type Tested =
  | { readonly ok: true; readonly key: string; readonly fact: KeyFact }
  | { readonly ok: false; readonly failure: Failure };

const refuse = (failure: Failure): MutationResult => ({ ok: false, failure });

/** Makes one account per idempotency key and one per organization. */
export function answerConnect(host: ScriptedHost, person: string, input: ConnectInput): MutationResult {
  return onceOnly(host, person, 'connectAccount', input, () => {
    const { integrationId, methodId } = input;
    const tested = consume(
      host,
      input,
      (draft) => draft.integrationId === integrationId && draft.methodId === methodId,
      person,
    );
    if (!tested.ok) return refuse(tested.failure);
    const { key, fact } = tested;
    const existing = [...host.accounts.values()].find(
      (account) =>
        account.integrationId === input.integrationId &&
        fact.organization !== null &&
        account.externalId === fact.organization.externalId,
    );
    if (existing !== undefined) return refuse({ code: 'already_connected', accountId: existing.id });
    const now = new Date(host.clock.now()).toISOString();
    const account: Account = {
      id: host.newId('acc'),
      integrationId: input.integrationId,
      version: 1,
      ...(fact.organization === null ? {} : fact.organization),
      ...(input.label === undefined ? {} : { label: input.label }),
      credential: credentialOf(host, person, key, fact, input.expiresAt),
      capabilities: input.capabilities.map((id) => ({ id, state: fact.grants.includes(id) ? 'granted' : 'missing' })),
      sync: { phase: 'importing', fraction: 0, startedAt: now },
      createdAt: now,
      createdBy: person,
    };
    return store(host, account, key, []);
  });
}

/** Swaps the credential; nothing changes before everything was checked. */
export function answerRotate(host: ScriptedHost, person: string, input: RotateInput): MutationResult {
  return onceOnly(host, person, 'rotateCredential', input, () => {
    const account = host.accounts.get(input.accountId);
    if (account === undefined) return refuse({ code: 'not_found', accountId: input.accountId });
    if (account.version !== input.version) return { ok: false, failure: { code: 'version_conflict' }, account };
    const tested = consume(host, input, (draft) => draft.integrationId === account.integrationId, person);
    if (!tested.ok) return refuse(tested.failure);
    const { key, fact } = tested;
    const found = fact.organization?.externalId;
    if (account.externalId !== undefined && found !== undefined && found !== account.externalId) {
      return refuse({ code: 'identity_mismatch', accountId: account.id });
    }
    if (host.keys.get(account.id) === key) return refuse({ code: 'same_credential', accountId: account.id });
    const next: Account = {
      ...account,
      version: account.version + 1,
      credential: credentialOf(host, person, key, fact, input.expiresAt),
      sync: account.sync.phase === 'failing' ? { ...account.sync, phase: 'queued', failure: undefined } : account.sync,
    };
    return store(host, next, key, [{ code: 'old_credential_still_active' }]);
  });
}

/** The first outcome of a person's idempotency key is its outcome for ever; the same key with another input is refused. */
export function onceOnly(
  host: ScriptedHost,
  person: string,
  method: MethodName,
  input: { readonly idempotencyKey: string },
  work: () => MutationResult,
): MutationResult {
  const key = JSON.stringify([person, input.idempotencyKey]);
  const written = JSON.stringify({ method, ...input });
  const known = host.outcomes.get(key);
  if (known !== undefined) return known.input === written ? known.result : refuse({ code: 'invalid_input' });
  const result = work();
  host.outcomes.set(key, { input: written, result });
  return result;
}

function consume(
  host: ScriptedHost,
  { draft, values }: { readonly draft: Draft; readonly values?: TestInput['values'] | undefined },
  isFor: (draft: StoredDraft) => boolean,
  person: string,
): Tested {
  if (draft === 'resend') {
    // A host that keeps drafts stores only what it tested itself.
    if (host.script.drafts !== 'resend' || values === undefined)
      return { ok: false, failure: { code: 'invalid_input' } };
    const key = keyOf(values);
    const fact = host.script.keys[key] ?? host.script.anyKey;
    return fact.refusal === undefined ? { ok: true, key, fact } : { ok: false, failure: fact.refusal };
  }
  const stored = host.drafts.get(draft.id);
  const mayUse = stored !== undefined && stored.person === person && isFor(stored);
  if (!mayUse || stored.expiresAtMs <= host.clock.now()) return { ok: false, failure: { code: 'draft_expired' } };
  host.drafts.delete(draft.id);
  return { ok: true, key: stored.key, fact: stored.fact };
}

function credentialOf(
  host: ScriptedHost,
  person: string,
  key: string,
  fact: KeyFact,
  typedExpiry: string | undefined,
): Account['credential'] {
  const hint = lastFour(key);
  const now = new Date(host.clock.now()).toISOString();
  const expiresAt = fact.expiresAt === undefined ? typedExpiry : fact.expiresAt;
  return {
    state: 'active',
    ...(hint === undefined ? {} : { lastFour: hint }),
    ...(fact.credentialName === undefined ? {} : { name: fact.credentialName }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    checkedAt: now,
    changedAt: now,
    changedBy: person,
  };
}

function store(
  host: ScriptedHost,
  account: Account,
  key: string,
  notices: Extract<MutationResult, { ok: true }>['notices'],
): MutationResult {
  host.keys.set(account.id, key);
  host.publish(account);
  return { ok: true, account, notices };
}
