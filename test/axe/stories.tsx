import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import preview from '../../.storybook/preview.tsx';
import { audit } from './audit.ts';
import { leaveVariants, nameOf, show, variantsOfThisRun } from './variants.ts';

type StoryModule = Parameters<typeof composeStories>[0];

/** A composed story. */
interface Playable {
  run(): Promise<void>;
}

const modules = import.meta.glob<StoryModule>('../../stories/**/*.stories.tsx', { eager: true });

/**
 * Looks at every story of a share of the files, in every variant of this run. A story is played once; the page it led
 * to is then shown in one variant after the other.
 */
export function auditStories({ share, of }: { readonly share: number; readonly of: number }): void {
  const files = Object.entries(modules).filter((_, index) => index % of === share);
  const variants = variantsOfThisRun();
  const annotations = setProjectAnnotations(preview);
  beforeAll(annotations.beforeAll);
  afterEach(leaveVariants);

  it('has stories to look at', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(variants.length).toBeGreaterThanOrEqual(5);
  });
  describe.each(files)('%s', (_, module) => {
    const stories = Object.entries<Playable>(composeStories(module));
    it.each(stories)(
      '%s',
      async (_name, Story) => {
        await Story.run();
        const problems: string[] = [];
        for (const variant of variants) {
          await show(variant);
          const { violations, unexplained } = await audit(variant);
          problems.push(...[...violations, ...unexplained].map((line) => `${nameOf(variant)}: ${line}`));
        }
        expect(problems).toEqual([]);
      },
      60_000,
    );
  });
}
