import type { DatabaseSync } from 'node:sqlite';

/** The database, with transactions that tell others only of what is really stored. */
export interface Store {
  readonly database: DatabaseSync;
  /** Everything in `work`, or nothing. Must not be called inside itself; `work` must not wait for anything. */
  transact<T>(work: () => T): T;
  /** Runs after the present transaction has been stored; never when it was not. */
  afterCommit(run: () => void): void;
}

/** Wraps an open database. */
export function createStore(database: DatabaseSync): Store {
  let waiting: (() => void)[] | null = null;

  return {
    database,
    transact(work) {
      const told: (() => void)[] = [];
      waiting = told;
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        waiting = null;
        for (const run of told) run();
        return result;
      } catch (thrown) {
        waiting = null;
        if (database.isTransaction) database.exec('ROLLBACK');
        throw thrown;
      }
    },
    afterCommit(run) {
      if (waiting === null) run();
      else waiting.push(run);
    },
  };
}
