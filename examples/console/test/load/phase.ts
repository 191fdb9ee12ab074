import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Account } from 'integration-kit/core';
import { type Child, type Ended, startChild } from '../server/child.ts';
import { quiet } from '../server/console-scenario.ts';
import type { CostsAnswer, UsageAnswer } from '../../server/web/answers.ts';
import { openPage, type OpenPage, readJson, workOneRound } from './person-at-work.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { seedAccounts } from './seed.ts';

/** What a phase left to be looked at. */
export interface Phase {
  readonly recorder: Recorder;
  /** Ids of the first accounts, in the order of their numbers. */
  readonly ids: readonly string[];
  /** Every account at the end. */
  readonly accounts: ReadonlyMap<string, Account>;
  readonly figures: ReadonlyMap<string, { readonly costs: CostsAnswer; readonly usage: UsageAnswer }>;
  /** How the console ended, with its log. */
  readonly ended: Ended;
  /** How often the worst person got each status. */
  readonly worst: Readonly<Record<string, number>>;
}

/** How a phase is run. */
export interface PhaseOptions {
  readonly kind: 'normal' | 'bad';
  /** Rounds of each of the two persons. */
  readonly rounds: number;
  /** The vendor's clock. */
  readonly nowMs: number;
  /** Whether an account is where it should be in the end. */
  readonly isSettled: (account: Account, number: number) => boolean;
  /** Accounts whose figures are read in the end. */
  readonly figuresOf: readonly number[];
}

const PERSONS = ['mara', 'tomas'];
/** A console that needed more would end. */
const HEAP_LIMIT = '--max-old-space-size=512';
/** Between two pages of an account: with it the first import lasts about as long as the work. */
const PAGE_PAUSE_MS = 60;
/** How long the importer may need after the work. */
const IMPORT_LIMIT_MS = 480_000;

/** Runs one console from a folder of new accounts to its end, with everybody who is at work. */
export async function runPhase({ kind, rounds, nowMs, isSettled, figuresOf }: PhaseOptions): Promise<Phase> {
  const folder = mkdtempSync(join(tmpdir(), 'console-load-'));
  const children: Child[] = [];
  const start = (...[file, args, environment]: Parameters<typeof startChild>): Child => {
    const child = startChild(file, args, environment);
    children.push(child);
    return child;
  };
  try {
    const ids = await seedAccounts(folder, nowMs);
    const vendor = start('../load/vendor.ts', [String(nowMs), kind]);
    const console = start('../load/console.ts', [], {
      ...{ PORT: '0', CONSOLE_DATA: folder, IMPORT_PAUSE_MS: String(PAGE_PAUSE_MS) },
      OPENAI_BASE_URL: await vendor.firstLine,
      NODE_OPTIONS: [HEAP_LIMIT, ...profileOptions(kind)].join(' '),
    });
    const origin = (await console.firstLine).replace('Console: ', '');
    const pages = await Promise.all(PERSONS.map((userId) => openPage(origin, userId)));
    const [page] = pages;
    if (page === undefined) throw new Error('No person is at work.');
    const sources = await sourcesOf(page);
    const someSource = sources.get(ids.at(-1) ?? '') ?? '';
    // What is loaded at the first request is not what is measured.
    await Promise.all(pages.map((own, index) => workOneRound(own, createRecorder(), 90_000 + index, someSource)));
    const worst = kind === 'bad' ? start('../load/worst-person.ts', [origin]) : null;
    await worst?.firstLine;
    const recorder = createRecorder();
    await Promise.all(
      pages.map(async (own, index) => {
        for (let round = 0; round < rounds; round += 1) {
          await workOneRound(own, recorder, 10_000 * (index + 1) + round, someSource);
        }
      }),
    );
    worst?.signal('SIGTERM');
    const said = (await worst?.ended)?.output.trim().split('\n').at(-1) ?? '{}';
    const accounts = await settledAccounts(page, ids, isSettled);
    const figures: [string, { costs: CostsAnswer; usage: UsageAnswer }][] = [];
    for (const id of figuresOf.map((number) => ids[number] ?? '')) {
      const source = sources.get(id) ?? '';
      const costs = await readJson<CostsAnswer>(page, `/api/costs?source=${source}`);
      figures.push([id, { costs, usage: await readJson<UsageAnswer>(page, `/api/usage?source=${source}`) }]);
    }
    console.signal('SIGTERM');
    const ended = await console.ended;
    // SAFETY: the last line of worst-person.ts.
    return { recorder, ids, accounts, figures: new Map(figures), ended, worst: JSON.parse(said) as Phase['worst'] };
  } finally {
    for (const child of children) {
      child.signal('SIGKILL');
      await child.ended;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With `LOAD_PROFILE`, a folder, the console leaves a profile of each phase in it. */
function profileOptions(kind: string): readonly string[] {
  const folder = process.env['LOAD_PROFILE'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(folder, kind)}`];
}

/** The source of every account. */
async function sourcesOf(page: OpenPage): Promise<ReadonlyMap<string, string>> {
  const { sources } = await readJson<CostsAnswer>(page, '/api/costs');
  return new Map(sources.map(({ id, accountId }) => [accountId ?? '', id]));
}

/** Waits until every account is where it should be, or for so long that it never will be. */
async function settledAccounts(
  { adapter }: OpenPage,
  ids: readonly string[],
  isSettled: (account: Account, number: number) => boolean,
): Promise<ReadonlyMap<string, Account>> {
  const until = Date.now() + IMPORT_LIMIT_MS;
  for (;;) {
    const accounts = new Map<string, Account>();
    let cursor: string | undefined;
    do {
      const page = await adapter.listAccounts({ limit: 100, ...(cursor === undefined ? {} : { cursor }) }, quiet());
      for (const account of page.items) accounts.set(account.id, account);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const isDone = ids.every((id, number) => {
      const account = accounts.get(id);
      return account !== undefined && isSettled(account, number);
    });
    if (isDone || Date.now() > until) return accounts;
    await after(1_000);
  }
}
