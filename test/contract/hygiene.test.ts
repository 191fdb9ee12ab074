import { describe, expect, it } from 'vitest';
import { hygieneViolations, LONGEST_FILE, TEXT_RULES } from './hygiene-rules.ts';
import { sourcesUnder } from './sources.ts';

const folders = ['src', 'examples', 'scripts', 'stories', 'bench', 'test', '.storybook', '.github', '.ci'];
const sources = folders
  .flatMap((folder) => sourcesUnder(folder, '.ts', '.tsx', '.mjs', '.css', '.md', '.mdx', '.json', '.yml', 'run'))
  .filter(({ path }) => !path.endsWith('hygiene-rules.ts'));

describe('the files of the project', () => {
  it('the files of the project keep every rule about their text and length', () => {
    expect(hygieneViolations(sources)).toEqual([]);
  });
});

describe('the hygiene rules', () => {
  it.each(TEXT_RULES.map((rule) => [rule.name, rule] as const))(
    'the hygiene rules find a violation of: %s',
    (_, rule) => {
      const path = ['src/ui/x.tsx', 'src/x.ts'].find((candidate) => rule.files.test(candidate)) ?? '';
      expect(hygieneViolations([{ path, text: rule.counterExample }], [rule])).toHaveLength(1);
    },
  );

  it('the hygiene rules find a file that is too long', () => {
    expect(hygieneViolations([{ path: 'src/x.ts', text: '\n'.repeat(LONGEST_FILE + 1) }])).toHaveLength(1);
  });
});
