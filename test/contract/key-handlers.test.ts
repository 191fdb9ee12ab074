import { describe, expect, it } from 'vitest';
import { type Source, sourcesUnder } from './sources.ts';

/** The one file that may read a key from its event. */
const HOME = 'src/ui/pressed-key.ts';
/** Hears keys: as a prop of React, or from the browser. */
const HEARS = /\bonKey(?:Down|Up|Press)(?:Capture)?\b|['"]key(?:down|up|press)['"]/;
/** Reads which key it was. Escape alone may be told apart from the rest first, so that nobody else hears of it. */
const READS = /\b(?:event|native|pressed)\.(?:key|code|keyCode|which)\b/g;
/** How many reads a file may have beside `pressedKey`. */
const PASSES: Readonly<Record<string, number>> = {
  'src/ui/escape-key.ts': 1,
  // The frame of a loading wizard has buttons only, which no input method writes into; it is in the first load of a page.
  'src/components/connect-wizard/shell/open-wizard.tsx': 2,
};

function problemsOf({ path, text }: Source): readonly string[] {
  if (path === HOME) return [];
  const problems: string[] = [];
  const allowed = PASSES[path] ?? 0;
  if ((text.match(READS) ?? []).length > allowed)
    problems.push(`${path} reads a key from its event: use pressedKey, which is empty in a composition`);
  const asks = /\bpressedKey\(|\bkeepFromForeignForm\b/.test(text);
  if (HEARS.test(text) && !asks && allowed === 0) problems.push(`${path} hears keys and does not ask pressedKey`);
  return problems;
}

const sources = [...sourcesUnder('src/ui', '.ts', '.tsx'), ...sourcesUnder('src/components', '.ts', '.tsx')];
const planted = (text: string): Source => ({ path: 'src/ui/planted.tsx', text });

describe('every handler of keys', () => {
  it('asks whether an input method uses the key', () => {
    expect(sources.filter(({ text }) => HEARS.test(text)).length).toBeGreaterThan(6);
    expect(sources.flatMap(problemsOf)).toEqual([]);
  });

  it.each([
    ['reads the key itself', "onKeyDown={(event) => event.key === 'Enter' && save()}"],
    ['asks for part of it', "onKeyDown={(event) => pressedKey(event) === 'Tab' || event.keyCode === 13}"],
    ['hears the browser', "window.addEventListener('keydown', save);"],
    ['takes the key out of the event', 'onKeyUp={({ key }) => key === "Escape" && leave()}'],
  ])('is caught when it %s', (_, text) => {
    expect(problemsOf(planted(text))).not.toEqual([]);
  });
});
