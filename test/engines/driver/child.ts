import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** How long a program may take until it is ready. A busy machine needs most of it. */
const START_MS = 60_000;

/** A started program. */
export interface Started {
  /** The first group of the output that said it was ready; empty without `ready`. */
  readonly ready: string;
  stop(): Promise<void>;
}

interface Ready {
  /** What the output says when the program is ready. Its first group is given back. */
  readonly text: RegExp;
  /** Output stream: 1, 2, or 3 for one of its own. */
  readonly stream: 1 | 2 | 3;
}

/** Path of a program on the search path; null when it is not installed. */
export function programPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

/** Whether a file can be executed. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts a program in a process group of its own, and waits until its output says that it is ready. */
export async function startProgram(
  path: string,
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly ready?: Ready } = {},
): Promise<Started> {
  const child = spawn(path, args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = (): Promise<void> => stopGroup(child);
  process.once('exit', () => void stop());
  const ready = await untilReady(child, path, options.ready).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { ready, stop };
}

function untilReady(child: ChildProcess, path: string, ready: Ready | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`${path} ${why}. Its output: ${output.slice(-2000)}`));
    };
    const timer = setTimeout(() => fail(`was not ready after ${START_MS / 1000} seconds`), START_MS);
    const give = (found: string): void => {
      clearTimeout(timer);
      resolve(found);
    };
    for (const [index, stream] of child.stdio.entries()) {
      stream?.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-20_000);
        const found = index === ready?.stream ? ready.text.exec(output)?.[1] : undefined;
        if (found !== undefined) give(found);
      });
    }
    child.on('spawn', () => {
      if (ready === undefined) give('');
    });
    child.on('error', (error) => fail(`could not be started (${error.message})`));
    child.on('exit', (code) => fail(`ended with ${code} before it was ready`));
  });
}

/** Ends a program together with the processes that it started. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
