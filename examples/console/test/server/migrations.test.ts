import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../server/database/migrations.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { amountOf, writeAmount } from '../../server/import/money.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const DAY = 86_400;

/** A database as the first version left it. */
function firstVersion(fill: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(join(folder, 'console.db'));
  database.exec(`${MIGRATIONS[0]} PRAGMA user_version = 1;`);
  database.exec(`INSERT INTO sources VALUES ('s', 'openai', 'org', 'Org');
    INSERT INTO accounts VALUES ('a', 'openai', 'org', 's', 'mara', 1, 1, '{}', x'00', 1);`);
  fill(database);
  database.close();
}

describe('a database of the first version', () => {
  it.each([
    ['0', '0'],
    ['1', '0.0000000001'],
    ['-1', '-0.0000000001'],
    ['123456789000', '12.3456789'],
    ['-123456789000', '-12.3456789'],
    ['-20000000000', '-2'],
    ['9223372036854775807', '922337203.6854775807'],
    ['-9223372036854775808', '-922337203.6854775808'],
  ])('a migration from the first version keeps the amount %s exactly', (stored, dollars) => {
    firstVersion((database) => database.exec(`INSERT INTO costs VALUES ('s', '2026-03-01', 'p', 'l', ${stored})`));
    const database = openDatabase(folder);
    const statement = database.prepare('SELECT dollars, fraction FROM costs');
    statement.setReadBigInts(true);
    const row = statement.get();
    database.close();
    expect(writeAmount(amountOf(row?.['dollars'] as bigint, row?.['fraction'] as bigint))).toBe(dollars);
  });

  it.each([
    ['a first import half-way', 'initial', 1, 100 * DAY],
    ['a complete import', 'initial', 2, 300 * DAY],
    ['a refresh half-way', 'refresh', 1, 103 * DAY],
    ['a complete refresh', 'refresh', 2, 300 * DAY],
  ])('a migration from the first version keeps %s, and where the next import begins', (_, kind, stream, readUntil) => {
    firstVersion((database) =>
      database.exec(
        `INSERT INTO imports VALUES ('a', 's', '${kind}', ${100 * DAY}, ${300 * DAY}, ${stream}, ${120 * DAY}, 7, 3, 9, 1)`,
      ),
    );
    const database = openDatabase(folder);
    const row = database.prepare('SELECT * FROM imports').get();
    // The account takes its import with it, as before.
    database.exec('DELETE FROM accounts');
    const left = database.prepare('SELECT count(*) AS count FROM imports').get();
    database.close();
    expect({ ...row }).toEqual({
      ...{ account_id: 'a', source_id: 's', kind, range_from: 100 * DAY, range_to: 300 * DAY, stream },
      ...{ next_day: 120 * DAY, started_at: 7, failures: 3, next_at: 9, paused: 1 },
      ...{ read_until: readUntil, again_from: null, again_to: null },
    });
    expect(left).toEqual({ count: 0 });
  });
});
