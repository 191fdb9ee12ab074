const ATTRIBUTES = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
const PLAIN_ATTRIBUTES = ['alt', 'placeholder', 'title'];
/** Elements whose content is data: ids, codes, scope names, what a vendor calls its controls. */
const DATA = 'code, [translate="no"]';
/** A moment as `Intl` writes it in English. */
const MOMENT = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d+, \d{4}(?:, \d+:\d+\s[AP]M)?/gu;

/**
 * Texts of a page, and names only assistive technology reads, that are neither in the brackets of the pseudo-language
 * nor data.
 *
 * @param data What is shown as it is: names of people, accounts and products.
 */
export function textsOutside(root: Element, data: readonly string[]): readonly string[] {
  const longestFirst = [...data].sort((a, b) => b.length - a.length);
  const isOutside = (text: string): boolean => {
    let rest = withoutBrackets(text).replace(MOMENT, ' ');
    for (const one of longestFirst) rest = rest.replaceAll(one, ' ');
    return /\p{L}/u.test(rest);
  };
  const found: string[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of [...ATTRIBUTES, ...PLAIN_ATTRIBUTES]) {
        const value = node.getAttribute(name);
        if (value !== null && isOutside(value)) found.push(`${node.localName}[${name}]: ${value}`);
      }
    } else if (node.parentElement?.closest(DATA) === null && isOutside(node.nodeValue ?? '')) {
      found.push(node.nodeValue ?? '');
    }
  }
  return found;
}

/** A text without its bracketed parts, which may be nested. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let rest = '';
  for (const letter of text) {
    if (letter === '⟦') depth += 1;
    else if (letter === '⟧') depth -= 1;
    else if (depth === 0) rest += letter;
  }
  return rest;
}
