import type { Clock } from '../clock.ts';
import { LONGEST_RETRY_MS, retryDelay } from '../import/backoff.ts';
import { errorName, type Log } from '../log.ts';
import type { MailTransport } from './mail-transports.ts';
import type { Outbox, OutboxMail } from './outbox.ts';

/**
 * Sends what is in the outbox, one mail after the other, until it is sent.
 *
 * The outbox notes each mail before the transport gets it. When the note that it was sent cannot be written, the mail
 * counts as sent in memory and only the note is retried. When the process ends in between, the next process finds a
 * mail that was being sent: it sends the mail again under the same Message-ID, by which receivers recognize it, and
 * logs that. Not sending it could lose the mail.
 */
export interface Mailer {
  start(): void;
  /** There is a new mail. */
  wake(): void;
  /** Waits for the mail that is being sent, then stops. */
  close(): Promise<void>;
}

/** A mailer over an outbox. */
export function createMailer(
  outbox: Outbox,
  transport: MailTransport,
  clock: Clock,
  random: () => number,
  log: Log,
): Mailer {
  let state: 'new' | 'open' | 'closed' = 'new';
  let working: Promise<void> | null = null;
  let wokenMeanwhile = false;
  let failures = 0;
  let cancelTimer: () => void = () => {};
  /** A result of the transport that is not in the outbox yet; it is written before anything else. */
  let writeNote: (() => void) | null = null;

  const isOpen = (): boolean => state === 'open';

  function note(write: () => void): void {
    writeNote = write;
    finishNote();
  }

  function finishNote(): void {
    writeNote?.();
    writeNote = null;
  }

  /** Returns how long to wait until the next mail is due, in milliseconds; null when there is none. */
  async function work(): Promise<number | null> {
    finishNote();
    outbox.clamp(clock.now() + LONGEST_RETRY_MS);
    while (isOpen()) {
      const mail = outbox.next();
      if (mail === null) return null;
      const wait = mail.nextAtMs - clock.now();
      if (wait > 0) return wait;
      await send(mail);
    }
    return null;
  }

  async function send(mail: OutboxMail): Promise<void> {
    const { id: mailId, accountId } = mail;
    if (mail.maybeSent) log({ event: 'mail_sent_again', level: 'warn', mailId, accountId });
    outbox.sending(mailId, clock.now());
    const refusal = await refusalOf(mail);
    if (refusal === null) {
      log({ event: 'mail_sent', mailId, accountId });
      note(() => outbox.sent(mailId, clock.now()));
      return;
    }
    const attempt = mail.attempts + 1;
    const retryInMs = retryDelay(attempt, undefined, random());
    const nextAtMs = clock.now() + retryInMs;
    // A mail server's words may quote addresses; its code is enough.
    log({ event: 'mail_postponed', level: 'warn', mailId, attempt, retryInMs, error: refusal });
    note(() => outbox.postpone(mailId, nextAtMs));
  }

  /** What the transport threw; null when it took the mail. */
  async function refusalOf(mail: OutboxMail): Promise<string | null> {
    try {
      await transport.send(mail);
      return null;
    } catch (thrown) {
      return errorName(thrown);
    }
  }

  /** Every failure leads to another try. */
  async function workGuarded(): Promise<number | null> {
    try {
      const wait = await work();
      failures = 0;
      return wait;
    } catch (thrown) {
      failures += 1;
      const retryInMs = retryDelay(failures, undefined, random());
      log({ event: 'mail_broke_off', level: 'error', attempt: failures, retryInMs, error: errorName(thrown) });
      return retryInMs;
    }
  }

  function wake(): void {
    if (!isOpen()) return;
    if (working !== null) {
      wokenMeanwhile = true;
      return;
    }
    cancelTimer();
    wokenMeanwhile = false;
    working = workGuarded().then((wait) => {
      working = null;
      if (wokenMeanwhile) wake();
      else if (isOpen() && wait !== null) cancelTimer = clock.after(wait, wake);
    });
  }

  return {
    start() {
      if (state === 'new') state = 'open';
      wake();
    },
    wake,
    async close() {
      state = 'closed';
      cancelTimer();
      await working;
      try {
        finishNote();
      } catch (thrown) {
        log({ event: 'mail_not_noted', level: 'error', error: errorName(thrown) });
      }
      transport.close();
    },
  };
}
