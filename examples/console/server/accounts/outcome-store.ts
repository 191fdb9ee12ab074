import type { MutationResult } from 'integration-kit/core';
import type { Store } from '../database/store.ts';

/** The first outcome of every press, for ever: a repeat is answered, not done. */
export interface OutcomeStore {
  /**
   * Does `work` at most once per person and key, with its outcome in the same transaction. A key that was used for
   * something else is refused.
   *
   * @param intent What the press asks for, for example `connectAccount`, with the account if there is one.
   */
  once(userId: string, idempotencyKey: string, intent: string, work: () => MutationResult): MutationResult;
}

/** Outcomes over the database. */
export function createOutcomeStore(store: Store): OutcomeStore {
  const find = store.database.prepare('SELECT intent, result FROM outcomes WHERE user_id = ? AND idempotency_key = ?');
  const insert = store.database.prepare(
    'INSERT INTO outcomes (user_id, idempotency_key, intent, result) VALUES (?, ?, ?, ?)',
  );
  return {
    once: (userId, idempotencyKey, intent, work) =>
      store.transact(() => {
        const known = find.get(userId, idempotencyKey);
        if (known !== undefined) {
          if (known['intent'] !== intent) return { ok: false, failure: { code: 'invalid_input' } };
          // SAFETY: written below.
          return JSON.parse(String(known['result'])) as MutationResult;
        }
        const result = work();
        insert.run(userId, idempotencyKey, intent, JSON.stringify(result));
        return result;
      }),
  };
}
