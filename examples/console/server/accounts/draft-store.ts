import type { TestReport } from 'integration-kit/core';
import { type BackgroundParts, createBackgroundTask } from '../background-task.ts';
import type { Store } from '../database/store.ts';
import type { Vault } from '../secrets/vault.ts';

/** How long a passed test may wait for Finish, unless the console is set up otherwise. */
export const DRAFT_LIFETIME_MS = 15 * 60_000;

/** How many passed tests of one person may wait for Finish at the same time. */
export const MOST_DRAFTS = 20;

/** A credential that passed its test and waits for Finish. */
export interface StoredDraft {
  readonly integrationId: string;
  readonly methodId: string;
  readonly report: TestReport;
  readonly secret: string;
}

/** A draft that was kept, or how long to wait until one of the person's drafts ends. */
export type KeptDraft =
  | { readonly kept: true; readonly id: string; readonly expiresAtMs: number }
  | { readonly kept: false; readonly retryAfterMs: number };

/** Drafts: sealed, short-lived, each for the one person who tested. */
export interface DraftStore {
  /** Milliseconds until this person may keep another draft; 0 = now. */
  waitMs(userId: string): number;
  keep(userId: string, draft: StoredDraft): KeptDraft;
  /** Null when there is none, it belongs to another person, or it has expired. */
  find(userId: string, id: string): StoredDraft | null;
  remove(id: string): void;
  /**
   * Erases expired drafts, now and whenever a draft expires, without a request. Never throws; what could not be erased
   * is no longer found and is erased later.
   */
  sweep(): void;
  /** Stops erasing. */
  close(): void;
}

/** Drafts over the database. */
export function createDraftStore(
  { database }: Store,
  vault: Vault,
  background: BackgroundParts,
  lifetimeMs: number = DRAFT_LIFETIME_MS,
): DraftStore {
  const { clock } = background;
  const insert = database.prepare(
    'INSERT INTO drafts (id, user_id, integration_id, method_id, report, secret, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const byId = database.prepare('SELECT * FROM drafts WHERE id = ? AND user_id = ? AND expires_at > ?');
  const live = database.prepare(
    'SELECT count(*) AS count, min(expires_at) AS next_end FROM drafts WHERE user_id = ? AND expires_at > ?',
  );
  const remove = database.prepare('DELETE FROM drafts WHERE id = ?');
  const erase = database.prepare('DELETE FROM drafts WHERE expires_at <= ?');
  // An end that is further away was written by a clock that was ahead, or under a longer lifetime.
  const clamp = database.prepare('UPDATE drafts SET expires_at = ? WHERE expires_at > ?');
  const nextEnd = database.prepare('SELECT min(expires_at) AS next_end FROM drafts');
  const sweeping = createBackgroundTask(
    'erase_drafts',
    () => {
      const latest = clock.now() + lifetimeMs;
      clamp.run(latest, latest);
      erase.run(clock.now());
      const end = nextEnd.get()?.['next_end'];
      return typeof end === 'number' ? end - clock.now() : null;
    },
    background,
  );

  function waitMs(userId: string): number {
    const row = live.get(userId, clock.now());
    if (Number(row?.['count']) < MOST_DRAFTS) return 0;
    return Math.min(Number(row?.['next_end']) - clock.now(), lifetimeMs);
  }

  return {
    waitMs,
    keep(userId, { integrationId, methodId, report, secret }) {
      const retryAfterMs = waitMs(userId);
      if (retryAfterMs > 0) return { kept: false, retryAfterMs };
      const id = crypto.randomUUID();
      const expiresAtMs = clock.now() + lifetimeMs;
      const sealed = vault.seal(secret, bindingOf(id, integrationId));
      insert.run(id, userId, integrationId, methodId, JSON.stringify(report), sealed, expiresAtMs);
      sweeping.run();
      return { kept: true, id, expiresAtMs };
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
    sweep: sweeping.run,
    close: sweeping.close,
  };
}

function bindingOf(id: string, integrationId: string): readonly string[] {
  return ['drafts', id, integrationId];
}
