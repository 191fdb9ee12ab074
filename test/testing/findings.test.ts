import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '../../src/testing/contract/all-checks.ts';
import { BASIC } from '../../src/testing/contract/check-names.ts';
import { createFindings, type Finding } from '../../src/testing/contract/findings.ts';

const [first, second, third] = ALL_CHECKS.map(({ name }) => name) as [string, string, string];
const details = { called: '', answered: '', expected: '', why: '', fix: '' };
const PASSED: Finding = { kind: 'passed' };
const blockedBy = (blocker: string): Finding => ({ kind: 'blocked', blocker, details });
const violation = (isFinal = false): Finding => ({ kind: 'violation', details, isFinal });

/** Names of the checks that report what they find. */
async function reporting(found: Readonly<Record<string, Finding>>, relies: Readonly<Record<string, string[]>> = {}) {
  const findings = createFindings(async ({ name }) => found[name] ?? PASSED);
  const reported: string[] = [];
  for (const check of ALL_CHECKS) {
    const finding = await findings.next(check);
    if (finding.kind !== 'blocked' && finding.kind !== 'violation') continue;
    const own = { ...check, relies: relies[check.name] ?? [] };
    if ((await findings.causeOf(own, finding)) === null) reported.push(check.name);
  }
  return reported;
}

/** A way from a check back to itself by what checks rely on. */
function circleIn(checks: readonly { readonly name: string; readonly relies?: readonly string[] }[]) {
  const reliesOf = new Map(checks.map(({ name, relies = [] }) => [name, relies]));
  const back = (name: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(name)) return [...way, name];
    for (const next of reliesOf.get(name) ?? []) {
      const found = back(next, [...way, name]);
      if (found !== null) return found;
    }
    return null;
  };
  return checks.map(({ name }) => back(name, [])).find((way) => way !== null) ?? null;
}

describe('names of checks', () => {
  it('every name in BASIC is the name of a check of the adapter contract', () => {
    const names = new Set(ALL_CHECKS.map(({ name }) => name));
    expect(Object.values(BASIC).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('what checks rely on', () => {
  it('what checks rely on is a check, and has no cycle', () => {
    const names = new Set(ALL_CHECKS.map(({ name }) => name));
    expect(ALL_CHECKS.flatMap(({ relies = [] }) => relies).filter((name) => !names.has(name))).toEqual([]);
    expect(circleIn(ALL_CHECKS)).toBeNull();
  });

  it('what checks rely on would be seen to go in a circle', () => {
    const checks = [
      { name: 'a', relies: ['b'] },
      { name: 'b', relies: ['c'] },
      { name: 'c', relies: ['a'] },
    ];
    expect(circleIn(checks)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('what checks rely on fails once: the check that relies on another one which fails leaves the fault to it', async () => {
    expect(await reporting({ [first]: violation(), [second]: violation() }, { [first]: [second] })).toEqual([second]);
  });

  it('what checks rely on does not keep a check from reporting that relies on one which passes', async () => {
    expect(await reporting({ [first]: violation() }, { [first]: [second] })).toEqual([first]);
  });

  it('what checks rely on does not keep a leaked credential from being reported', async () => {
    expect(await reporting({ [first]: violation(true), [second]: violation() }, { [first]: [second] })).toEqual([
      first,
      second,
    ]);
  });
});

describe('a blocked check', () => {
  it('a blocked check leaves the fault to the check that it names, also by way of a third one', async () => {
    const found = { [first]: blockedBy(second), [second]: blockedBy(third), [third]: violation() };
    expect(await reporting(found)).toEqual([third]);
  });

  it('a blocked check reports the fault when the check that it names passes', async () => {
    expect(await reporting({ [first]: blockedBy(second) })).toEqual([first]);
    expect(await reporting({ [first]: blockedBy(second), [second]: blockedBy(third) })).toEqual([second]);
  });

  it('a blocked check reports the fault when each names the other', async () => {
    const found = { [first]: blockedBy(second), [second]: blockedBy(first) };
    expect((await reporting(found)).length).toBeGreaterThan(0);
    const round = { [first]: blockedBy(second), [second]: blockedBy(third), [third]: blockedBy(first) };
    expect((await reporting(round)).length).toBeGreaterThan(0);
  });
});
