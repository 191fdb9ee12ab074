/** Names of checks that others are blocked by. */
export const BASIC = {
  test: 'testCredential accepts a working credential and answers with a draft',
  refused: 'testCredential answers a refused credential with ok: false and a known code',
  storesNothing: 'testCredential stores nothing and changes no account',
  connect: 'connectAccount stores an account and answers with it',
  list: 'listAccounts lists an account that was connected',
  listShape: 'listAccounts answers with accounts that the library can read without dropping anything',
  rotate: 'rotateCredential replaces the credential and keeps the account',
  rename: 'renameAccount changes the label, and an empty one removes it',
  pause: 'pauseAccount pauses and resumes',
  syncNow: 'syncNow answers with the account',
  disconnect: 'disconnectAccount removes the account',
  retest: 'retestAccount tests the stored credential',
  versions: 'every change raises the version',
  futureVersion: 'a change made with a version that does not exist yet is refused as version_conflict',
  notFound: 'a change of an account that does not exist is refused as not_found',
  inventedDraft: 'an invented draft is refused as draft_expired',
  sameKey: 'a repeated idempotency key is answered with the first outcome',
  loops: 'listAccounts ends: no cursor comes twice and no page leads nowhere',
  pages: 'the pages hold every account once',
  lastFour: 'credential.lastFour shows the end of the stored credential, and nothing of a short one',
  answered: 'the account in the answer to a change is the account in the list',
  notFoundAfterwards: 'after a disconnect every method answers not_found, and its organization can be connected again',
  afterRefusal: 'an account can be changed after a change of it was refused',
  subscribe: 'subscribe returns the function that stops it',
  events: 'subscribe reports what is connected, changed and disconnected',
  oldVersion: 'a change made with an old version is refused as version_conflict, with the present account',
  abortedTest: 'an aborted test ends soon and without success',
  lasting: 'an answer stays as it was given',
  eventShape: 'subscribe reports events that the library can read without dropping anything',
  identityMismatch: 'rotateCredential refuses a credential of another organization',
} as const;

/**
 * What most checks need to hold before they can find anything of their own, in this order: each relies on those before
 * it.
 */
const FOUNDATIONS: readonly string[] = [
  ...[BASIC.test, BASIC.storesNothing, BASIC.connect, BASIC.list],
  ...[BASIC.rotate, BASIC.answered, BASIC.afterRefusal, BASIC.disconnect, BASIC.notFoundAfterwards],
];

/** For checks that connect accounts and read them. */
const STORING = FOUNDATIONS.slice(0, 4);

/** What is known of a check here. */
interface Relying {
  readonly name: string;
  readonly relies?: readonly string[];
}

/** Checks that leave faults of storing and listing to the checks about these. */
export function relyingOnStoring<C extends Relying>(checks: readonly C[]): readonly C[] {
  return relying(checks, STORING);
}

/** Checks that leave faults of storing, listing and changing to the checks about these. */
export function relyingOnChanges<C extends Relying>(checks: readonly C[]): readonly C[] {
  return relying(checks, FOUNDATIONS);
}

function relying<C extends Relying>(checks: readonly C[], names: readonly string[]): readonly C[] {
  return checks.map((check) => {
    const place = FOUNDATIONS.indexOf(check.name);
    return { ...check, relies: [...(place < 0 ? names : names.slice(0, place)), ...(check.relies ?? [])] };
  });
}
