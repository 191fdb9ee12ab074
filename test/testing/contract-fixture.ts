import type { IntegrationAdapter } from '../../src/adapter/adapter.ts';
import type { ContractFixture } from '../../src/testing/contract/adapter-contract.ts';
import { type Scenario, WORKING_KEY } from '../../src/testing/script.ts';

const ATLAS = { ...WORKING_KEY, organization: { externalId: 'org-atlas', name: 'Atlas Freight' } };

/** A world that knows the keys of {@link contractFixture}. */
export const contractKeys: Scenario = (script) => ({
  ...script,
  keys: {
    'sk-admin-CANARY-working-1': WORKING_KEY,
    'sk-admin-CANARY-working-2': WORKING_KEY,
    'sk-admin-CANARY-atlas-001': ATLAS,
    'sk-admin-CANARY-refused-1': { ...WORKING_KEY, refusal: { code: 'invalid_credential' } },
  },
});

/** What the adapter contract is told about a scripted world. */
export function contractFixture(adapter: IntegrationAdapter): ContractFixture {
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
    // A scripted world lives in memory, so a restart keeps it: what is proven is that outcomes are remembered.
    restart: async () => adapter,
  };
}
