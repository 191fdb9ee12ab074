import { KEYS, type SandboxKey, type Scope } from './keys.ts';

/** A line that the vendor puts on the bill of a day afterwards. */
export interface Correction {
  readonly organizationId: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly lineItem: string;
  /** In hundred-millionths of a dollar, an integer; negative for a credit. */
  readonly units: number;
}

/** What the vendor remembers between requests. */
export interface VendorState {
  /** The key with this value, if it exists. */
  find(value: string): SandboxKey | null;
  /** Revokes a key, at once. False when there is no such key. */
  revoke(keyId: string): boolean;
  /** Whether it was revoked, before or at run time, or has expired. */
  isDead(key: SandboxKey): boolean;
  /** Notes a request with a key. */
  touch(key: SandboxKey): void;
  /** The scopes that have taken effect. */
  scopesInEffect(key: SandboxKey): readonly Scope[];
  /** Counts a request of an organization. Seconds to wait when it is one too many, else null. */
  overLimit(organizationId: string): number | null;
  expiresAtSeconds(key: SandboxKey): number | null;
  lastUsedAtSeconds(key: SandboxKey): number | null;
  /** Puts a line on the bill of a day, however long ago. */
  correct(correction: Correction): void;
  /** The lines that were put on the bill of a day. */
  corrections(organizationId: string, day: string): readonly Correction[];
  /** Forgets everything that happened. */
  reset(): void;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * @param now The sandbox's clock, milliseconds since 1970-01-01 UTC. Its first reading is when expiries begin to count.
 * @param propagationMs How long a fresh key's scopes take to work. The vendor says up to 15 minutes or longer.
 * @param requestsPerMinute Of one organization. The vendor does not document a number for these endpoints.
 */
export function createVendorState(now: () => number, propagationMs: number, requestsPerMinute: number): VendorState {
  const startMs = now();
  const revoked = new Set<string>();
  const firstUseMs = new Map<string, number>();
  const lastUseMs = new Map<string, number>();
  const windows = new Map<string, { minute: number; count: number }>();
  const corrections: Correction[] = [];

  function expiryMs({ expiresInDays }: SandboxKey): number | null {
    return expiresInDays === null ? null : startMs + expiresInDays * DAY_MS;
  }

  function seconds(ms: number | null | undefined): number | null {
    return ms === null || ms === undefined ? null : Math.floor(ms / 1_000);
  }

  return {
    find: (value) => KEYS.find((key) => key.value === value) ?? null,
    revoke(keyId) {
      if (!KEYS.some(({ id }) => id === keyId)) return false;
      revoked.add(keyId);
      return true;
    },
    isDead(key) {
      return (
        key.behaviour.kind === 'revoked' || revoked.has(key.id) || (expiryMs(key) ?? Number.POSITIVE_INFINITY) <= now()
      );
    },
    touch(key) {
      if (!firstUseMs.has(key.id)) firstUseMs.set(key.id, now());
      lastUseMs.set(key.id, now());
    },
    scopesInEffect(key) {
      const sinceMs = now() - (firstUseMs.get(key.id) ?? now());
      return key.behaviour.kind === 'fresh' && sinceMs < propagationMs ? [] : key.scopes;
    },
    overLimit(organizationId) {
      const minute = Math.floor(now() / MINUTE_MS);
      const window = windows.get(organizationId);
      const count = window?.minute === minute ? window.count + 1 : 1;
      windows.set(organizationId, { minute, count });
      return count > requestsPerMinute ? Math.ceil(((minute + 1) * MINUTE_MS - now()) / 1_000) : null;
    },
    expiresAtSeconds: (key) => seconds(expiryMs(key)),
    lastUsedAtSeconds: (key) => seconds(lastUseMs.get(key.id)),
    correct: (correction) => void corrections.push(correction),
    corrections: (organizationId, day) =>
      corrections.filter((one) => one.organizationId === organizationId && one.day === day),
    reset() {
      corrections.length = 0;
      revoked.clear();
      firstUseMs.clear();
      lastUseMs.clear();
      windows.clear();
    },
  };
}
