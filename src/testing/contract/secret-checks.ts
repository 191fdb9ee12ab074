import type { NamedCheck } from './adapter-contract.ts';
import { listening, must, quiet } from './fixture.ts';
import { connectOne, passTest } from './steps.ts';

/** That no answer carries a credential. */
export const secretChecks: readonly NamedCheck[] = [
  {
    name: 'no answer repeats a credential',
    async run(fixture) {
      const { adapter, integrationId, methodId, capabilities, values } = fixture;
      const refused = await adapter.testCredential(
        { integrationId, methodId, capabilities, values: values.refused },
        listening(),
      );
      const passed = await passTest(fixture, values.working);
      const account = await connectOne(fixture);
      const page = await adapter.listAccounts({ limit: 50 }, quiet());
      const written = JSON.stringify([refused, passed, account, page]);
      for (const value of Object.values({ ...values.working, ...values.refused })) {
        if (typeof value !== 'string' || value.length < 12) continue;
        must(
          !written.includes(value) && !written.includes(value.slice(4, -4)),
          'An answer contains a credential.',
          'It would reach the browser, its logs and its recordings.',
          'Redact vendor texts and never return what was stored.',
        );
      }
    },
  },
];
