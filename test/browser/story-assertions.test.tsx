import { composeStory, setProjectAnnotations } from '@storybook/react-vite';
import { beforeAll, describe, expect, it } from 'vitest';
import preview from '../../.storybook/preview.tsx';
import { ACCOUNT_STATUSES, FAILURE_CODES } from '../../src/core.ts';
import { STORY_ASSERTIONS, unshown } from '../../stories/story-assertions.ts';
import * as wizard from '../../stories/connect-wizard.stories.tsx';

const annotations = setProjectAnnotations(preview);
const FIRST = 'connect:configuring';

beforeAll(annotations.beforeAll);

/** A story of the wizard's first step that says something else of itself. */
function claiming(claims: { tags?: string[]; readonly args?: object }): { run(): Promise<void> } {
  const { Default } = wizard;
  return composeStory({ ...Default, ...claims, args: { ...claims.args } }, wizard.default);
}

describe('a story that claims what it does not show', () => {
  it('fails, and names the claim', async () => {
    await expect(claiming({ tags: ['connect:done'] }).run()).rejects.toThrow('connect:done');
  });

  it('fails for a failure code, too', async () => {
    await expect(claiming({ tags: [FIRST], args: { code: 'timeout' } }).run()).rejects.toThrow('code timeout');
  });
});

describe('the first step of the wizard', () => {
  it('shows that it is the first step, and none of the other claims', async () => {
    await claiming({ tags: [FIRST] }).run();
    const claims = Object.keys(STORY_ASSERTIONS);
    expect(unshown({ tags: claims, args: {} }, document)).toEqual(claims.filter((claim) => claim !== FIRST));
    for (const code of FAILURE_CODES) {
      expect(unshown({ tags: [], args: { code } }, document)).toEqual([`code ${code}`]);
    }
    for (const status of ACCOUNT_STATUSES) {
      expect(unshown({ tags: [], args: { status } }, document)).toEqual([`status ${status}`]);
    }
  });
});
