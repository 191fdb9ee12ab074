import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const BIN = join(ROOT, 'node_modules', '.bin');

/** The Node on which tools run: the one of the lock file when it is installed. */
export function toolNode() {
  return existsSync(join(BIN, 'node')) ? join(BIN, 'node') : process.execPath;
}

/**
 * The machine's own Node, with which a host would run. Under `npm run` the project's Node comes first on the path, and
 * npm says in `npm_node_execpath` which one it runs on itself.
 */
export function outerNode() {
  return process.env.npm_node_execpath ?? process.execPath;
}

/** An environment in which the project's own binaries, its Node among them, come first. */
export function toolEnvironment(extra = {}) {
  return { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', ...extra, PATH: `${BIN}:${process.env.PATH ?? ''}` };
}

/** Runs a command to its end with its output shown. Resolves its exit code; 1 when a signal ended it. */
export function run(command, args, extra = {}) {
  return exitCodeOf(start(command, args, extra), 1);
}

/** Runs a command that does not end by itself: passes it the signals that end this process. Resolves its exit code. */
export function stay(command, args, extra = {}) {
  const child = start(command, args, extra);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return exitCodeOf(child, 0);
}

function start(command, args, extra) {
  return spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: toolEnvironment(extra) });
}

function exitCodeOf(child, afterSignal) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${child.spawnfile} could not be started (${error.message}).`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? afterSignal));
  });
}
