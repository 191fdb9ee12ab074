import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PACKAGES = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];

/** Path of a Chromium that runs: an existing one, else the test tool's download, else the system's package. */
export async function findChromium() {
  const found = findInstalled();
  if (found !== null) return found;
  console.log('No Chromium found. Asking the test tool for its own …');
  await run('npx', ['playwright', 'install', 'chromium']);
  const downloaded = findInstalled();
  if (downloaded !== null) return downloaded;
  console.log('Asking the system’s package manager …');
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args];
    return run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
  };
  if ((await apt('update')) === 0) await apt('install', '-y', '--no-install-recommends', ...PACKAGES);
  const installed = findInstalled();
  if (installed !== null) return installed;
  throw new Error(
    'No Chromium could be found or installed, and the browser tests need one. Install it and set CHROMIUM_PATH to its program file.',
  );
}

function findInstalled() {
  const paths = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...NAMES.flatMap((name) => paths.map((path) => join(path, name))),
    playwrightPath(),
  ];
  return candidates.find((path) => path !== undefined && path !== '' && runs(path)) ?? null;
}

function playwrightPath() {
  try {
    return createRequire(import.meta.url)('playwright').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return answer.status === 0 && /\d+\.\d+/.test(answer.stdout);
}
