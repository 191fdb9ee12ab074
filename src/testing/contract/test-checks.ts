import { FAILURE_CODES } from '../../definition/failure.ts';
import type { NamedCheck } from './adapter-contract.ts';
import { listening, must } from './fixture.ts';
import { passTest } from './steps.ts';

/** What `testCredential` promises. */
export const testChecks: readonly NamedCheck[] = [
  {
    name: 'testCredential passes working values and returns a draft',
    async run(fixture) {
      const { draft } = await passTest(fixture, fixture.values.working);
      must(
        draft === 'resend' || (draft.id.length > 0 && Date.parse(draft.expiresAt) > 0),
        'The draft has no id or no readable expiresAt.',
        'Finish sends the draft back, and the wizard watches its end.',
        "Return { id, expiresAt } with an ISO 8601 moment, or 'resend'.",
      );
    },
  },
  {
    name: 'testCredential reports a check for every capability that was asked for',
    async run(fixture) {
      const { checks, capabilities } = await passTest(fixture, fixture.values.working);
      for (const id of fixture.capabilities) {
        must(
          checks.some((check) => check.id === id || check.capability === id) &&
            capabilities.some((grant) => grant.id === id),
          `Capability "${id}" is in neither checks nor capabilities.`,
          'The person could not see whether it works.',
          'Report one check and one grant per asked capability; use "skipped" and "unknown" when it was not tried.',
        );
      }
    },
  },
  {
    name: 'testCredential resolves a refusal as a value with a known code',
    async run(fixture) {
      const { adapter, integrationId, methodId, capabilities, values } = fixture;
      const result = await adapter.testCredential(
        { integrationId, methodId, capabilities, values: values.refused },
        listening(),
      );
      must(
        !result.ok,
        'testCredential passed values that the fixture calls refused.',
        'A bad key would be stored.',
        'Ask the vendor.',
      );
      must(
        FAILURE_CODES.some((code) => code === result.failure.code),
        `The failure code "${result.failure.code}" is not in the closed set.`,
        'It would be shown as "unknown".',
        'Use one of FAILURE_CODES.',
      );
    },
  },
  {
    name: 'testCredential stores nothing',
    async run(fixture) {
      await passTest(fixture, fixture.values.working);
      const page = await fixture.adapter.listAccounts({ integrationId: fixture.integrationId, limit: 50 }, listening());
      must(
        page.items.length === 0,
        'A test created an account.',
        'Only Finish may store.',
        'Keep the draft apart from accounts.',
      );
    },
  },
  {
    name: 'testCredential settles soon after its signal aborts',
    async run(fixture) {
      const { adapter, integrationId, methodId, capabilities, values } = fixture;
      const controller = new AbortController();
      const test = adapter
        .testCredential(
          { integrationId, methodId, capabilities, values: values.working },
          { signal: controller.signal, onCheck: () => {} },
        )
        .then(
          () => true,
          () => true,
        );
      controller.abort();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), 2_000);
      });
      const settled = await Promise.race([test, late]);
      clearTimeout(timer);
      must(
        settled,
        'An aborted test went on for 2 seconds.',
        'The vendor is called for nobody.',
        'Pass the signal on to fetch.',
      );
    },
  },
  {
    name: 'testCredential names the same organization for two of its keys',
    async run(fixture) {
      const first = await passTest(fixture, fixture.values.working);
      const second = await passTest(fixture, fixture.values.sameOrganization);
      must(
        first.identity?.externalId === second.identity?.externalId,
        'Two keys of one organization gave two identities.',
        'Duplicates and wrong rotations would not be noticed.',
        'Take externalId from the vendor, not from the key.',
      );
    },
  },
];
