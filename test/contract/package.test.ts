import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import process from 'node:process';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** Address of the repository's files in a browser. */
const REPOSITORY = `${manifest.repository.url.replace(/^git\+|\.git$/g, '')}/`;

/** Paths of the files in the tarball. */
function packedFiles(): readonly string[] {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  return files.map((file: { path: string }) => file.path);
}

/** Targets of the links and images of a Markdown text, without code. */
function linkTargets(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(\s*<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*<?([^\s>]+)|(?:href|src)="([^"]+)"/gm)].map(
    ([, inline, reference, attribute]) => inline ?? reference ?? attribute ?? '',
  );
}

/** Relative targets that no packed file has. An anchor alone stays within the README. */
function brokenLinks(markdown: string, packed: readonly string[]): readonly string[] {
  return linkTargets(markdown).filter((target) => {
    const [path = ''] = target.split('#');
    return path !== '' && !/^(?:https?|mailto):/.test(path) && !packed.includes(posix.normalize(path));
  });
}

describe('the published package', () => {
  it('the published package contains the build, the README and the license, and nothing else', () => {
    const paths = packedFiles();
    expect(paths.filter((path) => !/^dist\/|^(?:README\.md|LICENSE|package\.json)$/.test(path))).toEqual([]);
    expect(paths).toContain('dist/index.js');
  });
  it('the published package contains every file to which the README has a relative link', () => {
    expect(linkTargets(readme).length).toBeGreaterThan(8);
    expect(brokenLinks(readme, packedFiles())).toEqual([]);
  });
  it('the links of the README into the repository name files that exist', () => {
    const paths = linkTargets(readme).flatMap((target) =>
      target.startsWith(REPOSITORY) ? target.slice(REPOSITORY.length).replace(/^(?:blob|tree|raw)\/main\//, '') : [],
    );
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(join(ROOT, path.split('#')[0] ?? '')))).toEqual([]);
  });
  it('a relative link of a README to a file that is not packed is found', () => {
    const text =
      '[a](LICENSE) [b](./LICENSE#x) ![c](.github/c.png)\n[d]: docs/d.md\n`[e](e.md)` [f](#f)\n<img src="g.png">';
    expect(brokenLinks(text, ['LICENSE'])).toEqual(['.github/c.png', 'docs/d.md', 'g.png']);
  });
  it('the published package runs nothing when it is installed', () => {
    expect(
      Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare|publish)/.test(name)),
    ).toEqual([]);
  });
  it('the published package has four dependencies as ranges, and React as a peer', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual([
      '@radix-ui/react-dialog',
      '@radix-ui/react-dropdown-menu',
      'react-hook-form',
      'zod',
    ]);
    for (const range of Object.values(manifest.dependencies)) expect(range).toMatch(/^\^/);
    expect(Object.keys(manifest.peerDependencies).sort()).toEqual(['react', 'react-dom']);
  });
  it('the published package passes publint', async () => {
    const { messages } = await publint({ pkgDir: ROOT, strict: true });
    expect(messages.map((message) => message.code)).toEqual([]);
  });
  it('the published package has types for every resolver of ES modules', () => {
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
