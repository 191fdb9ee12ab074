import type { Store } from '../database/store.ts';
import type { Mail } from './ready-mail.ts';

/** A mail with what happened to it. */
export interface OutboxMail extends Mail {
  readonly createdAtMs: number;
  /** Failed tries. */
  readonly attempts: number;
  readonly nextAtMs: number;
  /** Whether an earlier process gave it to the transport and did not note the result. */
  readonly maybeSent: boolean;
}

/**
 * Mails that were decided, in the same database as what they are about. A mail is *waiting*; then *sending*, which is
 * noted before the transport gets it; then *sent*, or waiting again.
 */
export interface Outbox {
  /**
   * Puts a mail in, unless the account has one of its kind. Belongs into the transaction of the change that it reports.
   */
  add(mail: Mail, nowMs: number): void;
  /** The mail that is not sent and is due first, those tried least before the others. Null when there is none. */
  next(): OutboxMail | null;
  /** Limits every wait to this moment: a later time was written under a clock that was ahead. */
  clamp(latestMs: number): void;
  sending(id: string, nowMs: number): void;
  sent(id: string, nowMs: number): void;
  /** It was not sent. No other mail is sent to that address until then. */
  postpone(id: string, nextAtMs: number): void;
}

/** Mails over the database. */
export function createOutbox(store: Store): Outbox {
  const { database } = store;
  const insert = database.prepare(
    `INSERT OR IGNORE INTO outbox (id, account_id, kind, recipient, subject, body, created_at, attempts, next_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)`,
  );
  const next = database.prepare(
    'SELECT * FROM outbox WHERE sent_at IS NULL ORDER BY next_at, attempts, created_at LIMIT 1',
  );
  const clamp = database.prepare('UPDATE outbox SET next_at = ? WHERE next_at > ? AND sent_at IS NULL');
  const sending = database.prepare('UPDATE outbox SET sending_since = ? WHERE id = ?');
  const sent = database.prepare('UPDATE outbox SET sent_at = ?, sending_since = NULL WHERE id = ?');
  const postpone = database.prepare(
    'UPDATE outbox SET attempts = attempts + 1, next_at = ?, sending_since = NULL WHERE id = ?',
  );
  const postponeAddress = database.prepare(
    `UPDATE outbox SET next_at = max(next_at, ?) WHERE sent_at IS NULL AND sending_since IS NULL
     AND recipient = (SELECT recipient FROM outbox WHERE id = ?)`,
  );
  return {
    add({ id, accountId, kind, recipient, subject, body }, nowMs) {
      insert.run(id, accountId, kind, recipient, subject, body, nowMs, nowMs);
    },
    next() {
      const row = next.get();
      if (row === undefined) return null;
      return {
        id: String(row['id']),
        accountId: String(row['account_id']),
        kind: 'ready',
        recipient: String(row['recipient']),
        subject: String(row['subject']),
        body: String(row['body']),
        createdAtMs: Number(row['created_at']),
        attempts: Number(row['attempts']),
        nextAtMs: Number(row['next_at']),
        maybeSent: row['sending_since'] !== null,
      };
    },
    clamp: (latestMs) => void clamp.run(latestMs, latestMs),
    sending: (id, nowMs) => void sending.run(nowMs, id),
    sent: (id, nowMs) => void sent.run(nowMs, id),
    postpone: (id, nextAtMs) =>
      store.transact(() => {
        postpone.run(Math.round(nextAtMs), id);
        postponeAddress.run(Math.round(nextAtMs), id);
      }),
  };
}
