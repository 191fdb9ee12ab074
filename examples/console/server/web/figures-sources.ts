import { plainText } from 'integration-kit/core';
import type { Store } from '../database/store.ts';
import type { FindingStore } from '../import/findings.ts';
import { errorName, type Log } from '../log.ts';
import type { SourceAnswer, SourceFinding } from './answers.ts';
import type { FiguresQuery } from './figures-query.ts';
import type { FiguresReader, FiguresRow } from './figures-rows.ts';

/** Figures of every source that can be read, and all sources. */
export interface ReadFigures {
  readonly rows: readonly FiguresRow[];
  readonly sources: readonly SourceAnswer[];
}

/**
 * Reads figures of all sources that were asked for. When that fails, each is tried alone, and those that cannot be read
 * are set apart: one damaged source takes nobody else's figures away.
 */
export function sourceFigures({ database }: Store, findings: FindingStore, log: Log) {
  const all = database.prepare(
    `SELECT s.id, s.integration_id, s.name, s.external_id,
       (SELECT id FROM accounts WHERE source_id = s.id ORDER BY rowid LIMIT 1) AS account_id
     FROM sources s ORDER BY s.name, s.id`,
  );
  const extent = database.prepare('SELECT min(day) AS first_day, max(day) AS last_day FROM costs WHERE source_id = ?');

  function attempt<T>(work: () => T): T | null {
    try {
      return work();
    } catch (thrown) {
      log({ event: 'figures_unreadable', level: 'error', error: errorName(thrown) });
      return null;
    }
  }

  return (read: FiguresReader, query: FiguresQuery): ReadFigures => {
    const sources = all.all();
    const ids = sources.map((row) => String(row['id']));
    const asked = query.sourceId === null ? ids : ids.filter((id) => id === query.sourceId);
    let readable = asked;
    let rows = attempt(() => read(query, asked));
    if (rows === null) {
      readable = asked.filter((id) => attempt(() => read(query, [id])) !== null);
      rows = read(query, readable);
    }
    const failed = new Set(asked.filter((id) => !readable.includes(id)));
    const [from = '', to = from] = [query.days[0], query.days.at(-1)];
    const found = attempt(() => findings.summaries(query.sourceId, from, to)) ?? [];
    const answers = sources.map((row): SourceAnswer => {
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
        findings: found.filter(({ sourceId }) => sourceId === id).map(findingAnswer),
      };
    });
    return { rows, sources: answers };
  };
}

function findingAnswer(summary: ReturnType<FindingStore['summaries']>[number]): SourceFinding {
  const { kind, lines, days, firstDay, lastDay, sample } = summary;
  return { stream: summary.stream === 'usage' ? 'usage' : 'costs', kind, lines, days, firstDay, lastDay, sample };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
