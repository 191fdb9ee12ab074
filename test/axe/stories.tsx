import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import preview from '../../.storybook/preview.tsx';
import { audit } from './audit.ts';
import { staleEntries, INCOMPLETES, type Incomplete } from './incompletes.ts';
import { leaveVariants, nameOf, show, variantsOfThisRun } from './variants.ts';

type StoryModule = Parameters<typeof composeStories>[0];

/** A composed story. */
interface Playable {
  run(): Promise<void>;
}

const modules = import.meta.glob<StoryModule>('../../stories/**/*.stories.tsx', { eager: true });

/**
 * Audits every story of a share of the files in every variant of this run. A story is played once; the resulting page
 * is then shown in each variant.
 */
export function auditStories({ share, of }: { readonly share: number; readonly of: number }): void {
  const files = Object.entries(modules).filter((_, index) => index % of === share);
  const variants = variantsOfThisRun();
  const annotations = setProjectAnnotations(preview);
  beforeAll(annotations.beforeAll);
  afterEach(leaveVariants);

  it('the audit finds stories and variants', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(variants.length).toBeGreaterThanOrEqual(5);
  });
  it('stories that the table of incomplete results names exist', () => {
    const names = Object.entries(modules).flatMap(([path, module]) =>
      Object.keys(module).map((name) => `${nameOfFile(path)} ${name}`),
    );
    expect(INCOMPLETES.map(({ seenIn }) => seenIn).filter((story) => !names.includes(story))).toEqual([]);
  });
  it('an entry of the table that axe no longer reports is found', () => {
    const [entry] = INCOMPLETES;
    expect(staleEntries(entry?.seenIn ?? '', new Set(INCOMPLETES))).toEqual([]);
    expect(staleEntries(entry?.seenIn ?? '', new Set(INCOMPLETES.slice(1)))).toHaveLength(1);
  });
  describe.each(files)('%s', (path, module) => {
    const stories = Object.entries<Playable>(composeStories(module));
    it.each(stories)(
      '%s',
      async (name, Story) => {
        await Story.run();
        const problems: string[] = [];
        const seen = new Set<Incomplete>();
        for (const variant of variants) {
          await show(variant);
          const { violations, unexplained, explained } = await audit(variant);
          for (const entry of explained) seen.add(entry);
          problems.push(...[...violations, ...unexplained].map((line) => `${nameOf(variant)}: ${line}`));
        }
        problems.push(...staleEntries(`${nameOfFile(path)} ${name}`, seen));
        expect(problems).toEqual([]);
      },
      60_000,
    );
  });
}

function nameOfFile(path: string): string {
  return path.replace(/^.*\/|\.stories\.tsx$/g, '');
}
