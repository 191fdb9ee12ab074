/** A string or function of a catalogue with its path, for example `wizard.title`. */
export interface CatalogueEntry {
  readonly path: string;
  readonly value: unknown;
}

/** Every string and every function of a catalogue or of a part of it. */
export function entriesOf(catalogue: unknown, path = ''): readonly CatalogueEntry[] {
  if (typeof catalogue !== 'object' || catalogue === null) return [{ path, value: catalogue }];
  return Object.entries(catalogue).flatMap(([key, part]) => entriesOf(part, path === '' ? key : `${path}.${key}`));
}

/** Facts for one call of each function; the value of any other fact is `‹name›`. */
export interface FactSet {
  /** The facts by name. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** A count, for the functions whose only argument is one. */
  readonly count: number;
}

const NAMED: Readonly<Record<string, unknown>> = {
  ...{ approximate: true, filtered: true, email: true, self: false, kinds: ['white_space'] },
  ...{ prerequisites: ['‹prerequisite›'], steps: [{ body: '‹step›', optional: true }] },
  capabilities: [{ label: '‹label›', required: true, scopes: '‹scopes›' }],
};
const COUNTS = ['count', 'seconds', 'days', 'characters', 'longest'];
const OPTIONAL = [
  ...['account', 'externalId', 'lastFour', 'person', 'moment', 'organization', 'vendorName'],
  ...['relative', 'history', 'firstData', 'total', 'href'],
];

const counting = (count: number): Readonly<Record<string, unknown>> =>
  Object.fromEntries(COUNTS.map((name) => [name, count]));

const factsWith = (count: number, changes: Readonly<Record<string, unknown>> = {}): FactSet => ({
  facts: { ...NAMED, ...counting(count), ...changes },
  count,
});

/** Every fact that a sentence can mention. */
export const EVERY_FACT = factsWith(11);

/** The facts that every sentence is formatted with. 11, because some languages write 1 and 2 without a digit. */
export const FACT_SETS: Readonly<Record<string, FactSet>> = {
  'every fact': EVERY_FACT,
  'one of everything': factsWith(1, { approximate: false, filtered: false }),
  'nothing left': factsWith(0, { self: true, email: false }),
  'what is past': factsWith(-11),
  'several kinds': factsWith(11, { kinds: ['white_space', 'invisible'], approximate: false }),
  'a line break': factsWith(2, { kinds: ['line_break'], filtered: false }),
  'no total': factsWith(11, { count: null }),
  'an empty list': factsWith(11, { scopes: '', wait: '', target: '', prerequisites: [], steps: [], capabilities: [] }),
  'no more than must be': factsWith(11, Object.fromEntries(OPTIONAL.map((name) => [name, undefined]))),
};

/** Arguments of the functions that take no object of facts, by path. */
const POSITIONAL: Readonly<Record<string, (count: number) => readonly unknown[]>> = {
  'common.list': () => [['‹one›', '‹two›', '‹three›']],
  'common.sentences': () => [['‹one›', '‹two›']],
  'card.connectNamed': () => ['‹integration›'],
  'card.manageNamed': () => ['‹integration›'],
  'card.spoken': () => ['‹integration›', '‹news›'],
  'card.loading': () => ['‹integration›'],
  'card.guide': () => ['‹integration›', '‹host›'],
  'card.connected': (count) => [Math.abs(count), count > 1],
  'card.importing': (count) => [Math.abs(count)],
  'card.expires': (count) => [Math.abs(count)],
  'statuses.expiring': (count) => [count < 0 ? null : count],
};
const ATTENTION = ['reconnect_needed', 'permission_missing', 'sync_failing', 'expiring', 'partial'] as const;

/** The texts of an entry: several for a function with several kinds of sentences. */
export function textsOf({ path, value }: CatalogueEntry, { facts, count }: FactSet): readonly unknown[] {
  if (typeof value !== 'function') return [value];
  if (path === 'card.attention') return ATTENTION.map((status): unknown => value(status, Math.abs(count)));
  const positional = POSITIONAL[path];
  if (positional !== undefined) return [value(...positional(count))];
  return [value(new Proxy({}, { get: (_, name) => (name in facts ? facts[String(name)] : `‹${String(name)}›`) }))];
}

/** The facts that a sentence mentions. The form of a noun beside a number differs by language, so that both forms count as one fact. */
export function mentions(sentence: unknown): ReadonlySet<string> {
  return new Set(
    String(sentence)
      .replace(/‹(?:one|other)›/gu, '‹noun›')
      .match(/‹\w+›/gu),
  );
}

/** What no sentence may contain. */
export const FAULTY = /undefined|null|NaN|\[object|function|[{}]| {2}|^\s|\s$/u;
