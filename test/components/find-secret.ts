/** Where a text occurs in everything that can be reached from React's tree, the document, storage and the address. */
export function findSecret(secret: string, roots: Readonly<Record<string, unknown>>): readonly string[] {
  const found: string[] = [];
  const seen = new Set<object>();
  const open: [string, unknown][] = Object.entries({ ...roots, ...pageOf(document) });
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const [path, value] = entry;
    if (typeof value === 'string') {
      if (value.includes(secret)) found.push(path);
    } else if ((typeof value === 'object' || typeof value === 'function') && value !== null && !seen.has(value)) {
      seen.add(value);
      for (const [key, inner] of entriesOf(value)) open.push([`${path}.${key}`.slice(-200), inner]);
    }
  }
  return found.sort();
}

/** What a page keeps that a script or a person can read. */
function pageOf(page: Document): Readonly<Record<string, unknown>> {
  const { localStorage, sessionStorage, location, history } = page.defaultView ?? window;
  return {
    markup: page.documentElement.outerHTML,
    fields: [...page.querySelectorAll<HTMLInputElement>('input, textarea, select')].map((field) => field.value),
    fibers: [page, ...page.querySelectorAll('*')].map(reactOf),
    title: page.title,
    address: location.href,
    history: JSON.stringify(history.state),
    cookies: page.cookie,
    stored: [localStorage, sessionStorage].map((storage) => Object.entries(storage)),
  };
}

/** React's own properties of a node: its fiber and props, from which the whole tree can be reached. */
function reactOf(node: object): readonly unknown[] {
  return Object.entries(node).flatMap(([key, value]) => (key.startsWith('__react') ? [value] : []));
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  if (value instanceof Map) return [...value].map(([key, inner]) => [String(key), [key, inner]]);
  if (value instanceof Set) return [...value].map((inner, index) => [String(index), inner]);
  // A node's own fibers are found by `pageOf`; jsdom's inner objects hold the whole window.
  if (value instanceof Node || value === globalThis) return [];
  return Reflect.ownKeys(value).map((key) => [String(key), Object.getOwnPropertyDescriptor(value, key)?.value]);
}
