import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error The entry scripts are plain modules without declarations.
import { completeLock } from '../../scripts/complete-lock.mjs';
import { ROOT } from './sources.ts';

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

describe('package-lock.json', () => {
  it('holds no download address', () => {
    expect(Object.entries(lock.packages).filter(([, entry]) => Object.hasOwn(Object(entry), 'resolved'))).toEqual([]);
  });
  it('is complete for every platform, so that npm ci takes it', () => {
    expect(Object.keys(completeLock(lock).packages)).toEqual(Object.keys(lock.packages).sort());
  });
  it('is completed when an entry is missing', () => {
    const [missing] = Object.keys(lock.packages).filter((path) => path.endsWith('esbuild/darwin-arm64'));
    const { [missing ?? '']: _, ...packages } = lock.packages;
    expect(Object.keys(completeLock({ ...lock, packages }).packages)).toContain(missing);
  });
});
