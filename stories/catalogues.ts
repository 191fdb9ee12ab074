import type { Messages } from '../src/index.ts';
import { english } from '../src/text/english.ts';
import { pseudo } from './pseudo.ts';

/** The catalogues, each loaded when its language is selected. */
const FILES = import.meta.glob<Readonly<Record<string, Messages>>>('../src/locales/{ar,de,es,fr,ja}.ts');

const languageOf = (path: string): string => path.replace(/^.*\/(\w+)\.ts$/, '$1');

/** Languages of the toolbar: English first, the pseudo-language last. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(FILES).map(languageOf).sort(), 'pseudo'];

/** Catalogue of the selected language. */
let selected: Messages = english;

/** Loads and selects the catalogue of a language; undefined for English, which is the default. */
export async function loadCatalogue(language: string): Promise<Messages | undefined> {
  const file = Object.entries(FILES).find(([path]) => languageOf(path) === language);
  const loaded = language === 'pseudo' ? pseudo(english) : (await file?.[1]())?.[language];
  selected = loaded ?? english;
  return loaded;
}

/** Translations of an English text to the selected language. More than one when English has the same text twice. */
export function translated(name: string): readonly string[] {
  const found = new Set<string>();
  collect(english, selected, name, found);
  return found.size === 0 ? [name] : [...found];
}

type MessageFunction = (...parameters: unknown[]) => unknown;

/** Parameters that occur in the stories: most messages take them by name, a few take only the integration's name. */
const PARAMETERS: readonly unknown[] = [
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

/** Adds the entries of `to` whose counterpart in `from` is this text. */
function collect(from: unknown, to: unknown, name: string, found: Set<string>): void {
  if (typeof from === 'string' && typeof to === 'string' && from === name) found.add(to);
  else if (isMessageFunction(from) && isMessageFunction(to)) {
    for (const parameters of PARAMETERS)
      if (formatMessage(from, parameters) === name) found.add(formatMessage(to, parameters));
  } else if (typeof from === 'object' && from !== null && typeof to === 'object' && to !== null) {
    const other = new Map<string, unknown>(Object.entries(to));
    for (const [key, value] of Object.entries(from)) collect(value, other.get(key), name, found);
  }
}

function isMessageFunction(value: unknown): value is MessageFunction {
  return typeof value === 'function';
}

/** The message, or an empty string when it needs other parameters. */
function formatMessage(message: MessageFunction, parameters: unknown): string {
  try {
    return String(message(parameters));
  } catch {
    return '';
  }
}
