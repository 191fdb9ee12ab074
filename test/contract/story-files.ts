import ts from 'typescript';

/** One story as its file says it. */
export interface StoryFact {
  /** Title of its file, then the name of its export. */
  readonly id: string;
  readonly tags: readonly string[];
  /** Arguments that are plain strings. */
  readonly args: Readonly<Record<string, string>>;
}

/** The stories of a file, read with the TypeScript API; nothing is run. */
export function storiesOf(text: string): readonly StoryFact[] {
  const file = ts.createSourceFile('x.stories.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  let title = '';
  const stories: StoryFact[] = [];
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

/** What a member named `at` may be, over all members of all unions of a file. */
export function statesIn(text: string): ReadonlySet<string> {
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

/** The words that a named type of a file may be. */
export function wordsOfType(text: string, name: string): ReadonlySet<string> {
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
