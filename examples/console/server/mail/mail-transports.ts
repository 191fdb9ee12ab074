import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { OutboxMail } from './outbox.ts';

/** How mails leave. */
export interface MailTransport {
  /** Rejects when it did not leave. */
  send(mail: OutboxMail): Promise<void>;
  close(): void;
}

const FROM = 'Console <no-reply@console.example>';

/**
 * Keeps every mail as a file that mail programs open. The file's name is the mail's id and it appears whole: a crash
 * between writing and noting it leads to the same file again, not to a second mail.
 */
export function folderTransport(folder: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(messageOf(mail));
      if (!Buffer.isBuffer(message)) throw new TypeError('The mail was not composed.');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${mail.id}.eml`);
      await writeFile(`${file}.new`, message, { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
    close: () => composer.close(),
  };
}

/**
 * Sends through a mail server. When the server accepted a mail and the console crashes before it stores that, the mail
 * is sent again, under the same Message-ID: no protocol can promise more. The mailer logs that it did.
 */
export function smtpTransport(url: string): MailTransport {
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 });
  return {
    async send(mail) {
      await transport.sendMail(messageOf(mail));
    },
    close: () => transport.close(),
  };
}

function messageOf({ id, recipient, subject, body, createdAtMs }: OutboxMail) {
  return {
    from: FROM,
    to: recipient,
    subject,
    text: body,
    date: new Date(createdAtMs),
    messageId: `<${id}@console.example>`,
  };
}
