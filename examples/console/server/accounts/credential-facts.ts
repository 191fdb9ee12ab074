import {
  type Account,
  type AccountCredential,
  credentialVerdict,
  type Failure,
  lastFour,
  type TestReport,
} from 'integration-kit/core';

/** What the account says of a credential that was just stored. */
export function credentialFacts(
  secret: string,
  report: TestReport,
  typedExpiry: string | undefined,
  personName: string,
  nowIso: string,
): AccountCredential {
  const ending = lastFour(secret);
  // What the vendor tells wins over what a person typed.
  const expiresAt = report.expiresAt === undefined ? typedExpiry : report.expiresAt;
  return {
    state: 'active',
    ...(ending === undefined ? {} : { lastFour: ending }),
    ...(report.credentialName === undefined ? {} : { name: report.credentialName }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    checkedAt: report.checkedAt,
    changedAt: nowIso,
    changedBy: personName,
  };
}

/** The account after its stored credential was used or tested, successfully or not. */
export function withVerdict(account: Account, failure: Failure | null, checkedAt: string): Account {
  const { failure: _, ...credential } = account.credential;
  if (failure === null) {
    const state = credential.state === 'expiring' ? 'expiring' : 'active';
    return { ...account, credential: { ...credential, state, checkedAt } };
  }
  const state = stateAfter(failure);
  // Trouble on the road says nothing about the key.
  if (state === null) return { ...account, credential: { ...account.credential, checkedAt } };
  return { ...account, credential: { ...credential, state, checkedAt, failure } };
}

/** What a refusal says about the key itself; null = nothing. */
function stateAfter(failure: Failure): AccountCredential['state'] | null {
  const verdict = credentialVerdict(failure);
  return verdict === 'unusable' ? null : verdict;
}
