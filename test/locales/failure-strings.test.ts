import { expect, it } from 'vitest';
import { failureStrings } from '../../src/locales/failure-strings.ts';

const FACTS = { integration: 'OpenAI', credential: 'Admin key', scopes: '', wait: '', target: '' };

it('failureStrings accepts a sentence or a function of facts', () => {
  const strings = failureStrings(({ integration }) => `${integration} rests`, 'Wait.');
  expect([strings.title(FACTS), strings.remedy(FACTS)]).toEqual(['OpenAI rests', 'Wait.']);
});
