/** A word of a catalogue and where it stands, for example `wizard.title`. */
export interface Word {
  readonly path: string;
  readonly value: unknown;
}

/** Every string and every function of a catalogue or of a part of it. */
export function wordsOf(catalogue: unknown, path = ''): readonly Word[] {
  if (typeof catalogue !== 'object' || catalogue === null) return [{ path, value: catalogue }];
  return Object.entries(catalogue).flatMap(([key, part]) => wordsOf(part, path === '' ? key : `${path}.${key}`));
}

/** Facts for one call of each function; a fact that is not named here is told as `‹name›`. */
export interface Told {
  /** What the facts say. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** A count, for the functions that take one as it is. */
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

const told = (count: number, changes: Readonly<Record<string, unknown>> = {}): Told => ({
  facts: { ...NAMED, ...counting(count), ...changes },
  count,
});

/** Every fact that a sentence can mention. */
export const EVERY_FACT = told(11);

/** What every sentence is tried with. 11, because some languages say 1 and 2 without a digit. */
export const TOLD: Readonly<Record<string, Told>> = {
  'every fact': EVERY_FACT,
  'one of everything': told(1, { approximate: false, filtered: false }),
  'nothing left': told(0, { self: true, email: false }),
  'what is past': told(-11),
  'several kinds': told(11, { kinds: ['white_space', 'invisible'], approximate: false }),
  'a line break': told(2, { kinds: ['line_break'], filtered: false }),
  'no total': told(11, { count: null }),
  'an empty list': told(11, { scopes: '', wait: '', target: '', prerequisites: [], steps: [], capabilities: [] }),
  'no more than must be': told(11, Object.fromEntries(OPTIONAL.map((name) => [name, undefined]))),
};

/** What is given to the functions that take no object of facts, by path. */
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

/** What a word says. Several sentences where one function has several to say. */
export function said({ path, value }: Word, { facts, count }: Told): readonly unknown[] {
  if (typeof value !== 'function') return [value];
  if (path === 'card.attention') return ATTENTION.map((status): unknown => value(status, Math.abs(count)));
  const positional = POSITIONAL[path];
  if (positional !== undefined) return [value(...positional(count))];
  return [value(new Proxy({}, { get: (_, name) => (name in facts ? facts[String(name)] : `‹${String(name)}›`) }))];
}

/** The facts that a sentence mentions. Which form of a noun goes with a number is the language's own business. */
export function mentions(sentence: unknown): ReadonlySet<string> {
  return new Set(
    String(sentence)
      .replace(/‹(?:one|other)›/gu, '‹noun›')
      .match(/‹\w+›/gu),
  );
}

/** What no sentence may hold. */
export const FAULTY = /undefined|null|NaN|\[object|function|[{}]| {2}|^\s|\s$/u;
