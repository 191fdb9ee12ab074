import type { ConnectInput, MutationResult, RotateInput } from '../adapter/mutation.ts';
import type { Draft, TestInput } from '../adapter/test.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import { lastFour } from '../definition/last-four.ts';
import type { KeyFact, MethodName } from './script.ts';
import { keyOf } from './script-test.ts';
import type { StoredDraft, World } from './world.ts';

type Tested =
  | { readonly ok: true; readonly key: string; readonly fact: KeyFact }
  | { readonly ok: false; readonly failure: Failure };

const refuse = (failure: Failure): MutationResult => ({ ok: false, failure });

/** Makes one account per idempotency key and one per organization. */
export function answerConnect(world: World, person: string, input: ConnectInput): MutationResult {
  return onceOnly(world, person, 'connectAccount', input, () => {
    const { integrationId, methodId } = input;
    const tested = consume(
      world,
      input,
      (draft) => draft.integrationId === integrationId && draft.methodId === methodId,
      person,
    );
    if (!tested.ok) return refuse(tested.failure);
    const { key, fact } = tested;
    const existing = [...world.accounts.values()].find(
      (account) =>
        account.integrationId === input.integrationId &&
        fact.organization !== null &&
        account.externalId === fact.organization.externalId,
    );
    if (existing !== undefined) return refuse({ code: 'already_connected', accountId: existing.id });
    const now = new Date(world.clock.now()).toISOString();
    const account: Account = {
      id: world.newId('acc'),
      integrationId: input.integrationId,
      version: 1,
      ...(fact.organization === null ? {} : fact.organization),
      ...(input.label === undefined ? {} : { label: input.label }),
      credential: credentialOf(world, person, key, fact, input.expiresAt),
      capabilities: input.capabilities.map((id) => ({ id, state: fact.grants.includes(id) ? 'granted' : 'missing' })),
      sync: { phase: 'importing', fraction: 0, startedAt: now },
      createdAt: now,
      createdBy: person,
    };
    return store(world, account, key, []);
  });
}

/** Swaps the credential; nothing changes before everything was checked. */
export function answerRotate(world: World, person: string, input: RotateInput): MutationResult {
  return onceOnly(world, person, 'rotateCredential', input, () => {
    const account = world.accounts.get(input.accountId);
    if (account === undefined) return refuse({ code: 'not_found', accountId: input.accountId });
    if (account.version !== input.version) return { ok: false, failure: { code: 'version_conflict' }, account };
    const tested = consume(world, input, (draft) => draft.integrationId === account.integrationId, person);
    if (!tested.ok) return refuse(tested.failure);
    const { key, fact } = tested;
    const found = fact.organization?.externalId;
    if (account.externalId !== undefined && found !== undefined && found !== account.externalId) {
      return refuse({ code: 'identity_mismatch', accountId: account.id });
    }
    if (world.keys.get(account.id) === key) return refuse({ code: 'same_credential', accountId: account.id });
    const next: Account = {
      ...account,
      version: account.version + 1,
      credential: credentialOf(world, person, key, fact, input.expiresAt),
      sync: account.sync.phase === 'failing' ? { ...account.sync, phase: 'queued', failure: undefined } : account.sync,
    };
    return store(world, next, key, [{ code: 'old_credential_still_active' }]);
  });
}

/** The first outcome of a person's idempotency key is its outcome for ever; the same key with another input is refused. */
export function onceOnly(
  world: World,
  person: string,
  method: MethodName,
  input: { readonly idempotencyKey: string },
  work: () => MutationResult,
): MutationResult {
  const key = JSON.stringify([person, input.idempotencyKey]);
  const written = JSON.stringify({ method, ...input });
  const known = world.outcomes.get(key);
  if (known !== undefined) return known.input === written ? known.result : refuse({ code: 'invalid_input' });
  const result = work();
  world.outcomes.set(key, { input: written, result });
  return result;
}

function consume(
  world: World,
  { draft, values }: { readonly draft: Draft; readonly values?: TestInput['values'] | undefined },
  isFor: (draft: StoredDraft) => boolean,
  person: string,
): Tested {
  if (draft === 'resend') {
    // A host that keeps drafts stores only what it tested itself.
    if (world.script.drafts !== 'resend' || values === undefined)
      return { ok: false, failure: { code: 'invalid_input' } };
    const key = keyOf(values);
    const fact = world.script.keys[key] ?? world.script.anyKey;
    return fact.refusal === undefined ? { ok: true, key, fact } : { ok: false, failure: fact.refusal };
  }
  const stored = world.drafts.get(draft.id);
  const mayUse = stored !== undefined && stored.person === person && isFor(stored);
  if (!mayUse || stored.expiresAtMs <= world.clock.now()) return { ok: false, failure: { code: 'draft_expired' } };
  world.drafts.delete(draft.id);
  return { ok: true, key: stored.key, fact: stored.fact };
}

function credentialOf(
  world: World,
  person: string,
  key: string,
  fact: KeyFact,
  typedExpiry: string | undefined,
): Account['credential'] {
  const hint = lastFour(key);
  const now = new Date(world.clock.now()).toISOString();
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
  world: World,
  account: Account,
  key: string,
  notices: Extract<MutationResult, { ok: true }>['notices'],
): MutationResult {
  world.keys.set(account.id, key);
  world.publish(account);
  return { ok: true, account, notices };
}
