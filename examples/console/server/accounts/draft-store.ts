import type { TestReport } from 'integration-kit/core';
import type { Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import type { Vault } from '../secrets/vault.ts';

/** How long a passed test may wait for Finish, unless the console is set up otherwise. */
export const DRAFT_LIFETIME_MS = 15 * 60_000;

/** A credential that passed its test and waits for Finish. */
export interface StoredDraft {
  readonly integrationId: string;
  readonly methodId: string;
  readonly report: TestReport;
  readonly secret: string;
}

/** Drafts: sealed, short-lived, each for the one person who tested. */
export interface DraftStore {
  keep(userId: string, draft: StoredDraft): { readonly id: string; readonly expiresAtMs: number };
  /** Null when there is none, it is somebody else's, or its time is over. */
  find(userId: string, id: string): StoredDraft | null;
  remove(id: string): void;
  /** Erases what nobody came back for, now and whenever a draft ends: nobody has to come by for a secret to go. */
  sweep(): void;
  /** Erases nothing from now on. */
  close(): void;
}

/** Drafts over the database. */
export function createDraftStore(
  { database }: Store,
  vault: Vault,
  clock: Clock,
  lifetimeMs: number = DRAFT_LIFETIME_MS,
): DraftStore {
  const insert = database.prepare(
    'INSERT INTO drafts (id, user_id, integration_id, method_id, report, secret, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const byId = database.prepare('SELECT * FROM drafts WHERE id = ? AND user_id = ? AND expires_at > ?');
  const remove = database.prepare('DELETE FROM drafts WHERE id = ?');
  const erase = database.prepare('DELETE FROM drafts WHERE expires_at <= ?');
  const nextEnd = database.prepare('SELECT min(expires_at) AS next_end FROM drafts');
  let closed = false;
  let cancelTimer: () => void = () => {};

  function sweep(): void {
    if (closed) return;
    erase.run(clock.now());
    cancelTimer();
    const end = nextEnd.get()?.['next_end'];
    if (typeof end === 'number') cancelTimer = clock.after(end - clock.now(), sweep);
  }

  return {
    keep(userId, { integrationId, methodId, report, secret }) {
      const id = crypto.randomUUID();
      const expiresAtMs = clock.now() + lifetimeMs;
      const sealed = vault.seal(secret, bindingOf(id, integrationId));
      insert.run(id, userId, integrationId, methodId, JSON.stringify(report), sealed, expiresAtMs);
      sweep();
      return { id, expiresAtMs };
    },
    find(userId, id) {
      const row = byId.get(id, userId, clock.now());
      if (row === undefined) return null;
      const integrationId = String(row['integration_id']);
      // SAFETY: `keep` wrote both columns.
      const secret = vault.open(row['secret'] as Uint8Array, bindingOf(id, integrationId));
      const report = JSON.parse(String(row['report'])) as TestReport;
      return { integrationId, methodId: String(row['method_id']), report, secret };
    },
    remove: (id) => void remove.run(id),
    sweep,
    close() {
      closed = true;
      cancelTimer();
    },
  };
}

function bindingOf(id: string, integrationId: string): readonly string[] {
  return ['drafts', id, integrationId];
}
