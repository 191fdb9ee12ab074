import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_STATUSES, FAILURE_CODES } from '../../src/core.ts';
import { sourcesUnder } from './sources.ts';

const files = sourcesUnder('stories', '.stories.tsx');
const stories = files.flatMap(({ text }) => storiesOf(text));

/** Every state of the flows and every reason for which a key is removed, as the tag of its story. */
const states = [
  ...[...statesIn(flow('connect-state.ts'))].map((state) => `connect:${state}`),
  ...[...statesIn(flow('account-state.ts'))].map((state) => `account:${state}`),
  ...[...literalsOf(flow('connect-state.ts'), 'RemovalReason')].map((reason) => `removed:${reason}`),
];

function flow(file: string): string {
  return sourcesUnder('src/flow', file)[0]?.text ?? '';
}

/** States, failure codes and statuses without a story. */
function withoutStory(shown: readonly DeclaredStory[]): readonly string[] {
  const tags = new Set(shown.flatMap((story) => story.tags));
  const args = (name: string): ReadonlySet<string> => new Set(shown.flatMap((story) => story.args[name] ?? []));
  const codes = args('code');
  const statuses = args('status');
  return [
    ...states.filter((state) => !tags.has(state)),
    ...FAILURE_CODES.filter((code) => !codes.has(code)).map((code) => `failure ${code}`),
    ...ACCOUNT_STATUSES.filter((status) => !statuses.has(status)).map((status) => `status ${status}`),
  ];
}

describe('stories', () => {
  it('stories and states are found in the files', () => {
    expect(states).toEqual(expect.arrayContaining(['connect:unconfirmed', 'account:confirming', 'removed:idle']));
    expect(states.length).toBeGreaterThanOrEqual(21);
    expect(stories.length).toBeGreaterThan(100);
  });
  it('every state of both flows, every failure code and every account status has a story', () => {
    expect(withoutStory(stories)).toEqual([]);
  });
  it.each(['ConnectWizard/Finish/Saving', 'ConnectWizard/Failures/Timeout', 'AccountsTable/Statuses/Waiting'])(
    'exactly one state has no story when %s is removed',
    (id) => {
      const left = stories.filter((story) => story.id !== id);
      expect(left).toHaveLength(stories.length - 1);
      expect(withoutStory(left)).toHaveLength(1);
    },
  );
  it('tags of stories name only states that exist', () => {
    const claimed = stories.flatMap(({ tags }) => tags).filter((tag) => /^(?:connect|account|removed):/.test(tag));
    expect(claimed.filter((tag) => !states.includes(tag))).toEqual([]);
  });
  it('ids of stories are unique', () => {
    const ids = stories.map(({ id }) => id.toLowerCase().replace(/[^a-z\d]/g, ''));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

/** One story as declared in its file. */
interface DeclaredStory {
  /** Title of its file, then the name of its export. */
  readonly id: string;
  readonly tags: readonly string[];
  /** Arguments that are plain strings. */
  readonly args: Readonly<Record<string, string>>;
}

/** The stories of a file, read with the TypeScript API without running it. */
function storiesOf(text: string): readonly DeclaredStory[] {
  const file = ts.createSourceFile('x.stories.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  let title = '';
  const stories: DeclaredStory[] = [];
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const object = initializer === undefined ? undefined : objectIn(initializer);
      if (object === undefined || !ts.isIdentifier(name)) continue;
      if (!exported && name.text === 'meta') title = textOf(memberOf(object, 'title')) ?? '';
      if (exported) stories.push({ id: `${title}/${name.text}`, tags: tagsOf(object), args: argsOf(object) });
    }
  }
  return stories;
}

/** Literal types of every member named `at` in a file: the states of a flow. */
function statesIn(text: string): ReadonlySet<string> {
  const states = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertySignature(node) &&
      node.name.getText() === 'at' &&
      node.type !== undefined &&
      ts.isLiteralTypeNode(node.type) &&
      ts.isStringLiteral(node.type.literal)
    )
      states.add(node.type.literal.text);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true));
  return states;
}

/** String literals of a named union type of a file. */
function literalsOf(text: string, name: string): ReadonlySet<string> {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const found = file.statements.filter(ts.isTypeAliasDeclaration).find((one) => one.name.text === name)?.type;
  const members = found !== undefined && ts.isUnionTypeNode(found) ? found.types : [];
  return new Set(
    members.flatMap((one) => (ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal) ? [one.literal.text] : [])),
  );
}

function objectIn(node: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(node)) return node;
  return ts.isSatisfiesExpression(node) || ts.isAsExpression(node) ? objectIn(node.expression) : undefined;
}

function memberOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const member = object.properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === name);
  return member !== undefined && ts.isPropertyAssignment(member) ? member.initializer : undefined;
}

function textOf(node: ts.Expression | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function tagsOf(object: ts.ObjectLiteralExpression): readonly string[] {
  const tags = memberOf(object, 'tags');
  return tags !== undefined && ts.isArrayLiteralExpression(tags)
    ? tags.elements.flatMap((tag) => textOf(tag) ?? [])
    : [];
}

function argsOf(object: ts.ObjectLiteralExpression): Readonly<Record<string, string>> {
  const args = memberOf(object, 'args');
  if (args === undefined || !ts.isObjectLiteralExpression(args)) return {};
  return Object.fromEntries(
    args.properties.flatMap((member) => {
      const text = ts.isPropertyAssignment(member) ? textOf(member.initializer) : undefined;
      return text === undefined ? [] : [[member.name?.getText() ?? '', text]];
    }),
  );
}
