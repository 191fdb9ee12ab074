import type { DatabaseSync } from 'node:sqlite';
import { errorName, type Log } from '../log.ts';

/** The database, with transactions that report a change only after it is stored. */
export interface Store {
  readonly database: DatabaseSync;
  /** Everything in `work`, or nothing. Must not be called inside itself; `work` must be synchronous. */
  transact<T>(work: () => T): T;
  /**
   * Runs after the present transaction has been stored; never when it was not. What it throws is logged and dropped:
   * the transaction stays stored.
   */
  afterCommit(run: () => void): void;
}

/** Wraps an open database. */
export function createStore(database: DatabaseSync, log: Log): Store {
  let waiting: (() => void)[] | null = null;

  function runGuarded(run: () => void): void {
    try {
      run();
    } catch (thrown) {
      log({ event: 'after_commit_failed', level: 'error', error: errorName(thrown) });
    }
  }

  function rollBack(): void {
    try {
      if (database.isTransaction) database.exec('ROLLBACK');
    } catch (thrown) {
      log({ event: 'rollback_failed', level: 'error', error: errorName(thrown) });
    }
  }

  return {
    database,
    transact(work) {
      database.exec('BEGIN IMMEDIATE');
      const reports: (() => void)[] = [];
      waiting = reports;
      let result;
      try {
        result = work();
        database.exec('COMMIT');
      } catch (thrown) {
        rollBack();
        throw thrown;
      } finally {
        waiting = null;
      }
      for (const run of reports) runGuarded(run);
      return result;
    },
    afterCommit(run) {
      if (waiting === null) runGuarded(run);
      else waiting.push(run);
    },
  };
}
