import { onTestFinished } from 'vitest';

/** What a page translator does with a text node: puts elements around it, or puts a new node in its place. */
export type TranslatorWay = 'wraps' | 'replaces';

interface PageTranslator {
  /** How many texts were translated. */
  readonly count: () => number;
  /** Errors that nothing caught meanwhile. */
  readonly errors: readonly string[];
}

/**
 * Translates every text of the page at once and whenever one changes until the test ends, as the page translation of
 * browsers does: into `<font><font>…</font></font>`, or into a new text node. The words stay the same, so that tests
 * find them.
 */
export function translatePage(way: TranslatorWay): PageTranslator {
  let count = 0;
  const translated = new WeakSet<Node>();
  const errors: string[] = [];
  function translate(text: Text): void {
    if (translated.has(text) || text.data === '' || text.parentElement?.closest('script, style') !== null) return;
    count += 1;
    const next = document.createTextNode(text.data);
    translated.add(next);
    const outer = document.createElement('font');
    outer.append(document.createElement('font'));
    outer.firstElementChild?.append(next);
    text.replaceWith(way === 'wraps' ? outer : next);
  }
  function translateAll(): void {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts) translate(text);
  }
  const listen = (event: ErrorEvent): void => {
    errors.push(event.message);
  };
  const observer = new MutationObserver(translateAll);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  window.addEventListener('error', listen);
  translateAll();
  onTestFinished(() => {
    observer.disconnect();
    window.removeEventListener('error', listen);
  });
  return { count: () => count, errors };
}
