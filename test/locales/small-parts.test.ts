import { describe, expect, it } from 'vitest';
import { failureStrings } from '../../src/locales/failure-strings.ts';
import { isolate } from '../../src/locales/isolate.ts';

const FACTS = { integration: 'OpenAI', credential: 'Admin key', scopes: '', wait: '', target: '' };

describe('the parts of a catalogue', () => {
  it('keep a fact apart from the direction around it, and an empty one empty', () => {
    expect(isolate('org-A')).toBe('\u2068org-A\u2069');
    expect(isolate('')).toBe('');
  });

  it('take a sentence as it is, or one that mentions facts', () => {
    const words = failureStrings(({ integration }) => `${integration} rests`, 'Wait.');
    expect([words.title(FACTS), words.remedy(FACTS)]).toEqual(['OpenAI rests', 'Wait.']);
  });
});
