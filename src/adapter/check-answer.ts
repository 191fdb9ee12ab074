import type * as z from 'zod/mini';
import { ADAPTER_METHODS } from './adapter-methods.ts';
import { answerSchemaOf, type AnsweringMethod } from './answer-schemas.ts';
import { accountEventSchema } from './parse-answers.ts';
import { cursor, dayOrMoment, hostName, moment, opaqueId } from './parse-strings.ts';
import { allowsSuccess, checkSchema } from './parse-test-result.ts';
import { isSuccess, safeParse } from './safe-parse.ts';

/** One member of an answer that is not what its type says. Holds types and names only, never a value. */
export interface AnswerFault {
  /**
   * Where it is, from `answer` on, for example `answer.items[3].credential.state`. A name that is data, such as that of
   * an attribute, is `*`.
   */
  readonly path: string;
  /** What the type asks for, in words. */
  readonly expected: string;
  /** The type of what is there, for example `number`, `null`, `Date` or `undefined` for a missing member. */
  readonly received: string;
}

/** More are not looked for: one mistake in a mapping is found in every row. */
const MOST_FAULTS = 20;
/** Entries of one list that are looked at. */
const MOST_ENTRIES = 1_000;
/** A name that a programmer chose. Anything else may be data. */
const MEMBER_NAME = /^[a-z][a-z_]{0,31}$/iu;

const TEXTS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [moment, 'a date and time of ISO 8601 as a string'],
  [dayOrMoment, 'a day or a date and time of ISO 8601 as a string'],
  [opaqueId, 'an id: a string of 1 to 512 visible characters'],
  [cursor, 'a cursor: a string of 1 to 4,096 visible characters'],
  [hostName, 'a host name as a string'],
]);

/** A schema as something to walk. */
interface Schema {
  readonly def: z.core.$ZodTypes['_zod']['def'];
}

/**
 * What of an adapter's answer is not as its type says: at most 20 faults, of the first 1,000 entries of each list. Empty
 * when the library reads everything. For the tests of an adapter; while a host is developed the library calls it itself.
 *
 * Never throws and never repeats a value.
 *
 * @param method The method that answered.
 * @param answer What its promise resolved with.
 */
export function checkAnswer(method: AnsweringMethod, answer: unknown): readonly AnswerFault[] {
  const faults = faultsOf(walkable(answerSchemaOf(method)), answer, 'answer');
  if (ADAPTER_METHODS[method].kind === 'test' && isSuccess(answer)) faults.push(...failedChecks(answer));
  return faults.slice(0, MOST_FAULTS);
}

/** What of a reported change is not as its type says, see {@link checkAnswer}. */
export function checkEvent(event: unknown): readonly AnswerFault[] {
  return faultsOf(walkable(accountEventSchema), event, 'event').slice(0, MOST_FAULTS);
}

/** What of a check that a test reported is not as its type says, see {@link checkAnswer}. */
export function checkReportedCheck(check: unknown): readonly AnswerFault[] {
  return faultsOf(walkable(checkSchema), check, 'check').slice(0, MOST_FAULTS);
}

/** Checks that contradict the `ok: true` of their answer. */
function failedChecks(answer: unknown): readonly AnswerFault[] {
  const checks = memberOf(answer, 'checks').value;
  if (!Array.isArray(checks)) return [];
  return checks.slice(0, MOST_ENTRIES).flatMap((entry: unknown, index) => {
    const check = safeParse(checkSchema, entry);
    if (check === null || allowsSuccess(check.data)) return [];
    const expected = "'passed' or 'warning', because the check is required and ok is true";
    return [{ path: `answer.checks[${index}].status`, expected, received: 'another status' }];
  });
}

function faultsOf(schema: Schema, value: unknown, path: string): AnswerFault[] {
  const { def } = schema;
  switch (def.type) {
    case 'optional':
      return value === undefined ? [] : faultsOf(walkable(def.innerType), value, path);
    case 'nullable':
      return value === null ? [] : faultsOf(walkable(def.innerType), value, path);
    case 'catch':
      return faultsOf(walkable(def.innerType), value, path);
    case 'pipe': {
      const first = walkable(def.in);
      return faultsOf(first.def.type === 'transform' ? walkable(def.out) : first, value, path);
    }
    case 'array':
      return Array.isArray(value) ? faultsOfEntries(walkable(def.element), value, path) : [fault(schema, value, path)];
    case 'object':
      return isObject(value) ? faultsOfMembers(shapeOf(def.shape), value, path) : [fault(schema, value, path)];
    case 'record':
      return isObject(value) ? faultsOfRecord(def, value, path) : [fault(schema, value, path)];
    case 'union':
      return faultsOfUnion(schema, def.options.map(walkable), value, path);
    default:
      return safeParse(schema as unknown as z.ZodMiniType, value) === null ? [fault(schema, value, path)] : [];
  }
}

type Shape = Readonly<Record<string, Schema>>;

function walkable(schema: unknown): Schema {
  // SAFETY: every schema has its definition.
  return schema as Schema;
}

function shapeOf(shape: unknown): Shape {
  // SAFETY: the members of an object's schema are schemas.
  return shape as Shape;
}

function faultsOfEntries(item: Schema, entries: readonly unknown[], path: string): AnswerFault[] {
  const faults: AnswerFault[] = [];
  for (let index = 0; index < Math.min(entries.length, MOST_ENTRIES) && faults.length < MOST_FAULTS; index += 1) {
    faults.push(...faultsOf(item, memberOf(entries, index).value, `${path}[${index}]`));
  }
  return faults;
}

function faultsOfMembers(shape: Shape, value: object, path: string): AnswerFault[] {
  const known = Object.entries(shape).flatMap(([name, schema]) => {
    const member = memberOf(value, name);
    const place = `${path}.${name}`;
    return member.readable
      ? faultsOf(schema, member.value, place)
      : [{ path: place, expected: expectationOf(schema), received: 'a getter that throws' }];
  });
  const unknown = namesOf(value)
    .filter((name) => !Object.hasOwn(shape, name) && memberOf(value, name).value !== undefined)
    .map((name) => ({
      path: `${path}.${MEMBER_NAME.test(name) ? name : '*'}`,
      expected: `no member of this name; known are ${Object.keys(shape).join(', ')}`,
      received: typeName(memberOf(value, name).value),
    }));
  return [...known, ...unknown];
}

function faultsOfRecord({ keyType, valueType }: z.core.$ZodRecordDef, value: object, path: string): AnswerFault[] {
  return namesOf(value).flatMap((name) => {
    if (safeParse(keyType as unknown as z.ZodMiniType, name) === null) {
      const expected = `a name that is ${expectationOf(walkable(keyType))}`;
      return [{ path: `${path}.${MEMBER_NAME.test(name) ? name : '*'}`, expected, received: 'another name' }];
    }
    const closed = walkable(keyType).def.type === 'enum';
    return faultsOf(walkable(valueType), memberOf(value, name).value, `${path}.${closed ? name : '*'}`);
  });
}

/** The faults of the alternative that the value names by its literal members, for example `ok: false`. */
function faultsOfUnion(schema: Schema, options: readonly Schema[], value: unknown, path: string): AnswerFault[] {
  const meant = options.find((option) => isMeant(option, value));
  if (meant !== undefined) return faultsOf(meant, value, path);
  return options.some((option) => faultsOf(option, value, path).length === 0) ? [] : [fault(schema, value, path)];
}

function isMeant(option: Schema, value: unknown): boolean {
  const { def } = option;
  if (def.type !== 'object' || !isObject(value)) return false;
  const literals = Object.entries(shapeOf(def.shape)).filter(([, member]) => member.def.type === 'literal');
  return literals.every(([name, member]) => faultsOf(member, memberOf(value, name).value, name).length === 0);
}

function fault(schema: Schema, value: unknown, path: string): AnswerFault {
  return { path, expected: expectationOf(schema), received: typeName(value) };
}

/** What a schema asks for, in words that hold nothing of any answer. */
function expectationOf(schema: Schema): string {
  const text = TEXTS.get(schema);
  if (text !== undefined) return text;
  const { def } = schema;
  switch (def.type) {
    case 'optional':
    case 'catch':
      return expectationOf(walkable(def.innerType));
    case 'nullable':
      return `${expectationOf(walkable(def.innerType))}, or null`;
    case 'pipe': {
      const first = walkable(def.in);
      return expectationOf(first.def.type === 'transform' ? walkable(def.out) : first);
    }
    case 'union':
      return def.options.map(walkable).map(expectationOf).join(', or ');
    case 'enum':
      return `one of ${Object.values(def.entries).map(quoted).join(', ')}`;
    case 'literal':
      return def.values.map(quoted).join(' or ');
    case 'array':
      return 'an array';
    case 'record':
      return 'an object';
    case 'object': {
      const literals = Object.entries(shapeOf(def.shape)).filter(([, member]) => member.def.type === 'literal');
      return literals.length === 0
        ? 'an object'
        : `an object with ${literals.map(([name, member]) => `${name}: ${expectationOf(member)}`).join(', ')}`;
    }
    case 'string':
      return (def.checks ?? []).length === 0 ? 'a string' : 'a string of the form that the type describes';
    case 'number':
      return def.checks?.length ? 'a number in the range that the type describes' : 'a number';
    default:
      return `a ${def.type}`;
  }
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/** The type of a value as a programmer calls it. Classes of the host are plain objects: a name of theirs may be data. */
function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'Date';
  if (value instanceof Promise) return 'Promise';
  if (value instanceof Map) return 'Map';
  if (value instanceof Set) return 'Set';
  return value === '' ? 'an empty string' : typeof value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesOf(value: object): readonly string[] {
  try {
    return Object.keys(value);
  } catch {
    return [];
  }
}

/** A member of an answer, which may be a getter that throws. */
function memberOf(value: unknown, name: string | number): { readonly readable: boolean; readonly value: unknown } {
  try {
    return { readable: true, value: Reflect.get(Object(value), name) };
  } catch {
    return { readable: false, value: undefined };
  }
}
