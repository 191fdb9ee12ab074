import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The Node of the lock file, whatever the machine has. */
const NODE = here('../../../../node_modules/.bin/node');

/** How a child process ended, and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** A child process that runs a TypeScript file beside this one, or of the server. */
export interface Child {
  readonly ended: Promise<Ended>;
  /** The first line on its standard output. Rejects when it ends without one. */
  readonly firstLine: Promise<string>;
  signal(name: NodeJS.Signals): void;
}

/** Starts one, with nothing of this process's environment but what is given. */
export function startChild(
  file: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Child {
  const child = spawn(NODE, ['--import', here('./from-sources.ts'), here(file), ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, output, errors }));
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const end = output.indexOf('\n');
      if (end >= 0) resolve(output.slice(0, end));
    });
    void ended.then(() => reject(new Error(`The process ended without a line. ${errors}`)));
  });
  firstLine.catch(() => {});
  return { ended, firstLine, signal: (name) => void child.kill(name) };
}
