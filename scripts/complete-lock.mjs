/**
 * Completes package-lock.json after an install.
 *
 * A registry that does not serve every platform's binary package makes npm leave those entries out, and `npm ci` then
 * refuses the lock. This adds them, without integrity: they are not downloaded on platforms that they are not for. It
 * also removes download addresses.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ROOT } from './run.mjs';

const OS = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  linuxmusl: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
};
const CPU = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  riscv64: 'riscv64',
  ppc64: 'ppc64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
};

/** A lock with every optional platform package and no download address. */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const wanted = range.replace(/^[\^~]/, '');
      const place = resolveUp(packages, path, name);
      if (place !== undefined && (packages[place].version === wanted || /^[\^~>*]/.test(range))) continue;
      packages[`${place === undefined ? '' : `${path}/`}node_modules/${name}`] = platformEntry(name, wanted, entry.dev);
    }
  }
  for (const [path, entry] of Object.entries(packages)) {
    const { resolved: _, ...rest } = entry;
    packages[path] = rest;
  }
  return { ...lock, packages: Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function resolveUp(packages, from, name) {
  let folder = from;
  for (;;) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === '') return undefined;
    const up = folder.lastIndexOf('/node_modules/');
    folder = up < 0 ? '' : folder.slice(0, up);
  }
}

function platformEntry(name, version, dev) {
  const tokens = name.split(/[/@_-]/);
  const os = tokens.map((token) => OS[token]).filter(Boolean);
  const cpu = tokens.map((token) => CPU[token.replace('gnueabihf', '')]).filter(Boolean);
  const libc = tokens.some((token) => /musl/.test(token))
    ? ['musl']
    : tokens.some((token) => token.startsWith('gnu'))
      ? ['glibc']
      : [];
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(ROOT, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const completed = completeLock(lock);
  writeFileSync(file, `${JSON.stringify(completed, null, 2)}\n`);
  console.log(`${Object.keys(completed.packages).length - Object.keys(lock.packages).length} entries added.`);
}
