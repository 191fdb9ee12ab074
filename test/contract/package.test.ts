import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('the published package', () => {
  it('holds the build, the README and the licence, and nothing else', () => {
    const [{ files }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const paths: string[] = files.map((file: { path: string }) => file.path);
    expect(paths.filter((path) => !/^dist\/|^(?:README\.md|LICENSE|package\.json)$/.test(path))).toEqual([]);
    expect(paths).toContain('dist/index.js');
  });
  it('runs nothing when it is installed', () => {
    expect(
      Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare|publish)/.test(name)),
    ).toEqual([]);
  });
  it('ships two dependencies as ranges and leaves React to the host', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['react-hook-form', 'zod']);
    for (const range of Object.values(manifest.dependencies)) expect(range).toMatch(/^\^/);
    expect(Object.keys(manifest.peerDependencies).sort()).toEqual(['react', 'react-dom']);
  });
  it('is what package managers and bundlers expect', async () => {
    const { messages } = await publint({ pkgDir: ROOT, strict: true });
    expect(messages.map((message) => message.code)).toEqual([]);
  });
  it('gives its types to every resolver of ES modules', () => {
    const tool = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const report = JSON.parse(
      execFileSync(process.execPath, [tool, '--pack', '.', '--profile', 'esm-only', '--format', 'json'], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 64 * 1_024 * 1_024,
      }),
    );
    const seen: readonly { kind: string; resolutionKind?: string }[] = report.analysis.problems;
    expect(Object.keys(report.analysis.entrypoints)).toContain('./core');
    expect(seen.filter(({ resolutionKind = '' }) => !['node10', 'node16-cjs'].includes(resolutionKind))).toEqual([]);
  });
});
