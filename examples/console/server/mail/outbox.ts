import type { Store } from '../database/store.ts';
import type { Mail } from './ready-mail.ts';

/** A mail with what happened to it. */
export interface OutboxMail extends Mail {
  readonly createdAtMs: number;
  /** Tries in vain. */
  readonly attempts: number;
  readonly nextAtMs: number;
}

/** Mails that were decided, in the same database as what they are about. */
export interface Outbox {
  /** Puts a mail in, unless the account has one of its kind. Belongs into the transaction of what it tells. */
  add(mail: Mail, nowMs: number): void;
  /** What is not sent yet, the one that is due first at the head. */
  unsent(): readonly OutboxMail[];
  sent(id: string, nowMs: number): void;
  postpone(id: string, nextAtMs: number): void;
}

/** Mails over the database. */
export function createOutbox({ database }: Store): Outbox {
  const insert = database.prepare(
    `INSERT OR IGNORE INTO outbox (id, account_id, kind, recipient, subject, body, created_at, attempts, next_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)`,
  );
  const unsent = database.prepare('SELECT * FROM outbox WHERE sent_at IS NULL ORDER BY next_at, created_at');
  const sent = database.prepare('UPDATE outbox SET sent_at = ? WHERE id = ?');
  const postpone = database.prepare('UPDATE outbox SET attempts = attempts + 1, next_at = ? WHERE id = ?');
  return {
    add({ id, accountId, kind, recipient, subject, body }, nowMs) {
      insert.run(id, accountId, kind, recipient, subject, body, nowMs, nowMs);
    },
    unsent: () =>
      unsent.all().map((row) => ({
        id: String(row['id']),
        accountId: String(row['account_id']),
        kind: 'ready',
        recipient: String(row['recipient']),
        subject: String(row['subject']),
        body: String(row['body']),
        createdAtMs: Number(row['created_at']),
        attempts: Number(row['attempts']),
        nextAtMs: Number(row['next_at']),
      })),
    sent: (id, nowMs) => void sent.run(nowMs, id),
    postpone: (id, nextAtMs) => void postpone.run(Math.round(nextAtMs), id),
  };
}
