import { UsageError } from '../base/usage-error.ts';
import { plainText } from './sanitise-text.ts';
import type { IntegrationDefinition } from './integration.ts';
import {
  type DefinitionProblem,
  type DefinitionReading,
  type DefinitionRule,
  LONGEST_DEFINITION,
  type NamedRule,
  readDefinition,
  type SchemaIssue,
} from './read-definition.ts';
import { DRAWN_BLOCKS } from './block.ts';
import { MOST_CAPABILITIES } from './input-limits.ts';
import { MOST_NESTED } from './input-limits.ts';

/**
 * Checks a definition and freezes it.
 *
 * @param input Written by an integration author. For JSON from a server, of which no type is known, use `checkDefinition`.
 * @returns The definition with its texts sanitised, frozen throughout.
 * @throws {UsageError} Naming every problem and its place: a member that is not known, a block or control that this
 * version cannot draw, a reference that leads nowhere, an id that is used twice, an address that may not be followed.
 */
export function defineIntegration(input: IntegrationDefinition): IntegrationDefinition {
  const verdict = checkDefinition(input);
  if (!verdict.ok) {
    throw new UsageError(
      `the integration definition ${nameOf(input)} cannot be used:\n${verdict.problems.map((problem) => `- ${problem}`).join('\n')}\n`,
      'A definition that is drawn in part would mislead the person who follows it.',
      'Correct the members above; `IntegrationDefinition` documents each.',
    );
  }
  return freeze(verdict.definition);
}

function nameOf(input: unknown): string {
  const id: unknown =
    typeof input === 'object' && input !== null && Object.hasOwn(input, 'id') ? Reflect.get(input, 'id') : undefined;
  return typeof id === 'string' ? `"${plainText(id, 64)}"` : '(without an id)';
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const member of Object.values(value)) freeze(member);
    Object.freeze(value);
  }
  return value;
}

/** Whether this version can draw a definition, and if not, why. */
export type DefinitionVerdict =
  | { readonly ok: true; readonly definition: IntegrationDefinition }
  /**
   * Each problem names its place, then says what is wrong, why that is a problem and how to solve it. At most 20. Contains
   * nothing that a person entered.
   */
  | { readonly ok: false; readonly problems: readonly string[] };

const MOST_PROBLEMS = 20;

/** Longest place in a problem, in characters. A place repeats names from the definition, which may be long. */
const LONGEST_PLACE = 256;

/** Most names in a place: enough to find a condition by its field, step and method. */
const NAMED_LEVELS = 12;

/**
 * Checks a definition from an untrusted source and sanitises its texts. An unknown member is a problem, and so is a
 * block or a control that this version cannot draw.
 *
 * @param input For example JSON that a host fetched from its server.
 */
export function checkDefinition(input: unknown): DefinitionVerdict {
  const reading = readDefinition(input);
  if (reading.ok) return reading;
  return { ok: false, problems: problemsOf(input, reading).slice(0, MOST_PROBLEMS).map(described) };
}

function described({ place, ...problem }: DefinitionProblem): string {
  return describeProblem({ ...problem, place: plainText(place, LONGEST_PLACE) });
}

function problemsOf(input: unknown, reading: Extract<DefinitionReading, { ok: false }>): readonly DefinitionProblem[] {
  switch (reading.stage) {
    case 'data':
      return [{ place: '', rule: reading.rule }];
    case 'depth':
      return [{ place: placeOf(input, reading.path.slice(0, NAMED_LEVELS)), rule: 'tooDeep' }];
    case 'shape':
      return reading.issues.flatMap((issue) => problemsOfIssue(input, issue, issue.path));
    case 'references':
      return reading.problems;
  }
}

function problemsOfIssue(
  input: unknown,
  issue: SchemaIssue,
  path: readonly PropertyKey[],
): readonly DefinitionProblem[] {
  const place = placeOf(input, path);
  // A check of the schema names its rule; zod has no messages of its own in its small build.
  if (isNamedRule(issue.message)) return [{ place, rule: issue.message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ place: placeOf(input, [...path, key]), rule: 'unknownMember' }));
    case 'invalid_union':
      return (
        nearest(issue.errors)?.flatMap((inner) => problemsOfIssue(input, inner, [...path, ...inner.path])) ?? [
          { place, rule: valueAt(input, path) === undefined ? 'missing' : 'noForm' },
        ]
      );
    case 'invalid_type':
      return valueAt(input, path) === undefined
        ? [{ place, rule: 'missing' }]
        : [{ place, rule: 'wrongType', detail: issue.expected }];
    case 'invalid_value':
      return [{ place, rule: 'otherValue', detail: issue.values.map((value) => JSON.stringify(value)).join(', ') }];
    case 'too_small':
      return [{ place, rule: 'tooShort', detail: String(issue.minimum) }];
    case 'too_big':
      return [{ place, rule: 'tooLong', detail: String(issue.maximum) }];
    default:
      return [{ place, rule: 'noForm' }];
  }
}

/** The issues of the only form whose members the value has; null when several forms or none fit. */
function nearest(forms: readonly (readonly SchemaIssue[])[]): readonly SchemaIssue[] | null {
  const fitting = forms.filter((issues) =>
    issues.every(({ path, code }) => path.length > 0 || (code !== 'invalid_type' && code !== 'unrecognized_keys')),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const NAMED_RULES: Readonly<Record<NamedRule, true>> = {
  id: true,
  ownName: true,
  href: true,
  hostHref: true,
  image: true,
  duration: true,
  undrawnControl: true,
  undrawnBlock: true,
  undrawnRepeat: true,
  manyCapabilities: true,
};

function isNamedRule(message: string): message is NamedRule {
  return Object.hasOwn(NAMED_RULES, message);
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(memberOf, input);
}

/** A path for a person to read. A block is named by its type, a control by its name. */
function placeOf(input: unknown, path: readonly PropertyKey[]): string {
  const names = path.map((key, index) => {
    const value = valueAt(input, path.slice(0, index + 1));
    const type = key === 'input' ? value : memberOf(value, 'type');
    return typeof type === 'string' ? `${String(key)} ("${type}")` : String(key);
  });
  return names.join('.');
}

/** What is wrong, why that is a problem, and how to solve it. */
type Sentences = readonly [what: string, why: string, how: string];

const NOWHERE = 'A reference that leads nowhere would be ignored silently.';
const DRAWN_IN_PART = 'A definition that is drawn in part misleads the person who follows it.';

/** The sentences for each rule; `detail` is `DefinitionProblem.detail`. */
const SENTENCES: Readonly<Record<DefinitionRule, (detail: string) => Sentences>> = {
  notData: () => [
    'is not plain data',
    'A definition is sent, stored and compared as JSON.',
    'Use records, lists, strings, numbers and booleans only.',
  ],
  tooDeep: () => [
    `is nested more than ${MOST_NESTED} levels deep, or contains itself`,
    'Reading it would overflow the stack of the page.',
    'Write the condition with fewer levels.',
  ],
  tooLarge: () => [
    `has more than ${LONGEST_DEFINITION} characters`,
    'It would stall the page that draws it.',
    'Shorten the texts, and give pictures by their address.',
  ],
  unknownMember: () => [
    'is not a member that is known here',
    'It would be ignored silently, and what it was written for would not happen.',
    'Correct its name, or remove it.',
  ],
  missing: () => ['is missing', 'The definition cannot be drawn without it.', 'Add it.'],
  wrongType: (expected) => [
    `is of another type than ${expected}`,
    'Its value cannot be used.',
    `Write a value of the type ${expected}.`,
  ],
  otherValue: (values) => [`is none of ${values}`, 'No other value has a meaning here.', 'Write one of these values.'],
  tooShort: (least) => [
    'is empty',
    'There would be nothing to show or to follow.',
    `Give it at least ${least}, or leave an optional member out.`,
  ],
  tooLong: (most) => [`is longer than ${most}`, 'It would stall the page that draws it.', `Shorten it to ${most}.`],
  noForm: () => [
    'has none of the forms that are allowed here',
    'Its meaning is not defined.',
    'Compare it with the type `IntegrationDefinition`, which documents each form.',
  ],
  id: () => [
    'is not usable as an id',
    'Ids are parts of names in the page and in addresses.',
    'Use 1 to 64 letters, digits, "_", "-" or "." that begin with a letter or digit.',
  ],
  ownName: () => [
    'is a name that every object has',
    'A value that is stored under it would be mixed up with the built-in one.',
    'Choose another id.',
  ],
  href: () => [
    'is not a safe address',
    'Another scheme could run a script in the page, and credentials would be seen by everybody.',
    'Use an https: address without credentials.',
  ],
  hostHref: () => [
    'is not a safe address',
    'Another scheme could run a script in the page.',
    'Use an https: address, or a path that begins with one "/".',
  ],
  image: () => [
    'is not a safe picture',
    'An SVG or another scheme could run a script or be changed on its way.',
    'Use an https: address, or a PNG, WebP or JPEG as data:.',
  ],
  duration: () => [
    'is not a duration that can be read',
    'It is shown in the language of the reader.',
    'Use an ISO 8601 duration such as P6M.',
  ],
  undrawnControl: () => [
    'is a control that this version does not draw',
    DRAWN_IN_PART,
    'Use one of the controls that `InputSupport` marks `true`, or a newer version.',
  ],
  undrawnBlock: () => [
    'is a block that this version does not draw',
    DRAWN_IN_PART,
    `Use one of ${DRAWN_BLOCKS.join(', ')}, or a newer version.`,
  ],
  undrawnRepeat: () => [
    'is not supported by this version, which does not draw a step more than once',
    DRAWN_IN_PART,
    'Write the steps out, each with a condition on its capability.',
  ],
  manyCapabilities: () => [
    `has more than ${MOST_CAPABILITIES} capabilities`,
    'Each is one check of every test.',
    'Join capabilities that are granted together.',
  ],
  usedTwice: (id) => [
    `has "${id}" twice`,
    'A reference or a remedy could mean either of the two.',
    'Give each an id of its own.',
  ],
  noGuideItem: (id) => [
    `no guide item is called "${id}"`,
    NOWHERE,
    'Use the id of an item in a block of the type "instructions".',
  ],
  noCapability: (id) => [`no capability is called "${id}"`, NOWHERE, 'Use an id from `capabilities`.'],
  noField: (name) => [`no field is called "${name}"`, NOWHERE, 'Use the name of a field of the same method.'],
  testBlocks: (count) => [
    `has ${count} test blocks`,
    'The wizard makes one test and keeps its result.',
    'Give the method exactly one block of the type "test".',
  ],
  noSecretField: () => [
    'has no secret field',
    'There would be no credential to test.',
    "Add a field with `input: 'secret'` or `secret: true`.",
  ],
  noOptions: () => [
    'has nothing to choose from',
    'The person could not go on.',
    'Add at least one entry to the options of the field.',
  ],
};

/** A problem of a definition as a text: its place, what is wrong, why that is a problem, how to solve it. */
function describeProblem({ place, rule, detail }: DefinitionProblem): string {
  const [what, why, how] = SENTENCES[rule](detail ?? '');
  return `${place || 'the definition'}: ${what}. ${why} ${how}`;
}
