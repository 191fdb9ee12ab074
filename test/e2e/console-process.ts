import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The Node of the lock file. */
const NODE = join(ROOT, 'node_modules/.bin/node');
const MAIN = join(ROOT, 'examples/console/server/main.ts');

/** Environment variables of the console. */
export type Settings = Readonly<Record<string, string>>;

/** The console of one test, with its own process, port and data folder. */
export interface ConsoleProcess {
  /** Base URL. A restart keeps it. */
  readonly url: string;
  /** Data folder. */
  readonly folder: string;
  /** Output of the process since its first start. */
  output(): string;
  /** Ends the process. SIGKILL simulates a power failure. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts the process again with the same port and data. */
  start(): Promise<void>;
  /** Ends the process and removes its data. */
  dispose(): Promise<void>;
}

/** Starts a console on any free port. */
export async function startConsole(settings: Settings): Promise<ConsoleProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'console-e2e-'));
  let output = '';
  let child: ChildProcess | null = null;
  let url = '';

  async function start(): Promise<void> {
    const started = spawn(NODE, [MAIN], {
      cwd: ROOT,
      env: {
        ...{ PATH: process.env['PATH'] ?? '', CONSOLE_DATA: folder, PORT: url === '' ? '0' : new URL(url).port },
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    url = await new Promise<string>((resolve, reject) => {
      let stdout = '';
      started.stderr.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
      started.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        stdout += chunk.toString();
        const found = /^Console: (\S+)\n/u.exec(stdout)?.[1];
        if (found !== undefined) resolve(found);
      });
      started.on('error', reject);
      started.on('exit', () => reject(new Error(`The console ended before it listened. ${output}`)));
    });
  }

  async function stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    await ended;
  }

  await start();
  return {
    get url() {
      return url;
    },
    folder,
    output: () => output,
    stop,
    start,
    async dispose() {
      await stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The e-mails that a console has sent to its outbox folder, decoded. */
export function mailsOf({ folder }: ConsoleProcess): readonly string[] {
  const outbox = join(folder, 'outbox');
  if (!existsSync(outbox)) return [];
  return readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => withoutQuoting(readFileSync(join(outbox, name), 'utf8')));
}

/** Decodes quoted-printable text (RFC 2045): folded lines and `=`. */
function withoutQuoting(mail: string): string {
  return mail.replaceAll('=\n', '').replaceAll('=3D', '=');
}
