import { describe, expect, it } from 'vitest';
import { failureStrings } from '../../src/locales/failure-strings.ts';
import { isolate } from '../../src/locales/isolate.ts';

const FACTS = { integration: 'OpenAI', credential: 'Admin key', scopes: '', wait: '', target: '' };

describe('the helpers of a catalogue', () => {
  it('isolate puts a fact between directional isolates, and keeps an empty one empty', () => {
    expect(isolate('org-A')).toBe('\u2068org-A\u2069');
    expect(isolate('')).toBe('');
  });

  it('failureStrings accepts a sentence or a function of facts', () => {
    const words = failureStrings(({ integration }) => `${integration} rests`, 'Wait.');
    expect([words.title(FACTS), words.remedy(FACTS)]).toEqual(['OpenAI rests', 'Wait.']);
  });
});
