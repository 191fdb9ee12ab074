import { lastFour } from '../../definition/normalise-secret.ts';
import { answerIn, refusalIn, type Reply, violation } from './calls.ts';
import { change, changeInput } from './changes.ts';
import { BASIC } from './check-names.ts';
import type { CheckContext, NamedCheck } from './context.ts';
import {
  accountNow,
  blockedBy,
  connect,
  dayIn,
  draftMembers,
  isBefore,
  laterThan,
  listAll,
  newKey,
  passTest,
  testInput,
  versionOf,
} from './steps.ts';
import { NotApplicable } from './violation.ts';

/** What `rotateCredential` promises. */
export const rotateChecks: readonly NamedCheck[] = [
  {
    name: BASIC.rotate,
    async run(context) {
      const before = await connect(context, undefined, undefined, { label: 'Contract' });
      const reply = await change(context, 'rotateCredential', await changeInput(context, 'rotateCredential', before));
      const answered = answerIn(reply);
      const accounts = await listAll(context);
      const after = accounts.find(({ id }) => id === before.id);
      const kept = (['id', 'integrationId', 'externalId', 'label', 'createdAt', 'createdBy'] as const).find(
        (member) => JSON.stringify(before[member]) !== JSON.stringify(after?.[member]),
      );
      const isOne = accounts.length === 1;
      if (answered.ok && answered.account?.id === before.id && kept === undefined && isOne) return;
      throw violation(
        reply,
        `ok: true with the same account, only its credential changed${kept === undefined ? '' : ` (changed as well: ${kept})`}`,
        'History, label and the place of the import belong to the account, not to its credential.',
        'Replace the stored credential of the account; make no new account.',
      );
    },
  },
  {
    name: 'after rotateCredential the new credential is the stored one',
    async run(context) {
      const { working, sameOrganization } = context.fixture.values;
      const before = await connect(context, working);
      const reply = await change(context, 'rotateCredential', await changeInput(context, 'rotateCredential', before));
      if (reply.value?.ok !== true) throw blockedBy(BASIC.rotate, reply, 'ok: true');
      const shown = (await accountNow(context, before.id)).credential?.lastFour;
      const old = Object.values(working).map((value) => (typeof value === 'string' ? lastFour(value) : undefined));
      const fresh = Object.values(sameOrganization).map((value) =>
        typeof value === 'string' ? lastFour(value) : undefined,
      );
      const isOld = shown !== undefined && old.includes(shown) && !fresh.includes(shown);
      const retested = await retest(context, before.id);
      if (!isOld && retested?.value?.ok !== false) return;
      throw violation(
        isOld || retested === null ? reply : retested,
        'credential.lastFour of the new credential, and a stored credential that passes its test',
        'The old key is about to be revoked at the vendor; reading would stop then.',
        'Store the draft’s credential in the same transaction as the account.',
      );
    },
  },
  {
    name: 'after rotateCredential credential.changedAt says when it was replaced',
    async run(context) {
      const { id } = await connect(context);
      await laterThan(context, await accountNow(context, id));
      const values = context.fixture.values.sameOrganization;
      const { draft, checkedAt } = await passTest(context, values, id);
      const present = await accountNow(context, id);
      const reply = await context.calls.make('administrator', 'rotateCredential', {
        ...{ accountId: id, version: versionOf(present), idempotencyKey: newKey() },
        ...draftMembers(draft, values),
      });
      if (reply.value?.ok !== true) throw blockedBy(BASIC.rotate, reply, 'ok: true');
      const { changedAt } = (await accountNow(context, id)).credential;
      if (changedAt === undefined) throw new NotApplicable('This host does not report when a credential was replaced.');
      if (!isBefore(changedAt, checkedAt)) return;
      throw violation(
        reply,
        `credential.changedAt of this rotation, not before the test of its credential (${checkedAt}); listed: ${changedAt}`,
        'People look there whether the key that leaked has been replaced.',
        'Store the time with the new credential, or leave changedAt out.',
      );
    },
  },
  {
    name: 'rotateCredential stores the expiry that the person typed when the vendor does not report one',
    async run(context) {
      const { id } = await connect(context);
      const values = context.fixture.values.sameOrganization;
      const { draft, expiresAt: reported } = await passTest(context, values, id);
      if (reported !== undefined) throw new NotApplicable('The vendor reports when the new credential ends.');
      const expiresAt = dayIn(context, 90);
      const reply = await context.calls.make('administrator', 'rotateCredential', {
        ...{ accountId: id, version: versionOf(await accountNow(context, id)), idempotencyKey: newKey(), expiresAt },
        ...draftMembers(draft, values),
      });
      if (reply.value?.ok !== true) throw blockedBy(BASIC.rotate, reply, 'ok: true');
      const stored = (await accountNow(context, id)).credential?.expiresAt;
      if (stored === expiresAt) return;
      throw violation(
        reply,
        `credential.expiresAt "${expiresAt}" (listed: ${JSON.stringify(stored)})`,
        'Without it there is no warning before the new credential ends, or one at the end of the old one.',
        'Store RotateInput.expiresAt unchanged when the report has none: as a text or a date without a time.',
      );
    },
  },
  {
    name: BASIC.identityMismatch,
    async run(context) {
      const before = await connect(context);
      if (before.externalId === undefined) throw new NotApplicable('The vendor does not prove an organization.');
      const reply = await rotateToOther(context, before.id);
      const failure = refusalIn(reply);
      if (failure?.code === 'identity_mismatch') return;
      throw violation(
        reply,
        'ok: false with code identity_mismatch, from testCredential or from rotateCredential',
        'One paste would swap the data source of an account for another company’s.',
        'Compare the organization of the test with the externalId of the account.',
      );
    },
  },
  {
    name: 'a refused test or rotation leaves the old credential in use',
    async run(context) {
      const { working, refused } = context.fixture.values;
      const { id } = await connect(context, working);
      const before = await accountNow(context, id);
      const invented = { id: `invented-${newKey()}`, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
      const now = async () => ({
        accountId: id,
        version: versionOf(await accountNow(context, id)),
        idempotencyKey: newKey(),
      });
      const attempts: readonly (readonly [string, () => Promise<Reply<unknown>>])[] = [
        [BASIC.refused, () => context.calls.make('administrator', 'testCredential', testInput(context, refused, id))],
        [
          BASIC.inventedDraft,
          async () => context.calls.make('administrator', 'rotateCredential', { ...(await now()), draft: invented }),
        ],
        [
          BASIC.futureVersion,
          async () => {
            const version = versionOf(before) + 1_000;
            const input = await changeInput(context, 'rotateCredential', before, { version });
            return change(context, 'rotateCredential', input);
          },
        ],
        ...(before.externalId === undefined
          ? []
          : [[BASIC.identityMismatch, () => rotateToOther(context, id)] as const]),
      ];
      for (const [about, attempt] of attempts) {
        const reply = await attempt();
        if (refusalIn(reply) === null) throw blockedBy(about, reply, 'ok: false');
        const after = await accountNow(context, id);
        const retested = await retest(context, id);
        const identity = retested?.value?.identity?.externalId;
        const isSame =
          versionOf(after) <= versionOf(before) + (retested === null ? 0 : attempts.length) &&
          after.credential?.lastFour === before.credential?.lastFour &&
          after.credential?.state === before.credential?.state &&
          after.externalId === before.externalId;
        const works = retested === null || refusalIn(retested) === null;
        if (isSame && works && (identity === undefined || identity === (before.externalId ?? identity))) continue;
        if (isSame && retested !== null && about === BASIC.refused) throw blockedBy(BASIC.retest, retested, 'ok: true');
        throw violation(
          isSame && retested !== null ? retested : reply,
          'the account as it was, and the old credential still passing its test',
          'Reading continues with the old credential until the new one is stored. Dropped early, data stops arriving.',
          'Check everything first; then replace the credential in one transaction.',
        );
      }
    },
  },
];

/** Tries to put a credential of another organization in place: refused by the test already, or at Finish. */
async function rotateToOther(context: CheckContext, accountId: string): Promise<Reply<unknown>> {
  const { otherOrganization } = context.fixture.values;
  const tested = await context.calls.make(
    'administrator',
    'testCredential',
    testInput(context, otherOrganization, accountId),
  );
  if (tested.value?.ok !== true) return tested;
  const version = versionOf(await accountNow(context, accountId));
  return context.calls.make('administrator', 'rotateCredential', {
    ...{ accountId, version, idempotencyKey: newKey() },
    ...draftMembers(tested.value.draft, otherOrganization),
  });
}

/** Null when the adapter cannot test a stored credential. */
async function retest(context: CheckContext, accountId: string) {
  if (context.fixture.adapter.retestAccount === undefined) return null;
  return context.calls.make('administrator', 'retestAccount', { accountId });
}
