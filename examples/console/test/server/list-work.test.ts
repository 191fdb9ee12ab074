import { afterEach, describe, expect, it } from 'vitest';
import { connectKey, createScenario, disposeScenarios, quiet, type Scenario } from './console-scenario.ts';

afterEach(disposeScenarios);

/** How often accounts are read whole while `work` runs: their documents are parsed each time. */
async function documentsRead(work: () => Promise<unknown>): Promise<number> {
  const parse = JSON.parse;
  let documents = 0;
  JSON.parse = (text, reviver) => {
    if (text.includes('"credential"')) documents += 1;
    // SAFETY: as JSON.parse itself.
    return parse(text, reviver) as unknown;
  };
  try {
    await work();
  } finally {
    JSON.parse = parse;
  }
  return documents;
}

async function threeAccounts(): Promise<{ readonly scenario: Scenario; readonly ids: readonly string[] }> {
  const scenario = createScenario();
  const ids: string[] = [];
  for (const keyId of ['works', 'other', 'third']) ids.push((await connectKey(scenario.as('mara'), keyId)).id);
  return { scenario, ids };
}

describe('reading accounts', () => {
  it('a list of accounts by id reads only these, in the order of the list', async () => {
    const { scenario, ids } = await threeAccounts();
    const [first = '', , third = ''] = ids;
    let found: readonly string[] = [];
    const documents = await documentsRead(async () => {
      const { items } = await scenario.as('mara').listAccounts({ ids: [third, 'absent', first], limit: 10 }, quiet());
      found = items.map(({ id }) => id);
    });
    expect(found).toEqual([first, third]);
    expect(documents).toBe(2);
  });

  it('a summary reads each account once, however often an integration is named', async () => {
    const { scenario } = await threeAccounts();
    let counts: unknown;
    const documents = await documentsRead(async () => {
      counts = await scenario
        .as('mara')
        .summarizeIntegrations?.({ integrationIds: Array.from({ length: 100 }, () => 'openai') }, quiet());
    });
    expect(counts).toMatchObject([{ integrationId: 'openai', accounts: 3 }]);
    expect(counts).toHaveLength(1);
    expect(documents).toBe(3);
  });
});
