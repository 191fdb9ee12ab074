import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

interface LockEntry {
  readonly link?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

type Packages = Readonly<Record<string, LockEntry>>;

const { packages }: { packages: Packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

/** Apps that host tests build, each with a lock of its own. */
const CONSUMERS = join(ROOT, 'test/consumers');

/** Entries that make an install differ between machines, each as a sentence. */
function violations(entries: Packages): readonly string[] {
  return Object.entries(entries).flatMap(([path, { link, resolved, integrity }]) => [
    ...(resolved === undefined || link === true ? [] : [`${path} names a download address`]),
    ...(path === '' || link === true || integrity !== undefined ? [] : [`${path} has no integrity`]),
  ]);
}

describe('package-lock.json', () => {
  it('package-lock.json has no download address and has the integrity of every package', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(400);
    expect(violations(packages)).toEqual([]);
  });
  it.each(readdirSync(CONSUMERS).filter((name) => name !== 'app'))(
    'the lock of the app of %s names no download address and the integrity of every package',
    (name) => {
      const lock: { packages: Packages } = JSON.parse(readFileSync(join(CONSUMERS, name, 'package-lock.json'), 'utf8'));
      expect(Object.keys(lock.packages)).toContain('node_modules/react');
      expect(violations(lock.packages)).toEqual([]);
    },
  );
  it('package-lock.json contains the binaries of other platforms', () => {
    for (const name of ['esbuild/darwin-arm64', 'esbuild/win32-x64', 'oxlint/binding-linux-x64-musl'])
      expect(packages[`node_modules/@${name}`]).toBeDefined();
  });
  it('a lock file with a download address or without an integrity is refused', () => {
    const address = ['https:/', '/packages.example/a.tgz'].join('');
    expect(violations({ 'node_modules/a': { integrity: 'sha512-x', resolved: address } })).toHaveLength(1);
    expect(violations({ 'node_modules/a': {} })).toHaveLength(1);
  });
});
