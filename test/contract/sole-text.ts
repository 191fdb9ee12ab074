import ts from 'typescript';

/** Exceptions by file: the start of an expression that may be a text beside something else, and why it may stand there. */
export const HOST_TREES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/hooks/integrations-provider.tsx': { children: 'the host’s own tree, around everything of ours' },
};

/** What React draws as a text: an own text node, unless it is the only child of its element. */
const TEXT =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/**
 * Texts in markup that are not the only child of their element, as `path:line: source`. A page translator moves or
 * replaces text nodes. React keeps a node for a text that has siblings, and then fails to insert before it, to remove
 * it, or writes the next text into a node that is no longer on the page. The only child it sets as `textContent`.
 *
 * Finds a text beside an element, an expression or another text; in a fragment, a context or a list; and as the result
 * of a component.
 *
 * @param paths Files of the program to search, by their path from `root`.
 */
export function textsWithSiblings(program: ts.Program, root: string, paths: readonly string[]): readonly string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const path of paths) {
    const file = program.getSourceFile(`${root}/${path}`);
    if (file === undefined) throw new Error(`The program has no ${path}.`);
    const known = Object.keys(HOST_TREES[path] ?? {});
    const report = (node: ts.Node): void => {
      const source = (ts.isJsxExpression(node) ? (node.expression ?? node) : node).getText(file).trim();
      if (known.some((start) => source.startsWith(start))) return;
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${path}:${line + 1}: ${source.split('\n')[0]}`);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
        const children = node.children.filter(isDrawn);
        const shares = children.length > 1 || !isElement(node);
        for (const child of children) if (isText(child, checker, shares)) report(child);
      }
      if (ts.isReturnStatement(node) && node.expression !== undefined && isInComponent(node))
        if (mayBeText(checker.getTypeAtLocation(node.expression), checker)) report(node.expression);
      node.forEachChild(visit);
    };
    visit(file);
  }
  return found;
}

/** Whether a child is more than a line break of the source or a comment. */
function isDrawn(child: ts.JsxChild): boolean {
  if (ts.isJsxText(child)) return !child.containsOnlyTriviaWhiteSpaces;
  return !ts.isJsxExpression(child) || child.expression !== undefined;
}

/** Whether it draws an element, or hands its children to a component that follows the same rule. */
function isElement(node: ts.JsxElement | ts.JsxFragment): node is ts.JsxElement {
  return ts.isJsxElement(node) && !/(?:\.Provider|^Fragment)$/.test(node.openingElement.tagName.getText());
}

function isText(child: ts.JsxChild, checker: ts.TypeChecker, shares: boolean): boolean {
  if (ts.isJsxText(child)) return shares;
  if (!ts.isJsxExpression(child) || child.expression === undefined) return false;
  const type = checker.getTypeAtLocation(child.expression);
  return (shares && mayBeText(type, checker)) || isListOfTexts(type, checker);
}

/** @param within Types that hold this one: a list of elements may hold such lists. */
function mayBeText(type: ts.Type, checker: ts.TypeChecker, within: readonly ts.Type[] = []): boolean {
  if (type.isUnion()) return type.types.some((one) => mayBeText(one, checker, within));
  return (type.flags & TEXT) !== 0 || isListOfTexts(type, checker, within);
}

function isListOfTexts(type: ts.Type, checker: ts.TypeChecker, within: readonly ts.Type[] = []): boolean {
  if (within.includes(type)) return false;
  if (type.isUnion()) return type.types.some((one) => isListOfTexts(one, checker, within));
  if (!checker.isArrayLikeType(type)) return false;
  return checker.getTypeArguments(type as ts.TypeReference).some((one) => mayBeText(one, checker, [...within, type]));
}

/** Whether a `return` ends a function that is named like a component, or the `render` of a class. */
function isInComponent(node: ts.ReturnStatement): boolean {
  const owner = ts.findAncestor(node, ts.isFunctionLike);
  const name = owner?.name?.getText() ?? '';
  return /^[A-Z]/.test(name) || (name === 'render' && owner !== undefined && ts.isMethodDeclaration(owner));
}
