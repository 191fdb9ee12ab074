import { lastFour } from '../../definition/normalise-secret.ts';
import type { TestInput } from '../../adapter/test.ts';
import { answerIn, refusalIn, violation } from './calls.ts';
import { BASIC } from './check-names.ts';
import type { NamedCheck } from './context.ts';
import { secretsOf } from './secret-search.ts';
import {
  accountNow,
  blockedBy,
  connect,
  connectInput,
  dayIn,
  connectMembers,
  itemsIn,
  listAll,
  notConnected,
  passTest,
  versionOf,
} from './steps.ts';
import { NotApplicable } from './violation.ts';

/** 256 characters, the most that a label may have. */
export const LONGEST_LABEL = `${'Contract '.repeat(28)}0256`;

/** What `connectAccount` and the list promise together. */
export const connectChecks: readonly NamedCheck[] = [
  {
    name: 'listAccounts answers an empty store with an empty list',
    async run(context) {
      const query = { integrationId: context.fixture.integrationId, limit: 50 };
      const reply = await context.calls.make('administrator', 'listAccounts', query);
      const page = answerIn(reply);
      if (Array.isArray(page.items) && page.items.length === 0 && page.nextCursor === undefined) return;
      throw violation(
        reply,
        'items: [] without nextCursor',
        'The first visit shows how to begin. Every check counts rows from zero.',
        'Answer with an empty list; if the fixture begins with accounts, give every check an empty store.',
      );
    },
  },
  {
    name: BASIC.connect,
    async run(context) {
      const { working, otherOrganization } = context.fixture.values;
      for (const values of [working, otherOrganization]) {
        const input = await connectInput(context, values);
        const reply = await context.calls.make('administrator', 'connectAccount', input);
        const result = answerIn(reply);
        if (notConnected(reply) !== BASIC.connect) throw blockedBy(notConnected(reply), reply, 'ok: true');
        const fits = result.ok && typeof result.account?.id === 'string' && versionOf(result.account) >= 0;
        if (fits && result.account?.integrationId === input.integrationId) continue;
        throw violation(
          reply,
          'ok: true with the account, its integrationId and an integer version',
          'The wizard ends with that account; every later change carries its version.',
          'Resolve { ok: true, account, notices } after the account is stored.',
        );
      }
    },
  },
  {
    name: BASIC.list,
    async run(context) {
      const input = await connectInput(context);
      const connected = await context.calls.make('administrator', 'connectAccount', input);
      const id = connected.value?.ok === true ? connected.value.account?.id : undefined;
      if (id === undefined) throw blockedBy(notConnected(connected), connected, 'ok: true with the account');
      const query = { integrationId: input.integrationId, limit: 50 };
      const reply = await context.calls.make('administrator', 'listAccounts', query);
      answerIn(reply);
      if (itemsIn(reply.value).filter((account) => account.id === id).length === 1) return;
      throw violation(
        reply,
        `the account ${id}, which was just connected, once`,
        'The new row would vanish at the next read, and people would connect it again.',
        'Answer connectAccount after the account can be listed; list what is stored.',
      );
    },
  },
  {
    name: 'connectAccount stores the label that it was given',
    async run(context) {
      const { working, otherOrganization } = context.fixture.values;
      for (const [values, label] of [
        [working, 'Contract – Ärzte & Söhne 会社'],
        [otherOrganization, LONGEST_LABEL],
      ] as const) {
        const input = await connectInput(context, values, undefined, { label });
        const reply = await context.calls.make('administrator', 'connectAccount', input);
        if (reply.value?.ok !== true || reply.value.account === null)
          throw blockedBy(notConnected(reply), reply, 'ok: true with the account');
        const listed = await accountNow(context, reply.value.account.id);
        if (reply.value.account.label === label && listed.label === label) continue;
        throw violation(
          reply,
          `label "${label}" in the answer and in the list (listed: ${JSON.stringify(listed.label)})`,
          'The person has just typed that name and looks for it.',
          'Store the label with the account, in Unicode, up to 256 characters.',
        );
      }
    },
  },
  {
    name: 'connectAccount stores the organization that the test proved',
    async run(context) {
      const { identity } = await passTest(context);
      if (identity?.confidence !== 'proven') throw new NotApplicable('The vendor does not prove an organization.');
      const input = await connectInput(context);
      const reply = await context.calls.make('administrator', 'connectAccount', input);
      if (reply.value?.ok !== true || reply.value.account === null)
        throw blockedBy(notConnected(reply), reply, 'ok: true with the account');
      const listed = await accountNow(context, reply.value.account.id);
      if (listed.externalId === identity.externalId) return;
      throw violation(
        reply,
        `externalId "${identity.externalId}" on the account (listed: ${JSON.stringify(listed.externalId)})`,
        'Duplicates and wrong rotations are recognised by it.',
        'Keep the identity of the test with the draft, and store its externalId when it is proven.',
      );
    },
  },
  {
    name: 'connectAccount stores the expiry that the person typed when the vendor does not report one',
    async run(context) {
      const { working, sameOrganization, otherOrganization, short } = context.fixture.values;
      for (const values of [working, sameOrganization, otherOrganization, short]) {
        if (values === undefined || (await passTest(context, values)).expiresAt !== undefined) continue;
        const expiresAt = dayIn(context, 90);
        const input = await connectInput(context, values, undefined, { expiresAt });
        const reply = await context.calls.make('administrator', 'connectAccount', input);
        if (reply.value?.ok !== true || reply.value.account === null)
          throw blockedBy(notConnected(reply), reply, 'ok: true with the account');
        const stored = (await accountNow(context, reply.value.account.id)).credential?.expiresAt;
        if (stored === expiresAt) return;
        throw violation(
          reply,
          `credential.expiresAt "${expiresAt}" (listed: ${JSON.stringify(stored)})`,
          'Without it there is no warning before the credential ends, and a moment in place of the day is another day in other time zones.',
          'Store ConnectInput.expiresAt unchanged when the report has none: as a text or a date without a time.',
        );
      }
      throw new NotApplicable('The vendor reports when each credential of the fixture ends.');
    },
  },
  {
    name: 'connectAccount refuses an organization that is connected already',
    async run(context) {
      const { id, externalId } = await connect(context);
      if (externalId === undefined) throw new NotApplicable('The vendor does not prove an organization.');
      const input = await connectInput(context, context.fixture.values.sameOrganization);
      const reply = await context.calls.make('administrator', 'connectAccount', input);
      answerIn(reply);
      const failure = refusalIn(reply);
      const fits = failure?.code === 'already_connected' && failure.accountId === id;
      if (fits && (await listAll(context)).length === 1) return;
      throw violation(
        reply,
        `ok: false with code already_connected and accountId "${id}", and still one account`,
        'The data of the organization would count twice; the accountId leads the person to the account.',
        'Look the organization up in the same transaction that stores the account.',
      );
    },
  },
  {
    name: 'connectAccount stores nothing that was not tested',
    async run(context) {
      const { working, refused } = context.fixture.values;
      const { draft } = await passTest(context, working);
      const members = connectMembers(context);
      const inputs =
        draft === 'resend'
          ? [
              { ...members, draft, values: refused },
              { ...connectMembers(context), draft },
            ]
          : [{ ...members, draft: 'resend' as const, values: refused }];
      const before = (await listAll(context)).length;
      for (const input of inputs) {
        const reply = await context.calls.make('administrator', 'connectAccount', input);
        if (refusalIn(reply) !== null && (await listAll(context)).length === before) continue;
        throw violation(
          reply,
          'ok: false, and no account',
          'A credential that the vendor refuses would be stored as a working one.',
          draft === 'resend'
            ? 'Test the values again before storing them; refuse a Finish without values as invalid_input.'
            : "Accept only drafts of your own; refuse draft: 'resend'.",
        );
      }
    },
  },
  {
    name: BASIC.lastFour,
    async run(context) {
      const { working, short } = context.fixture.values;
      for (const values of [working, short]) {
        if (values === undefined) continue;
        const input = await connectInput(context, values);
        const reply = await context.calls.make('administrator', 'connectAccount', input);
        if (reply.value?.ok !== true || reply.value.account === null)
          throw blockedBy(notConnected(reply), reply, 'ok: true with the account');
        const shown = (await accountNow(context, reply.value.account.id)).credential?.lastFour;
        const allowed = endingsOf(context.fixture, values);
        if (shown === undefined || allowed.includes(shown)) continue;
        throw violation(
          reply,
          'credential.lastFour with the last four characters of the credential, or none for fewer than 16 characters',
          'People recognise a key by its end; of a short key four characters are too much.',
          'Use lastFour() of integration-kit/core.',
        );
      }
    },
  },
];

function endingsOf(fixture: Parameters<typeof secretsOf>[0], values: TestInput['values']): readonly string[] {
  const secrets = secretsOf(fixture);
  return Object.values(values).flatMap((value) =>
    typeof value === 'string' && secrets.includes(value) ? (lastFour(value) ?? []) : [],
  );
}
