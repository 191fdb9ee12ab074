import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleProcess } from './console-process.ts';

/** The mails a console has sent: as files in its outbox folder, each one whole, as a person reads them. */
export function mailsOf({ folder }: ConsoleProcess): readonly string[] {
  const outbox = join(folder, 'outbox');
  if (!existsSync(outbox)) return [];
  return readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => withoutQuoting(readFileSync(join(outbox, name), 'utf8')));
}

/** Quoted-printable as text (RFC 2045): long lines are folded, and `=` is written as a code. */
function withoutQuoting(mail: string): string {
  return mail.replaceAll('=\n', '').replaceAll('=3D', '=');
}
