import type { Timers } from '../client/host-link.ts';

/** How long a typed secret is kept without input. Ten minutes, in milliseconds. */
const IDLE_LIMIT_MS = 600_000;

/** How long before the wipe it is announced. 30 seconds, in milliseconds. */
const IDLE_WARNING_MS = 30_000;

/** What a buffer needs from outside. */
export interface SecretBufferOptions {
  /** Present moment, in milliseconds since 1970. Elapsed time counts, so that a limit passed during sleep is noticed at wake. */
  now(): number;
  /** Delays. */
  readonly timers: Timers;
  /** Called once per wipe for inactivity, after it. */
  onIdle(): void;
  /** Called each second of the last {@link IDLE_WARNING_MS} with the seconds that are left, and with null when the countdown ends. */
  onCountdown(secondsLeft: number | null): void;
}

/**
 * The only copy of a typed secret. Its content is reachable by `read` alone: it prints, serialises and inspects as
 * `[secret]`, and no property holds it.
 */
export interface SecretBuffer {
  /** Replaces what a field holds and restarts the idle limit. An empty text empties it. */
  set(name: string, text: string): void;
  /** What a field holds, as typed; undefined when nothing or when the idle limit has passed. Never keep the answer. */
  read(name: string): string | undefined;
  /** Whether a field holds something. */
  has(name: string): boolean;
  /** Empties one field. */
  clear(name: string): void;
  /** Whether no field holds anything. */
  readonly empty: boolean;
  /** Grows with every `set` and `clear`. 0 = nothing was ever typed. */
  readonly revision: number;
  /** Restarts the idle limit without input. */
  touch(): void;
  /** Wipes if the idle limit has passed; for a page that wakes up. */
  check(): void;
  /** Empties everything and stops the idle limit. */
  wipe(): void;
  /** Always `[secret]`. */
  toString(): string;
}

/** Makes an empty buffer. It starts no timer before something is typed, and leaves none after `wipe`. */
export function createSecretBuffer({ now, timers, onIdle, onCountdown }: SecretBufferOptions): SecretBuffer {
  const texts = new Map<string, string>();
  let revision = 0;
  let touchedAt = 0;
  let counting = false;
  let stopTimer = (): void => {};

  function leftMs(): number {
    return IDLE_LIMIT_MS - Math.max(0, now() - touchedAt);
  }

  function endCountdown(): void {
    if (!counting) return;
    counting = false;
    onCountdown(null);
  }

  function wipe(): void {
    stopTimer();
    texts.clear();
    endCountdown();
  }

  function check(): void {
    if (texts.size === 0) return;
    const left = leftMs();
    if (left <= 0) {
      wipe();
      onIdle();
      return;
    }
    stopTimer();
    if (left > IDLE_WARNING_MS) {
      endCountdown();
      stopTimer = timers.after(left - IDLE_WARNING_MS, check);
      return;
    }
    counting = true;
    onCountdown(Math.ceil(left / 1000));
    stopTimer = timers.after(left % 1000 || 1000, check);
  }

  function touch(): void {
    touchedAt = now();
    check();
  }

  function clear(name: string): void {
    revision += 1;
    texts.delete(name);
    if (texts.size === 0) wipe();
    else touch();
  }

  const buffer: SecretBuffer = {
    set(name, text) {
      if (text === '') {
        clear(name);
        return;
      }
      revision += 1;
      texts.set(name, text);
      touch();
    },
    read(name) {
      check();
      return texts.get(name);
    },
    has: (name) => texts.has(name),
    clear,
    get empty() {
      return texts.size === 0;
    },
    get revision() {
      return revision;
    },
    touch,
    check,
    wipe,
  };
  const masked = (): string => '[secret]';
  return Object.freeze(
    Object.defineProperties(buffer, {
      toString: { value: masked },
      toJSON: { value: masked },
      [Symbol.for('nodejs.util.inspect.custom')]: { value: masked },
    }),
  );
}
