import { describe, it } from 'vitest';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import { adapterContract } from '../../src/testing/contract/adapter-contract.ts';
import { scenarios } from '../../src/testing/scenarios.ts';
import type { Scenario } from '../../src/testing/script.ts';
import { contractFixture, contractKeys } from '../testing/contract-fixture.ts';
import { quick, road } from './road.ts';

const ALLOWED: Scenario = (script) => ({
  ...script,
  access: {
    visible: true,
    can: { connect: true, rotate: true, retest: true, rename: true, pause: true, syncNow: true, disconnect: true },
  },
});

describe.each([
  ['with drafts', [] as Scenario[]],
  ['without drafts', [scenarios.resend]],
  ['with host paging', [scenarios.hostPaging]],
  ['with access that allows everything', [ALLOWED]],
])('an adapter behind client and server %s keeps the adapter contract:', (_, more) => {
  for (const check of adapterContract(() => contractFixture(road(quick(contractKeys, ...more)).client)))
    it(check.name, () => check.run());
});

describe('the smallest adapter behind client and server keeps the adapter contract:', () => {
  const make = (): IntegrationAdapter =>
    road(quick(contractKeys, scenarios.fourMethods), {
      without: [
        'summarizeIntegrations',
        'getAccess',
        'retestAccount',
        'renameAccount',
        'pauseAccount',
        'syncNow',
        'previewDisconnect',
        'disconnectAccount',
        'subscribe',
      ],
    }).client;
  for (const check of adapterContract(() => contractFixture(make()))) it(check.name, () => check.run());
});
