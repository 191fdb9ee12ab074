import { FAILURE_CODES } from '../../definition/failure.ts';
import type { Check } from '../../adapter/test.ts';
import { answerIn, refusalIn, violation } from './calls.ts';
import { BASIC } from './check-names.ts';
import type { NamedCheck } from './context.ts';
import { blockedBy, connect, isDraft, listAll, passTest, testInput, versionOf, accountNow } from './steps.ts';
import { NotApplicable } from './violation.ts';

const ENDED: readonly unknown[] = ['passed', 'warning', 'failed', 'skipped'] satisfies readonly Check['status'][];

/** What `testCredential` promises. */
export const testChecks: readonly NamedCheck[] = [
  {
    name: BASIC.test,
    async run(context) {
      const { working, sameOrganization, otherOrganization } = context.fixture.values;
      for (const values of [working, sameOrganization, otherOrganization]) {
        const reply = await context.calls.make('administrator', 'testCredential', testInput(context, values));
        const result = answerIn(reply);
        if (result.ok && isDraft(result.draft)) continue;
        throw violation(
          reply,
          'ok: true with a draft, because the fixture calls this credential working',
          'Nothing can be connected without a passed test.',
          "Resolve { ok: true, draft: { id, expiresAt }, … } when the vendor accepts the credential, or draft: 'resend' when this host keeps no drafts.",
        );
      }
    },
  },
  {
    name: BASIC.refused,
    async run(context) {
      const input = testInput(context, context.fixture.values.refused);
      const reply = await context.calls.make('administrator', 'testCredential', input);
      const result = answerIn(reply);
      if (!result.ok && FAILURE_CODES.some((code) => code === result.failure?.code)) return;
      throw violation(
        reply,
        'ok: false with a failure whose code is one of FAILURE_CODES, because the fixture calls this credential refused',
        'A bad credential would be stored, or the person would not see what is wrong with it.',
        'Ask the vendor, and translate its refusal into a code of the closed set.',
      );
    },
  },
  {
    name: 'testCredential reports a check and a grant for every capability that was asked for',
    async run(context) {
      const reply = await context.calls.make(
        'administrator',
        'testCredential',
        testInput(context, context.fixture.values.working),
      );
      const { checks, capabilities } = answerIn(reply);
      for (const id of context.fixture.capabilities) {
        const checked = checks.some((check) => check.id === id || check.capability === id);
        if (checked && capabilities.some((grant) => grant.id === id)) continue;
        throw violation(
          reply,
          `an entry for the capability "${id}" in checks and in capabilities`,
          'The person could not see whether it works.',
          'Report one check and one grant per capability asked for; use "skipped" and "unknown" for what was not tried.',
        );
      }
    },
  },
  {
    name: 'testCredential does not grant a capability that the credential lacks',
    async run(context) {
      const { values, capabilities } = context.fixture;
      const lacking = capabilities.at(-1);
      if (values.partial === undefined || lacking === undefined)
        throw new NotApplicable('The fixture has no values.partial.');
      const reply = await context.calls.make('administrator', 'testCredential', testInput(context, values.partial));
      const result = answerIn(reply);
      const grant = result.capabilities.find(({ id }) => id === lacking);
      const check = result.checks.find(({ id, capability }) => id === lacking || capability === lacking);
      if (grant?.state !== 'granted' && check?.status !== 'passed') return;
      throw violation(
        reply,
        `the capability "${lacking}" as missing (or unknown, and in notVerified), and its check not passed`,
        'The host would promise data that the credential cannot read.',
        'Try each capability at the vendor, and say of each what came back.',
      );
    },
  },
  {
    name: 'testCredential reports every check in its final status',
    async run(context) {
      const { working, refused } = context.fixture.values;
      for (const values of [working, refused]) {
        const reply = await context.calls.make('administrator', 'testCredential', testInput(context, values));
        if (values === refused && refusalIn(reply) === null) throw blockedBy(BASIC.refused, reply, 'ok: false');
        if (reply.rejected) throw blockedBy(values === refused ? BASIC.refused : BASIC.test, reply, 'an answer');
        const { ok, checks } = answerIn(reply);
        const open = checks.find(({ status }) => !ENDED.includes(status));
        const stuck = checks.find(({ required, status }) => required && status !== 'passed' && status !== 'warning');
        const last = new Map(reply.checks.map((check) => [check.id, check.status]));
        const other = checks.find(({ id, status }) => ENDED.includes(last.get(id)) && last.get(id) !== status);
        const wrong = open ?? (ok ? stuck : undefined) ?? other;
        if (wrong === undefined) continue;
        throw violation(
          reply,
          `"${wrong.id}" in a final status that agrees with the result and with what onCheck reported last (${last.get(wrong.id) ?? 'nothing'})`,
          'A line would stay “running”, or say the opposite of the result.',
          'Put every check into the report with the status in which it ended; ok: true needs every required one passed.',
        );
      }
    },
  },
  {
    name: BASIC.storesNothing,
    async run(context) {
      const { working, sameOrganization, otherOrganization, refused } = context.fixture.values;
      for (const values of [working, refused]) {
        const reply = await context.calls.make('administrator', 'testCredential', testInput(context, values));
        if ((await listAll(context)).length > 0) throw stored(reply, 'an empty list after the test');
      }
      const { id } = await connect(context, otherOrganization);
      const before = await accountNow(context, id);
      for (const values of [sameOrganization, otherOrganization, refused]) {
        const reply = await context.calls.make('administrator', 'testCredential', testInput(context, values, id));
        const after = await accountNow(context, id);
        const same =
          versionOf(before) === versionOf(after) && before.credential?.lastFour === after.credential?.lastFour;
        if (!same || (await listAll(context)).length !== 1)
          throw stored(reply, 'the account as it was before the test');
      }
    },
  },
  {
    name: 'testCredential names one organization for two of its credentials, and another for another’s',
    async run(context) {
      const { working, sameOrganization, otherOrganization } = context.fixture.values;
      const first = (await passTest(context, working)).identity?.externalId;
      if (first === undefined)
        throw new NotApplicable('The vendor does not report which organization a credential belongs to.');
      const same = await context.calls.make('administrator', 'testCredential', testInput(context, sameOrganization));
      if (answerIn(same).identity?.externalId !== first) throw misnamed(same, `identity.externalId "${first}"`);
      const other = await context.calls.make('administrator', 'testCredential', testInput(context, otherOrganization));
      if (answerIn(other).identity?.externalId === first)
        throw misnamed(other, `another identity.externalId than "${first}"`);
    },
  },
  {
    name: 'testCredential says whether the organization is connected already',
    async run(context) {
      const { working, sameOrganization, otherOrganization } = context.fixture.values;
      if ((await passTest(context, working)).relation === undefined)
        throw new NotApplicable('This host does not know: its reports have no relation.');
      const { id } = await connect(context, working);
      const same = await context.calls.make('administrator', 'testCredential', testInput(context, sameOrganization));
      const other = await context.calls.make('administrator', 'testCredential', testInput(context, otherOrganization));
      const relation = answerIn(same).relation;
      if (relation?.kind !== 'existing' || relation.accountId !== id)
        throw unrelated(same, `relation: { kind: 'existing', accountId: "${id}" }`);
      if (answerIn(other).relation?.kind !== 'new') throw unrelated(other, "relation: { kind: 'new' }");
    },
  },
  {
    name: 'testCredential answers a rate limit with a wait that can be shown',
    async run(context) {
      const { rateLimited } = context.fixture.values;
      if (rateLimited === undefined) throw new NotApplicable('The fixture has no values.rateLimited.');
      const reply = await context.calls.make('administrator', 'testCredential', testInput(context, rateLimited));
      if (reply.rejected || !FAILURE_CODES.some((code) => code === refusalIn(reply)?.code))
        throw blockedBy(BASIC.refused, reply, 'ok: false with a known code');
      const result = answerIn(reply);
      const wait = result.ok ? undefined : result.failure?.retryAfterMs;
      const sane = wait === undefined || (Number.isFinite(wait) && wait >= 1_000 && wait <= 900_000);
      if (!result.ok && result.failure?.code === 'rate_limited' && sane) return;
      throw violation(
        reply,
        'ok: false with code rate_limited and, if the vendor says it, retryAfterMs between 1,000 and 900,000',
        'The page counts down to the next try; seconds taken for milliseconds make it try at once.',
        'Translate Retry-After into milliseconds.',
      );
    },
  },
];

function stored(reply: Parameters<typeof violation>[0], expected: string) {
  return violation(
    reply,
    expected,
    'Only Finish may store: a person who tests and leaves has changed nothing.',
    'Keep what a test found in a draft, apart from the accounts.',
  );
}

function misnamed(reply: Parameters<typeof violation>[0], expected: string) {
  return violation(
    reply,
    expected,
    'An organization would be connected twice, or a wrong credential would replace the right one.',
    'Take externalId from the vendor’s answer, never from the credential.',
  );
}

function unrelated(reply: Parameters<typeof violation>[0], expected: string) {
  return violation(
    reply,
    expected,
    'The wizard offers to update the key of the existing account instead of failing at Finish.',
    'Look the proven organization up among the accounts of this tenant and integration.',
  );
}
