import { describe, expect, it } from 'vitest';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import { ADAPTER_METHODS, METHOD_NAMES, type OptionalMethod } from '../../src/adapter/adapter-methods.ts';
import { openai } from '../../src/integrations/openai.ts';
import { runAdapterContract } from '../../src/testing/contract/contract-report.ts';
import { scenarios } from '../../src/testing/scenarios.ts';
import type { Scenario } from '../../src/testing/script.ts';
import { contractFixture } from '../testing/contract-fixture.ts';
import type { People } from '../testing/wrong-adapters/wrong-adapter.ts';
import { connectHttp } from './transport.ts';

const WITHOUT = ['openSession', 'startAuthorization'] as const;
const OPTIONAL = METHOD_NAMES.filter((method): method is OptionalMethod => !ADAPTER_METHODS[method].required);

const integrations = [openai({ permission: 'Billing Profiles Admin', history: 'P6M', email: true })];

/** Everybody over client and server. */
function served(people: People, client: Parameters<typeof connectHttp>[1] = { without: WITHOUT }): People {
  const serve = (adapter: IntegrationAdapter) => connectHttp(adapter, client, { integrations }).client;
  return {
    administrator: serve(people.administrator),
    colleague: serve(people.colleague),
    viewer: serve(people.viewer),
    stranger: serve(people.stranger),
  };
}

describe('an adapter behind client and server keeps the adapter contract', () => {
  it.each([
    ['with pages of the whole list', [] as Scenario[], { access: true }],
    ['without drafts', [scenarios.resend], { access: true }],
    ['with host paging', [scenarios.hostPaging], { access: true }],
    ['with four methods', [scenarios.fourMethods], { access: false }],
  ])(
    'an adapter behind client and server keeps the adapter contract: %s',
    { timeout: 60_000 },
    async (_, more, options) => {
      const without = more.includes(scenarios.fourMethods) ? { without: OPTIONAL } : undefined;
      const make = () => contractFixture(more, (people) => served(people, without), options);
      const report = await runAdapterContract(make, { quietMs: 100, eventMs: 3_000, limitMs: 20_000, atOnce: 20 });
      expect(report.failed, report.text).toBe(0);
    },
  );
});
