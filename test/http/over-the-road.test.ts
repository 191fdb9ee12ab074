import { describe, it } from 'vitest';
import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import { adapterContract, type ContractFixture } from '../../src/testing/contract/adapter-contract.ts';
import { scenarios } from '../../src/testing/scenarios.ts';
import { WORKING_KEY, type Scenario } from '../../src/testing/script.ts';
import { quick, road } from './road.ts';

const keys: Scenario = (script) => ({
  ...script,
  keys: {
    'sk-admin-CANARY-working-1': WORKING_KEY,
    'sk-admin-CANARY-working-2': WORKING_KEY,
    'sk-admin-CANARY-atlas-001': { ...WORKING_KEY, organization: { externalId: 'org-atlas', name: 'Atlas Freight' } },
    'sk-admin-CANARY-refused-1': { ...WORKING_KEY, refusal: { code: 'invalid_credential' } },
  },
});

function fixture(adapter: IntegrationAdapter): ContractFixture {
  return {
    adapter,
    integrationId: 'openai',
    methodId: 'admin_key',
    capabilities: ['usage', 'management'],
    values: {
      working: { adminKey: 'sk-admin-CANARY-working-1' },
      sameOrganization: { adminKey: 'sk-admin-CANARY-working-2' },
      otherOrganization: { adminKey: 'sk-admin-CANARY-atlas-001' },
      refused: { adminKey: 'sk-admin-CANARY-refused-1' },
    },
    restart: async () => adapter,
  };
}

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
  for (const check of adapterContract(() => fixture(road(quick(keys, ...more)).client)))
    it(check.name, () => check.run());
});

describe('the smallest adapter behind client and server keeps the adapter contract:', () => {
  const make = (): IntegrationAdapter =>
    road(quick(keys, scenarios.fourMethods), {
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
  for (const check of adapterContract(() => fixture(make()))) it(check.name, () => check.run());
});
