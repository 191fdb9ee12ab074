import { describe, it } from 'vitest';
import { runAdapterContract } from '../../../src/testing/contract/contract-report.ts';
import { scenarios } from '../../../src/testing/scenarios.ts';
import { contractFixture, KEYS } from '../contract-fixture.ts';
import type { WrongAdapter } from './wrong-adapter.ts';
import { wrongChanges } from './wrong-changes.ts';
import { wrongDrafts } from './wrong-drafts.ts';
import { wrongLists } from './wrong-lists.ts';
import { wrongPeople } from './wrong-people.ts';
import { wrongSecrets } from './wrong-secrets.ts';
import { wrongTests } from './wrong-tests.ts';

type Expected = WrongAdapter & { readonly caughtBy?: string };

/** Written by somebody who has not read the checks; the file may be absent. */
const independent = Object.values(
  import.meta.glob<{ readonly independentWrongAdapters: readonly Expected[] }>('./independent.ts', { eager: true }),
).flatMap(({ independentWrongAdapters }) => independentWrongAdapters);

const own: readonly Expected[] = [
  ...wrongSecrets,
  ...wrongTests,
  ...wrongDrafts,
  ...wrongChanges,
  ...wrongLists,
  ...wrongPeople,
];

/** The suite against one wrong adapter: names of the checks that fail, in order, and everything that was written. */
async function failing(wrong: WrongAdapter): Promise<{ readonly names: readonly string[]; readonly text: string }> {
  const make = () => contractFixture([scenarios.hostPaging], (right) => wrong.wrap(right));
  const limits = { limitMs: 8_000, abortMs: 1_000, quietMs: 100, eventMs: 700 };
  const { results, text } = await runAdapterContract(make, { ...limits, atOnce: 100 });
  return { text, names: results.flatMap(({ name, status }) => (status === 'failed' ? [name] : [])) };
}

describe.concurrent.each([
  ['the wrong adapters', own],
  ['the wrong adapters of somebody who does not know the checks', independent],
])('%s', (_, adapters) => {
  it.runIf(adapters.length > 0)('have one name each', ({ expect }) => {
    expect(new Set(adapters.map(({ name }) => name)).size).toBe(adapters.length);
  });

  for (const wrong of adapters) {
    it(`one that ${wrong.name} is caught by the check that names it`, { timeout: 60_000 }, async ({ expect }) => {
      const { names, text } = await failing(wrong);
      expect(names[0]).toBe(wrong.caughtBy ?? names.find(() => true) ?? 'a check');
      expect(names.slice(1).length, names.join('\n')).toBeLessThanOrEqual(2);
      for (const key of Object.values(KEYS)) expect(text.includes(key.slice(-10)), 'a message holds a key').toBe(false);
    });
  }
});
