import ts from 'typescript';
import type { Source } from './sources.ts';

/** Exceptions by file: the start of an expression that joins something other than texts, and what it joins. */
export const NOT_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/components/accounts-table/row/use-row-focus.ts': { '`tbody, ': 'a selector' },
  'src/components/test-connection/remedy-panel.tsx': { 'egressIps.join': 'addresses, one on a line, to be copied' },
  'src/hooks/context.ts': {
    '[...definitions.keys()]': 'ids, in an error for the host’s developer',
    '`"${name}"`': 'the same',
  },
  'src/ui/announcer.tsx': { 'waiting.current.join': 'announcements of their own that came within a second' },
  'src/ui/logo.tsx': { 'letters.join': 'initials' },
  'src/ui/field.tsx': { 'ids.filter': 'ids' },
};

/**
 * Expressions that join texts, which only a catalogue may do: languages differ in colons, order and lists. Finds text in
 * markup, templates and sums with a space or a punctuation mark between their parts, `join`, and two adjacent texts in
 * one element.
 */
export function wordJoinsIn({ path, text }: Source): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const known = Object.keys(NOT_WORDS[path] ?? {});
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'UsageError') return;
    if (isName(node)) return;
    if (isJoin(node) && !known.some((start) => node.getText().startsWith(start))) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: ${node.getText().trim().split('\n')[0]}`);
      return;
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

/** Whether a node is a key or an id, which is not shown. */
function isName(node: ts.Node): boolean {
  return (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) && /^(?:key|id)$/.test(node.name.getText());
}

function isJoin(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return /\S/u.test(node.text);
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression !== undefined)
    return isMark(node.expression) || followsText(node);
  if (ts.isTemplateExpression(node)) return node.templateSpans.some((_, place) => dividesWords(node, place));
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return node.expression.name.text === 'join';
  return ts.isBinaryExpression(node) && isSum(node) && [node.left, node.right].some(isMark);
}

function isSum({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.PlusEqualsToken;
}

/** Whether a node is a string literal that is visible. */
function isMark(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) && /[\s\p{P}\p{L}]/u.test(node.text) && !isSpaceInMarkup(node);
}

/** Whether a node is `{' '}` between two elements, which has the effect of a line break in the source. */
function isSpaceInMarkup(node: ts.StringLiteralLike): boolean {
  return ts.isJsxExpression(node.parent) && node.text === ' ';
}

/** Whether a part of a template is next to a space or a punctuation mark, or directly next to another part. */
function dividesWords(node: ts.TemplateExpression, place: number): boolean {
  const before = place === 0 ? node.head.text : (node.templateSpans[place - 1]?.literal.text ?? '');
  const after = node.templateSpans[place]?.literal.text ?? '';
  const isApart = (piece: string): boolean => /[\s,;:!?·•|()«»“”‘’„'"…–—、。，：；（）]/u.test(piece);
  return isApart(before) || isApart(after) || (place > 0 && before === '');
}

/** Whether an expression that is a text directly follows another one, or follows it after a space. */
function followsText(node: ts.JsxExpression): boolean {
  const siblings = ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent) ? [...node.parent.children] : [];
  const before = siblings
    .slice(0, siblings.indexOf(node))
    .filter((one) => !(ts.isJsxText(one) && !/\S/u.test(one.text)) && !isSpace(one))
    .at(-1);
  return isText(node.expression) && before !== undefined && ts.isJsxExpression(before) && isText(before.expression);
}

function isSpace(node: ts.JsxChild): boolean {
  return ts.isJsxExpression(node) && node.expression !== undefined && ts.isStringLiteralLike(node.expression);
}

/** Whether an expression has the form of a text: a member of a catalogue, a call, or a condition with one. */
function isText(node: ts.Expression | undefined): boolean {
  if (node === undefined) return false;
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isConditionalExpression(node)) return isText(node.whenTrue) || isText(node.whenFalse);
  if (ts.isBinaryExpression(node)) return isText(node.right);
  if (ts.isCallExpression(node)) return !/\.(?:map|flatMap|filter)$/.test(node.expression.getText());
  return ts.isTemplateExpression(node) || ts.isPropertyAccessExpression(node);
}
