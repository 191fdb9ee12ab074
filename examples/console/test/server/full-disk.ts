import type { DatabaseSync } from 'node:sqlite';
import type { Scenario } from './console-scenario.ts';

const CHANGES = ['INSERT', 'UPDATE', 'DELETE'] as const;

/** Refuses every change of some tables, as a disk without room does. Lasts over a restart. */
export function fillDisk({ database }: Pick<Scenario, 'database'>, ...tables: readonly string[]): void {
  for (const table of tables.length > 0 ? tables : tablesOf(database)) {
    for (const change of CHANGES) {
      database.exec(
        `CREATE TRIGGER full_${change}_${table} BEFORE ${change} ON ${table} BEGIN SELECT raise(ABORT, 'disk full'); END`,
      );
    }
  }
}

/** There is room again. */
export function freeDisk({ database }: Pick<Scenario, 'database'>): void {
  const triggers = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${String(name)}`);
}

function tablesOf(database: DatabaseSync): readonly string[] {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  return tables.map(({ name }) => String(name)).filter((name) => !name.startsWith('sqlite_'));
}
