import type { Account } from 'integration-kit/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeAmount } from '../../server/import/money.ts';
import { ACCOUNTS, BAD_KINDS, type BadKind, badKindOf, vendorTotals } from './organizations.ts';
import { type Phase, runPhase } from './phase.ts';
import { compare, MOST_RATIO, tableOf } from './recorder.ts';

/** Rounds of each person in each phase: every kind of request is made at least 40 times. */
const ROUNDS = Number(process.env['LOAD_ROUNDS'] ?? 20);
/** Most memory of the console at its worst moment: a page of 16 MB in several forms, beside everything else. */
const MOST_MEGABYTES = 700;
/** Kinds that are read like any other: what is odd about them is made plain, cut or added up. */
const READABLE: ReadonlySet<BadKind> = new Set<BadKind>(['many_lines', 'long_pages']);

const good = Array.from({ length: ACCOUNTS }, (_, number) => number).filter((number) => badKindOf(number) === null);
const nowMs = Date.now();

describe('a console with 200 accounts, one of each bad kind, and a person who sends the worst requests', () => {
  let normal: Phase;
  let bad: Phase;

  beforeAll(async () => {
    normal = await runPhase({
      ...{ kind: 'normal', rounds: ROUNDS, nowMs, isSettled: isRead },
      figuresOf: Array.from({ length: ACCOUNTS }, (_, number) => number),
    });
    bad = await runPhase({
      ...{ kind: 'bad', rounds: ROUNDS, nowMs, figuresOf: good },
      isSettled(account, number) {
        const kind = badKindOf(number);
        return kind === null || READABLE.has(kind) ? isRead(account) : account.sync.failure !== undefined;
      },
    });
    process.stdout.write(`\n${reportOf(normal, bad)}\n`);
  });

  it('a console under load answers every request of two other people', () => {
    expect(normal.recorder.failures).toEqual([]);
    expect(bad.recorder.failures).toEqual([]);
  });

  it(`a console under load answers other people in at most ${MOST_RATIO} times the normal time`, () => {
    expect(compare(normal.recorder, bad.recorder).filter(({ ratio }) => !(ratio <= MOST_RATIO))).toEqual([]);
  });

  it('a console under load reads every account that can be read, with the totals of its vendor', () => {
    for (const phase of [normal, bad]) {
      const numbers = phase === normal ? [...phase.ids.keys()] : good;
      expect(numbers.filter((number) => !isRead(accountOf(phase, number)))).toEqual([]);
      for (const number of numbers) expect(figuresOf(phase, number)).toEqual(expectedOf(phase, number));
    }
  });

  it('a console under load exits with code 0, without a key in its log, and with bounded memory', () => {
    for (const phase of [normal, bad]) {
      expect(phase.ended.code).toBe(0);
      expect(phase.ended.errors).not.toMatch(/crashed|unhandled|stopped_late|NOTREAL/u);
      expect(measured(phase).peakMegabytes).toBeLessThan(MOST_MEGABYTES);
    }
  });

  it('a console under load reports a failure for every account that cannot be read', () => {
    for (const [number, kind] of BAD_KINDS.entries()) {
      const { sync } = accountOf(bad, number);
      if (READABLE.has(kind)) expect([kind, sync.phase]).toEqual([kind, 'up_to_date']);
      else expect([kind, sync.failure?.code]).toEqual([kind, expect.stringMatching(/^(?!unknown)[a-z_]+$/u)]);
    }
  });

  it('a console under load refuses the worst requests without an error of the server', () => {
    expect(Object.keys(bad.worst).filter((answer) => /5\d\d$|lost/u.test(answer))).toEqual([]);
  });
});

/** The figures, for people. */
function reportOf(normal: Phase, bad: Phase): string {
  const accounts = BAD_KINDS.map((kind, number) => {
    const { phase, failure } = accountOf(bad, number).sync;
    return `${kind} (${phase}${failure === undefined ? '' : `, ${failure.code}`})`;
  });
  return [
    tableOf(compare(normal.recorder, bad.recorder)),
    ...[normal, bad].map((phase) => JSON.stringify(measured(phase))),
    `Bad accounts: ${accounts.join('; ')}.`,
    `Answers to the worst person: ${JSON.stringify(bad.worst)}`,
  ].join('\n\n');
}

function isRead({ sync }: Account): boolean {
  return sync.phase === 'up_to_date';
}

function accountOf({ accounts, ids }: Phase, number: number): Account {
  const account = accounts.get(ids[number] ?? '');
  if (account === undefined) throw new Error(`Account ${number} was removed.`);
  return account;
}

/** What the console shows of one organization. */
function figuresOf({ figures, ids }: Phase, number: number) {
  const read = figures.get(ids[number] ?? '');
  const { inputTokens, outputTokens, requests } = read?.usage.total ?? {};
  return { number, dollars: read?.costs.total, inputTokens, outputTokens, requests };
}

/** What its vendor says. */
function expectedOf({ figures, ids }: Phase, number: number) {
  const days = figures.get(ids[number] ?? '')?.costs.days ?? [];
  const { units, ...counts } = vendorTotals(number, days[0] ?? '', days.at(-1) ?? '', nowMs);
  return { number, dollars: writeAmount(units * 100n), ...counts };
}

/** What the process says of itself at its end. */
function measured({ ended }: Phase): { readonly peakMegabytes: number; readonly longestTurnMs: number } {
  const line = ended.errors.split('\n').find((text) => text.includes('"measured"')) ?? '{}';
  const { peakKilobytes, longestTurnMs } = JSON.parse(line) as { peakKilobytes: number; longestTurnMs: number };
  return { peakMegabytes: Math.round(peakKilobytes / 1_024), longestTurnMs };
}
