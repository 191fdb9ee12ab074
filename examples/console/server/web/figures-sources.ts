import { plainText } from 'integration-kit/core';
import type { Store } from '../database/store.ts';
import type { FindingStore } from '../import/findings.ts';
import { errorName, type Log } from '../log.ts';
import { nextTurn } from '../next-turn.ts';
import type { SourceAnswer, SourceFinding } from './answers.ts';
import type { FiguresQuery } from './figures-query.ts';
import type { Pause, FiguresReader, FiguresRow } from './figures-rows.ts';

/** So many sources have a few thousand findings in a year at the very most, which are counted in a few milliseconds. */
const SOURCES_AT_ONCE = 4;

/** Figures of every source that can be read, and all sources. */
export interface ReadFigures {
  readonly rows: readonly FiguresRow[];
  readonly sources: readonly SourceAnswer[];
}

/**
 * Reads figures of all sources that were asked for. Those that cannot be read are reported as failed: one damaged
 * source does not hide the figures of the others.
 */
export function sourceFigures({ database }: Store, findings: FindingStore, log: Log) {
  const all = database.prepare(
    `SELECT s.id, s.integration_id, s.name, s.external_id,
       (SELECT id FROM accounts WHERE source_id = s.id ORDER BY rowid LIMIT 1) AS account_id
     FROM sources s ORDER BY s.name, s.id`,
  );
  // Each looked up at one end of the source's days; asked for together they would be looked for in all of its rows
  // (https://www.sqlite.org/optoverview.html#the_min_max_optimization).
  const extent = database.prepare(
    `SELECT (SELECT min(day) FROM costs WHERE source_id = ?1) AS first_day,
       (SELECT max(day) FROM costs WHERE source_id = ?1) AS last_day`,
  );

  function attempt<T>(work: () => T): T | null {
    try {
      return work();
    } catch (thrown) {
      logFailure(thrown);
      return null;
    }
  }

  function logFailure(thrown: unknown): void {
    log({ event: 'figures_unreadable', level: 'error', error: errorName(thrown) });
  }

  return async (read: FiguresReader, query: FiguresQuery, pause: Pause): Promise<ReadFigures> => {
    for (;;) {
      const ids = all.all().map((row) => String(row['id']));
      const asked = query.sourceId === null ? ids : ids.filter((id) => id === query.sourceId);
      const { rows, failed } = await read(query, asked, logFailure, pause);
      const found = await findingsOf(asked, query);
      const sources = all.all();
      // The days of a source that was removed meanwhile can belong to another source, read with it or not.
      const present = new Set(sources.map((row) => String(row['id'])));
      if (asked.every((id) => present.has(id))) return { rows, sources: answersOf(sources, failed, found) };
    }
  };

  async function findingsOf(
    ids: readonly string[],
    { days }: FiguresQuery,
  ): Promise<ReadonlyMap<string, readonly SourceFinding[]>> {
    const [from = '', to = from] = [days[0], days.at(-1)];
    const found = new Map<string, readonly SourceFinding[]>();
    for (const [index, id] of ids.entries()) {
      if (index % SOURCES_AT_ONCE === SOURCES_AT_ONCE - 1) await nextTurn();
      found.set(id, (attempt(() => findings.summaries(id, from, to)) ?? []).map(findingAnswer));
    }
    return found;
  }

  function answersOf(
    sources: ReturnType<typeof all.all>,
    failed: ReadonlySet<string>,
    found: ReadonlyMap<string, readonly SourceFinding[]>,
  ): readonly SourceAnswer[] {
    return sources.map((row): SourceAnswer => {
      const id = String(row['id']);
      const days = attempt(() => extent.get(id)) ?? {};
      return {
        id,
        accountId: textOf(row['account_id']),
        integrationId: String(row['integration_id']),
        name: plainText(String(row['name'])),
        externalId: textOf(row['external_id']),
        firstDay: textOf(days['first_day']),
        lastDay: textOf(days['last_day']),
        failed: failed.has(id),
        findings: found.get(id) ?? [],
      };
    });
  }
}

function findingAnswer(summary: ReturnType<FindingStore['summaries']>[number]): SourceFinding {
  const { kind, lines, days, firstDay, lastDay, sample } = summary;
  return { stream: summary.stream === 'usage' ? 'usage' : 'costs', kind, lines, days, firstDay, lastDay, sample };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
