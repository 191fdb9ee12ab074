import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const BIN = join(ROOT, 'node_modules', '.bin');

/** The Node that tools run on: the one from the lock file, whatever the machine has. */
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

/** Runs a command to its end with its output shown; resolves its exit code. */
export function run(command, args, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: toolEnvironment(extra) });
    child.on('error', (error) => {
      console.error(`${command} could not be started (${error.message}).`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Starts a command that stays; ends it when this process is asked to end; resolves its exit code. */
export function stay(command, args, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: toolEnvironment(extra) });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      console.error(`${command} could not be started (${error.message}).`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 0));
  });
}
