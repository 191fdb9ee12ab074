import type { Messages } from '../src/index.ts';
import { english } from '../src/text/english.ts';
import { pseudo } from './pseudo.ts';

/** Catalogues that exist now; each is loaded when it is chosen. */
const FILES = import.meta.glob<Readonly<Record<string, Messages>>>('../src/locales/{ar,de,es,fr,ja}.ts');

const languageOf = (path: string): string => path.replace(/^.*\/(\w+)\.ts$/, '$1');

/** Languages to review in: English first, the pseudo-language last. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(FILES).map(languageOf).sort(), 'pseudo'];

let shown: Messages = english;

/** Loads the words of a language; undefined for English, which needs none. */
export async function loadCatalogue(language: string): Promise<Messages | undefined> {
  const file = Object.entries(FILES).find(([path]) => languageOf(path) === language);
  const loaded = language === 'pseudo' ? pseudo(english) : (await file?.[1]())?.[language];
  shown = loaded ?? english;
  return loaded;
}

/** What an English name is called in the language on show. More than one when English says the same in two places. */
export function translated(name: string): readonly string[] {
  const found = new Set<string>();
  collect(english, shown, name, found);
  return found.size === 0 ? [name] : [...found];
}

type Sentence = (...facts: unknown[]) => unknown;

/** Facts as the stories have them: most sentences take them by name, a few take the integration's name alone. */
const FACTS: readonly unknown[] = [
  {
    credential: 'Admin key',
    account: 'Northwind Research',
    integration: 'OpenAI',
    vendor: 'OpenAI',
    field: 'Admin key',
  },
  { field: 'Region', credential: 'API key' },
  'OpenAI',
];

function collect(from: unknown, to: unknown, name: string, found: Set<string>): void {
  if (typeof from === 'string' && typeof to === 'string' && from === name) found.add(to);
  else if (isSentence(from) && isSentence(to)) {
    for (const facts of FACTS) if (say(from, facts) === name) found.add(say(to, facts));
  } else if (typeof from === 'object' && from !== null && typeof to === 'object' && to !== null) {
    const other = new Map<string, unknown>(Object.entries(to));
    for (const [key, value] of Object.entries(from)) collect(value, other.get(key), name, found);
  }
}

function isSentence(value: unknown): value is Sentence {
  return typeof value === 'function';
}

/** Empty for sentences that need other facts. */
function say(sentence: Sentence, facts: unknown): string {
  try {
    return String(sentence(facts));
  } catch {
    return '';
  }
}
