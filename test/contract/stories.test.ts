import { describe, expect, it } from 'vitest';
import { ACCOUNT_STATUSES, FAILURE_CODES } from '../../src/core.ts';
import { sourcesUnder } from './sources.ts';
import { statesIn, type StoryFact, storiesOf } from './story-files.ts';

const files = sourcesUnder('stories', '.stories.tsx');
const stories = files.flatMap(({ text }) => storiesOf(text));

/** Every state that a flow can be in, as the tag of the story that shows it. */
const states = [...tagged('connect', 'src/flow/connect-state.ts'), ...tagged('account', 'src/flow/account-state.ts')];

function tagged(flow: string, path: string): readonly string[] {
  const [source] = sourcesUnder(path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1));
  return [...statesIn(source?.text ?? '')].map((state) => `${flow}:${state}`);
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
    expect(states).toEqual(expect.arrayContaining(['connect:unconfirmed', 'account:confirming']));
    expect(states.length).toBeGreaterThanOrEqual(17);
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
    const claimed = stories.flatMap(({ tags }) => tags).filter((tag) => /^(?:connect|account):/.test(tag));
    expect(claimed.filter((tag) => !states.includes(tag))).toEqual([]);
  });
  it('have addresses of their own', () => {
    const ids = stories.map(({ id }) => id.toLowerCase().replace(/[^a-z\d]/g, ''));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
});
