import type { MutationResult } from 'integration-kit/core';
import { type BackgroundParts, type BackgroundTask, createBackgroundTask } from '../background-task.ts';
import type { Store } from '../database/store.ts';
import type { Digests } from '../secrets/digests.ts';

const HOUR_MS = 60 * 60_000;

/** How long a repeated press is answered with its first outcome; afterwards it is a new press. */
export const OUTCOMES_KEPT_MS = 7 * 24 * HOUR_MS;

/** How many changes a person may make in an hour. Repeats do not count. */
export const MOST_CHANGES_PER_HOUR = 600;

/** What a press asks for. */
export interface Intent {
  readonly userId: string;
  readonly idempotencyKey: string;
  /** For example `connectAccount`, with the account if there is one. */
  readonly operation: string;
  /** Everything that was sent, secrets too: only a keyed digest of it is stored. */
  readonly input: object;
}

/** The first outcome of every press: a repeat is answered, not done. */
export interface OutcomeStore {
  /**
   * Does `work` at most once per person and key, with its outcome in the same transaction. A key that was used with
   * another input is refused as `invalid_input`; a person who makes too many changes as `rate_limited`, which is no
   * outcome: the same press may be repeated.
   */
  once(intent: Intent, work: () => MutationResult): MutationResult;
  /** Forgets old outcomes, now and every hour. */
  clean(): void;
  /** Stops forgetting. */
  close(): void;
}

/** Outcomes over the database. */
export function createOutcomeStore(store: Store, digests: Digests, background: BackgroundParts): OutcomeStore {
  const { database } = store;
  const { clock } = background;
  const find = database.prepare(
    'SELECT intent, input_digest, result FROM outcomes WHERE user_id = ? AND idempotency_key = ?',
  );
  const insert = database.prepare(
    `INSERT INTO outcomes (user_id, idempotency_key, intent, input_digest, result, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const recent = database.prepare(
    'SELECT count(*) AS count, min(created_at) AS first FROM outcomes WHERE user_id = ? AND created_at > ?',
  );
  // A moment that is still to come was written by a clock that was ahead.
  const clamp = database.prepare('UPDATE outcomes SET created_at = ? WHERE created_at IS NULL OR created_at > ?');
  const erase = database.prepare('DELETE FROM outcomes WHERE created_at <= ?');
  const cleaning: BackgroundTask = createBackgroundTask(
    'forget_outcomes',
    () => {
      const now = clock.now();
      clamp.run(now, now);
      erase.run(now - OUTCOMES_KEPT_MS);
      return HOUR_MS;
    },
    background,
  );

  return {
    once: ({ userId, idempotencyKey, operation, input }, work) =>
      store.transact(() => {
        const digest = digests.ofInput(input);
        const known = find.get(userId, idempotencyKey);
        if (known !== undefined) {
          if (known['intent'] !== operation || !isSame(known['input_digest'], digest))
            return { ok: false, failure: { code: 'invalid_input' } };
          // SAFETY: written below.
          return JSON.parse(String(known['result'])) as MutationResult;
        }
        const now = clock.now();
        const made = recent.get(userId, now - HOUR_MS);
        if (Number(made?.['count']) >= MOST_CHANGES_PER_HOUR) {
          const retryAfterMs = Math.min(Number(made?.['first']), now) + HOUR_MS - now;
          return { ok: false, failure: { code: 'rate_limited', retryAfterMs } };
        }
        const result = work();
        insert.run(userId, idempotencyKey, operation, digest, JSON.stringify(result), now);
        return result;
      }),
    clean: cleaning.run,
    close: cleaning.close,
  };
}

/** An outcome from before there were digests is taken to be of the same input. */
function isSame(stored: unknown, digest: Uint8Array): boolean {
  return !(stored instanceof Uint8Array) || Buffer.from(stored).equals(digest);
}
