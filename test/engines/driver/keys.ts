import type { KeyAction, PointerAction, Source } from './protocol.ts';

/** Code points of named keys (WebDriver, "keyboard actions", table of normalised key values). */
const NAMED: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** Presses one key, or several held together, for example `Control+v`. */
export function chord(keys: string): Source {
  const values = keys === '+' ? ['+'] : keys.split('+').map(codePoint);
  return keyboard([
    ...values.map((value): KeyAction => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value): KeyAction => ({ type: 'keyUp', value })),
  ]);
}

/** Types a text, one key after the other. */
export function typing(text: string): Source {
  return keyboard(Array.from(text).flatMap(stroke));
}

/**
 * Key actions of a description as Vitest’s `userEvent.keyboard` takes it: characters, `{Key}` to press, `{Key>}` to hold
 * and `{/Key}` to release.
 *
 * @throws TypeError for a part that none of these is.
 */
export function described(text: string): Source {
  const parts = text.match(/\{\/?[^{}]+?>?\}|[^{}]/gsu) ?? [];
  if (parts.join('') !== text)
    throw new TypeError(`"${text}" describes no keys. Write {Key}, {Key>}, {/Key} or characters.`);
  return keyboard(
    parts.flatMap((part) => {
      if (part.length === 1 || !part.startsWith('{')) return stroke(part);
      const name = part.slice(1, -1);
      if (name.startsWith('/')) return [{ type: 'keyUp', value: codePoint(name.slice(1)) }];
      if (name.length > 1 && name.endsWith('>')) return [{ type: 'keyDown', value: codePoint(name.slice(0, -1)) }];
      return stroke(codePoint(name));
    }),
  );
}

/** Moves the mouse, in CSS pixels of the top page’s viewport. */
export const hover = (x: number, y: number): Source => mouse([move(x, y)]);

/** Clicks with the main button, in CSS pixels of the top page’s viewport. */
export const click = (x: number, y: number): Source =>
  mouse([move(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);

const move = (x: number, y: number): PointerAction => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  duration: 0,
});

const mouse = (actions: readonly PointerAction[]): Source => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});

const keyboard = (actions: readonly KeyAction[]): Source => ({ type: 'key', id: 'keyboard', actions });

const stroke = (value: string): readonly KeyAction[] => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

/** @throws TypeError for a name that is no single character and not in the table. */
function codePoint(name: string): string {
  const value = name.length === 1 ? name : NAMED[name];
  if (value === undefined) throw new TypeError(`There is no key "${name}". Add it to the table of named keys.`);
  return value;
}
