import type { Clock } from '../clock.ts';
import { retryDelay } from '../import/backoff.ts';
import { errorName, type Log } from '../log.ts';
import type { MailRoad } from './mail-roads.ts';
import type { Outbox } from './outbox.ts';

/** Sends what is in the outbox, one mail after the other, until it is sent. */
export interface Mailer {
  start(): void;
  /** There is a new mail. */
  wake(): void;
  /** Lets the mail that is on its way leave, and ends. */
  close(): Promise<void>;
}

/** A mailer over an outbox. */
export function createMailer(outbox: Outbox, road: MailRoad, clock: Clock, random: () => number, log: Log): Mailer {
  let state: 'new' | 'open' | 'closed' = 'new';
  let working: Promise<void> | null = null;
  let cancelTimer: () => void = () => {};

  const isOpen = (): boolean => state === 'open';

  async function work(): Promise<void> {
    while (isOpen()) {
      const mail = outbox.unsent()[0];
      if (mail === undefined) return;
      const wait = mail.nextAtMs - clock.now();
      if (wait > 0) {
        cancelTimer = clock.after(wait, wake);
        return;
      }
      try {
        await road.send(mail);
        outbox.sent(mail.id, clock.now());
        log({ event: 'mail_sent', mailId: mail.id, accountId: mail.accountId });
      } catch (thrown) {
        const attempt = mail.attempts + 1;
        const retryInMs = retryDelay(attempt, undefined, random());
        // A mail server's words may quote addresses; its code is enough.
        log({ event: 'mail_postponed', level: 'warn', mailId: mail.id, attempt, retryInMs, error: errorName(thrown) });
        outbox.postpone(mail.id, clock.now() + retryInMs);
      }
    }
  }

  function wake(): void {
    if (!isOpen() || working !== null) return;
    cancelTimer();
    working = work()
      .catch((thrown: unknown) => log({ event: 'mail_broke_off', level: 'error', error: errorName(thrown) }))
      .finally(() => {
        working = null;
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
      road.close();
    },
  };
}
