import { composeStory, setProjectAnnotations } from '@storybook/react-vite';
import { beforeAll, describe, expect, it } from 'vitest';
import preview from '../../.storybook/preview.tsx';
import { ACCOUNT_STATUSES, FAILURE_CODES } from '../../src/core.ts';
import { failedAssertions, STORY_ASSERTIONS } from '../../stories/story-assertions.ts';
import * as wizard from '../../stories/connect-wizard.stories.tsx';

const annotations = setProjectAnnotations(preview);
const FIRST = 'connect:configuring';

beforeAll(annotations.beforeAll);

/** A story of the wizard's first step with other assertions. */
function asserting(claims: { tags?: string[]; readonly args?: object }): { run(): Promise<void> } {
  const { Default } = wizard;
  return composeStory({ ...Default, ...claims, args: { ...claims.args } }, wizard.default);
}

describe('a story with a wrong assertion', () => {
  it('a story with a tag that the page does not show fails, and the error names the tag', async () => {
    await expect(asserting({ tags: ['connect:done'] }).run()).rejects.toThrow('connect:done');
  });

  it('a story with a failure code that the page does not show fails, and the error names the code', async () => {
    await expect(asserting({ tags: [FIRST], args: { code: 'timeout' } }).run()).rejects.toThrow('code timeout');
  });
});

describe('the first step of the wizard', () => {
  it('the first step of the wizard fulfills its own assertion and no other', async () => {
    await asserting({ tags: [FIRST] }).run();
    const claims = Object.keys(STORY_ASSERTIONS);
    expect(failedAssertions({ tags: claims, args: {} }, document)).toEqual(claims.filter((claim) => claim !== FIRST));
    for (const code of FAILURE_CODES) {
      expect(failedAssertions({ tags: [], args: { code } }, document)).toEqual([`code ${code}`]);
    }
    for (const status of ACCOUNT_STATUSES) {
      expect(failedAssertions({ tags: [], args: { status } }, document)).toEqual([`status ${status}`]);
    }
  });
});
