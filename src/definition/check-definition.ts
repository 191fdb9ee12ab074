import { describeProblem } from './describe-problem.ts';
import type { DefinitionProblem, NamedRule } from './definition-problem.ts';
import type { IntegrationDefinition } from './integration.ts';
import { type DefinitionReading, readDefinition, type SchemaIssue } from './read-definition.ts';
import { plainText } from './sanitise-text.ts';

/** Whether this version can draw a definition, and if not, why. */
export type DefinitionVerdict =
  | { readonly ok: true; readonly definition: IntegrationDefinition }
  /**
   * Each problem names its place, then says what is wrong, why that is a problem and how to solve it. At most 20. Holds
   * nothing that a person entered.
   */
  | { readonly ok: false; readonly problems: readonly string[] };

const MOST_PROBLEMS = 20;

/** Longest place in a problem, in characters: it repeats names out of the definition. */
const LONGEST_PLACE = 256;

/** Names of a place that are given: enough to find a condition by its field, step and method. */
const NAMED_LEVELS = 12;

/**
 * Checks a definition from anywhere and sanitises its texts. Nothing is skipped silently: a member that is not known and
 * a block or control that this version cannot draw are problems.
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

/** Of the forms that a value may have, the only one that it has the members of. */
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

/** A path as a person reads it; a block is named by its type, a control by its name. */
function placeOf(input: unknown, path: readonly PropertyKey[]): string {
  const names = path.map((key, index) => {
    const value = valueAt(input, path.slice(0, index + 1));
    const type = key === 'input' ? value : memberOf(value, 'type');
    return typeof type === 'string' ? `${String(key)} ("${type}")` : String(key);
  });
  return names.join('.');
}
