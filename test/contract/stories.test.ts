import { describe, expect, it } from 'vitest';
import { ACCOUNT_STATUSES, FAILURE_CODES } from '../../src/core.ts';
import { sourcesUnder } from './sources.ts';
import { statesIn, type StoryFact, storiesOf, wordsOfType } from './story-files.ts';

const files = sourcesUnder('stories', '.stories.tsx');
const stories = files.flatMap(({ text }) => storiesOf(text));

/** Every state that a flow can be in, and every way a key goes, as the tag of the story that shows it. */
const states = [
  ...[...statesIn(flow('connect-state.ts'))].map((state) => `connect:${state}`),
  ...[...statesIn(flow('account-state.ts'))].map((state) => `account:${state}`),
  ...[...wordsOfType(flow('connect-state.ts'), 'RemovalReason')].map((reason) => `removed:${reason}`),
];

function flow(file: string): string {
  return sourcesUnder('src/flow', file)[0]?.text ?? '';
}

/** What has no story. */
function untold(shown: readonly StoryFact[]): readonly string[] {
  const tags = new Set(shown.flatMap((story) => story.tags));
  const args = (name: string): ReadonlySet<string> => new Set(shown.flatMap((story) => story.args[name] ?? []));
  const codes = args('code');
  const statuses = args('status');
  return [
    ...states.filter((state) => !tags.has(state)),
    ...FAILURE_CODES.filter((code) => !codes.has(code)).map((code) => `failure ${code}`),
    ...ACCOUNT_STATUSES.filter((status) => !statuses.has(status)).map((status) => `status ${status}`),
  ];
}

describe('stories', () => {
  it('are read from their files', () => {
    expect(states).toEqual(expect.arrayContaining(['connect:unconfirmed', 'account:confirming', 'removed:idle']));
    expect(states.length).toBeGreaterThanOrEqual(21);
    expect(stories.length).toBeGreaterThan(100);
  });
  it('show every state of both flows, every failure code and every account status', () => {
    expect(untold(stories)).toEqual([]);
  });
  it.each(['ConnectWizard/Finish/Saving', 'ConnectWizard/Failures/Timeout', 'AccountsTable/Statuses/Waiting'])(
    'are missed when %s is gone',
    (id) => {
      const left = stories.filter((story) => story.id !== id);
      expect(left).toHaveLength(stories.length - 1);
      expect(untold(left)).toHaveLength(1);
    },
  );
  it('claim no state that does not exist', () => {
    const claimed = stories.flatMap(({ tags }) => tags).filter((tag) => /^(?:connect|account|removed):/.test(tag));
    expect(claimed.filter((tag) => !states.includes(tag))).toEqual([]);
  });
  it('have addresses of their own', () => {
    const ids = stories.map(({ id }) => id.toLowerCase().replace(/[^a-z\d]/g, ''));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
});
