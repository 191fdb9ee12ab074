import { describe, it } from 'vitest';
import { ALL_CHECKS } from '../../../src/testing/contract/all-checks.ts';
import { runAdapterContract } from '../../../src/testing/contract/contract-report.ts';
import { scenarios } from '../../../src/testing/scenarios.ts';
import { contractFixture, KEYS } from '../contract-fixture.ts';
import { independentCaughtBy } from './independent-caught-by.ts';
import { defects } from './independent.ts';
import type { CaughtAdapter, WrongAdapter } from './wrong-adapter.ts';
import { wrongChanges } from './wrong-changes.ts';
import { wrongDrafts } from './wrong-drafts.ts';
import { wrongLists } from './wrong-lists.ts';
import { wrongPeople } from './wrong-people.ts';
import { wrongRestarts } from './wrong-restarts.ts';
import { wrongSecrets } from './wrong-secrets.ts';
import { wrongSessions } from './wrong-sessions.ts';
import { wrongTests } from './wrong-tests.ts';

const own: readonly CaughtAdapter[] = [
  ...wrongSecrets,
  ...wrongTests,
  ...wrongDrafts,
  ...wrongChanges,
  ...wrongLists,
  ...wrongPeople,
  ...wrongRestarts,
  ...wrongSessions,
];

/** Written without knowledge of the checks; the check that must catch each one was decided afterwards. */
const independent: readonly CaughtAdapter[] = Object.entries<Readonly<Record<string, WrongAdapter>>>(defects).flatMap(
  ([subject, ofSubject]) =>
    Object.entries(ofSubject).map(([short, wrong]) => {
      const caughtBy = Object.entries(independentCaughtBy).find(([id]) => id === `${subject}.${short}`)?.[1];
      return { ...wrong, caughtBy: caughtBy ?? '' };
    }),
);

/** The suite against one wrong adapter: names of the checks that fail, in order, and everything that was written. */
async function failing(wrong: WrongAdapter): Promise<{ readonly names: readonly string[]; readonly text: string }> {
  const make = () => contractFixture([scenarios.hostPaging], (right) => wrong.wrap(right));
  const limits = { limitMs: 8_000, abortMs: 1_000, quietMs: 100, eventMs: 700 };
  const { results, text } = await runAdapterContract(make, { ...limits, atOnce: 100 });
  return { text, names: results.flatMap(({ name, status }) => (status === 'failed' ? [name] : [])) };
}

describe.concurrent.each([
  ['the wrong adapters', own],
  ['the wrong adapters written without knowledge of the checks', independent],
])('%s', (_, adapters) => {
  it('wrong adapters have unique names and refer to existing checks', ({ expect }) => {
    expect(new Set(adapters.map(({ name }) => name)).size).toBe(adapters.length);
    const names = new Set(ALL_CHECKS.map(({ name }) => name));
    expect(adapters.map(({ caughtBy }) => caughtBy).filter((name) => !names.has(name))).toEqual([]);
  });

  for (const wrong of adapters) {
    it(`one that ${wrong.name} is caught by the check that names it`, { timeout: 120_000 }, async ({ expect }) => {
      const { names, text } = await failing(wrong);
      expect(names[0], names.join('\n')).toBe(wrong.caughtBy);
      expect(names.slice(1).length, names.join('\n')).toBeLessThanOrEqual(2);
      for (const key of Object.values(KEYS)) expect(text.includes(key.slice(-10)), 'a message holds a key').toBe(false);
    });
  }
});
