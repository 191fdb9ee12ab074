import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkDefinition, defineIntegration } from '../../src/definition/check-definition.ts';
import { definitionSchema } from '../../src/definition/definition-schema.ts';
import type { IntegrationDefinition } from '../../src/definition/integration.ts';

/** A definition that has every member that there is, at least once. */
const FULL = {
  id: 'acme',
  name: { key: 'acme', default: 'Acme' },
  description: 'Reads usage.',
  icon: 'https://acme.example/icon.png',
  category: 'Data',
  accountNoun: { one: 'team', other: 'teams' },
  credentialNoun: 'Token',
  externalIdNoun: 'Team ID',
  prerequisites: [{ kind: 'vendorRole', text: 'Be an owner', href: 'https://acme.example/roles' }],
  capabilities: [
    { id: 'usage', label: 'Usage', required: true, scopes: ['usage.read'], unlocks: 'Costs', defaultOn: true },
  ],
  notRead: ['Messages'],
  methods: [
    {
      id: 'token',
      label: 'Token',
      recommended: true,
      steps: [
        {
          id: 'configure',
          title: 'Configure',
          when: { all: [{ mode: ['connect', 'rotate'] }, { not: { field: 'site', in: ['x'] } }] },
          blocks: [
            { type: 'text', tone: 'info', body: 'Hello', when: { capability: 'usage' } },
            {
              type: 'instructions',
              items: [
                {
                  id: 'create',
                  body: 'Create it',
                  optional: false,
                  caution: 'Once only',
                  capability: 'usage',
                  image: { src: 'https://acme.example/1.png', srcDark: 'https://acme.example/2.png', alt: 'Form' },
                },
              ],
            },
            {
              type: 'fields',
              fields: [
                {
                  name: 'site',
                  label: 'Site',
                  input: 'select',
                  role: 'target',
                  optional: true,
                  options: [{ value: 'eu', label: 'Europe' }],
                },
                {
                  name: 'token',
                  label: 'Token',
                  input: 'secret',
                  hints: [{ prefix: 'ac-', verdict: 'wrongKind', kind: 'user', message: 'A user token' }],
                },
              ],
            },
            { type: 'capabilities' },
            { type: 'test', auto: false },
          ],
        },
      ],
    },
  ],
  expectations: { history: 'P6M', firstData: 'PT4H', refresh: 'PT1H', email: true },
  expiry: 'readable',
  rotation: { overlap: 'supported', afterNote: 'Delete the old one' },
  columns: [{ attribute: 'plan', label: 'Plan' }],
  support: { label: 'Help', href: '/help' },
  docsHref: 'https://acme.example/docs',
  keyHref: 'https://acme.example/tokens',
  remedies: { missing_scope: { guideItem: 'create', body: 'Add it', href: '/help', actor: 'you' } },
} as const satisfies IntegrationDefinition;

type Path = readonly (string | number)[];
type Inner = Readonly<Record<'element' | 'innerType' | 'valueType', z.ZodMiniType>> & {
  readonly type: string;
  readonly shape: Readonly<Record<string, z.ZodMiniType>>;
  readonly options: readonly z.ZodMiniType[];
};
// SAFETY: zod documents `_zod` for tools that walk a schema.
const internalsOf = (schema: z.ZodMiniType): { def: unknown; innerType: unknown } =>
  Reflect.get(Object(schema), '_zod');
// SAFETY: a member is read only for the types that have it.
const inside = (schema: z.ZodMiniType): Inner => internalsOf(schema).def as Inner;

/** Every schema of a record that the definition's schema is made of. */
function recordsIn(schema: z.ZodMiniType, seen = new Set<z.ZodMiniType>()): ReadonlySet<z.ZodMiniType> {
  if (seen.has(schema)) return seen;
  seen.add(schema);
  for (const next of partsOf(schema)) recordsIn(next, seen);
  return seen;
}

function partsOf(schema: z.ZodMiniType): readonly z.ZodMiniType[] {
  const def = inside(schema);
  switch (def.type) {
    case 'object':
      return Object.values(def.shape);
    case 'array':
      return [def.element];
    case 'optional':
      return [def.innerType];
    case 'record':
      return [def.valueType];
    case 'union':
      return def.options;
    case 'lazy':
      // The getter makes a new schema at each call; this one is kept.
      return [internalsOf(schema).innerType as z.ZodMiniType];
    default:
      return [];
  }
}

/** Where a value has a record that the schema describes, with that record's schema. */
function placesIn(schema: z.ZodMiniType, value: unknown, path: Path = []): readonly (readonly [Path, z.ZodMiniType])[] {
  const def = inside(schema);
  if (value === undefined) return [];
  switch (def.type) {
    case 'object':
      return [
        [path, schema],
        ...Object.entries(def.shape).flatMap(([name, member]) =>
          placesIn(member, Reflect.get(Object(value), name), [...path, name]),
        ),
      ];
    case 'array':
      return (value as readonly unknown[]).flatMap((item, index) => placesIn(def.element, item, [...path, index]));
    case 'record':
      return Object.entries(Object(value)).flatMap(([name, member]) =>
        placesIn(def.valueType, member, [...path, name]),
      );
    case 'union':
      return def.options
        .filter((option) => z.safeParse(option, value).success)
        .flatMap((option) => placesIn(option, value, path));
    case 'lazy':
    case 'optional':
      return partsOf(schema).flatMap((part) => placesIn(part, value, path));
    default:
      return [];
  }
}

const PLACES = placesIn(definitionSchema, FULL);

function planted(path: Path, name: string): unknown {
  const definition: unknown = JSON.parse(JSON.stringify(FULL));
  const place = path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), definition);
  Object.defineProperty(place, name, { value: true, enumerable: true });
  return definition;
}
const problemsOf = (definition: unknown): readonly string[] => {
  const verdict = checkDefinition(definition);
  return verdict.ok ? [] : verdict.problems.map((problem) => problem.replaceAll(/ \("[a-z]+"\)/gu, ''));
};

describe('a definition with a member that is not known', () => {
  it('the definition under test is accepted and has every record of the schema', () => {
    expect(problemsOf(FULL)).toEqual([]);
    const visited = new Set(PLACES.map(([, schema]) => schema));
    const records = [...recordsIn(definitionSchema)].filter((schema) => inside(schema).type === 'object');
    expect(records.length).toBeGreaterThan(20);
    expect(records.filter((schema) => !visited.has(schema)).map((schema) => Object.keys(inside(schema).shape))).toEqual(
      [],
    );
  });

  it.each(PLACES.map(([path]) => [path.join('.') || 'the definition', path] as const))(
    'an unknown member is refused with its place: in %s',
    (_, path) => {
      for (const name of ['optinal', '__proto__', 'constructor']) {
        const at = [...path, name].join('.');
        expect(problemsOf(planted(path, name))).toEqual([
          `${at}: is not a member that is known here. It would be ignored silently, and what it was written for would not happen. Correct its name, or remove it.`,
        ]);
      }
    },
  );

  it('a definition is refused for a remedy of a code that does not exist', () => {
    const remedies = { missing_scop: { actor: 'you' } };
    expect(problemsOf({ ...FULL, remedies })).toEqual([
      expect.stringMatching(/^remedies\.missing_scop: is not a member/u),
    ]);
  });

  it('a definition with a member that is not known checkDefinition names every unknown member, not only the first', () => {
    const problems = problemsOf({ ...FULL, one: 1, two: 2, rotation: { overlap: 'none', three: 3 } });
    expect(problems).toHaveLength(3);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(
      expect.arrayContaining(['one', 'rotation.three', 'two']),
    );
  });

  it('an unknown member does not compile when it is written in code', () => {
    // @ts-expect-error -- a member that no definition has
    expect(() => defineIntegration({ ...FULL, optinal: true })).toThrow(/optinal: is not a member/u);
    // @ts-expect-error -- JSON of an unknown shape is for `checkDefinition`
    expect(() => defineIntegration(JSON.parse('{}') as unknown)).toThrow(/id: is missing/u);
    const rotation = { overlap: 'none' } as const;
    // @ts-expect-error -- a member that no rotation has
    expect(() => defineIntegration({ ...FULL, rotation: { ...rotation, more: 1 } })).toThrow(/rotation\.more: /u);
  });
});

describe('a problem of a definition', () => {
  it.each<[string, change: object, RegExp]>([
    ['a missing member', { name: undefined }, /^name: is missing\. .+\. Add it\.$/u],
    [
      'a member of another type',
      { capabilities: 'usage' },
      /^capabilities: is of another type than array\. .+\. Write/u,
    ],
    [
      'a value that is not allowed',
      { expiry: 'never' },
      /^expiry: is none of "readable", "userEntered".*\. Write one/u,
    ],
    ['an empty list', { methods: [] }, /^methods: is empty\. .+\. Give it at least 1/u],
    ['a text that is no text', { name: 7 }, /^name: has none of the forms.*\. Compare it/u],
    ['a translated text without its default', { name: { key: 'x' } }, /^name\.default: is missing/u],
    [
      'an unsafe address',
      { docsHref: 'javascript:1' },
      /^docsHref: is not a safe address\. .+\. Use an https: address/u,
    ],
  ])('a problem of a definition names what, why and how for %s', (_, change, problem) => {
    expect(problemsOf({ ...FULL, ...change }).join('\n')).toMatch(problem);
  });

  it('a problem of a definition concerns the only form of a condition that matches', () => {
    const when = { all: [{ not: { capability: 7 } }] };
    const methods = [{ ...FULL.methods[0], steps: [{ ...FULL.methods[0].steps[0], when }] }];
    expect(problemsOf({ ...FULL, methods })).toEqual([
      expect.stringMatching(/^methods\.0\.steps\.0\.when\.all\.0\.not\.capability: is of another type than string/u),
    ]);
  });
});
