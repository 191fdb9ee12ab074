import { contrast, type Colour, groundOf, shown } from './colours.ts';
import { nameOf, partsOf } from './screens.ts';

/** Elements with words of their own. */
export function worded(): readonly HTMLElement[] {
  return partsOf('*').filter(
    (element) =>
      !(element instanceof SVGElement) &&
      element.closest('[data-slot="ik-visually-hidden"], [data-slot="ik-live"]') === null &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
}

/** Lines and marks that tell what something is: each with the property that draws it. */
const MARKS = [
  ['input[data-slot$="input"]:not([type="checkbox"], [type="radio"]), select', 'borderBlockEndColor'],
  ['input:is([type="checkbox"], [type="radio"])', 'accentColor'],
  ['svg[data-slot="ik-icon"]', 'stroke'],
] as const;

/** What cannot be told from its ground: words below 4.5, words in an empty field below 4.5, marks below 3. */
export function faint(): readonly string[] {
  return [...faintWords(), ...faintHints(), ...faintMarks()];
}

function faintWords(): readonly string[] {
  return worded().flatMap((element) => {
    const ground = groundOf(element);
    return below(4.5, contrast(shown(getComputedStyle(element).color, ground), ground), nameOf(element));
  });
}

function faintHints(): readonly string[] {
  return partsOf('input[placeholder]').flatMap((field) => {
    const ground = groundOf(field);
    const own = getComputedStyle(field, '::placeholder').color;
    return below(4.5, contrast(shown(own, ground), ground), `${nameOf(field)} ::placeholder`);
  });
}

function faintMarks(): readonly string[] {
  return MARKS.flatMap(([selector, property]) =>
    partsOf(selector).flatMap((element) => {
      const own = getComputedStyle(element)[property];
      const ground = groundOf(element.parentElement ?? element);
      // `auto` is the browser's own colour, which forced colours put in its place.
      if (own === 'auto') return [];
      return below(3, contrast(shown(own, ground), ground), `${nameOf(element)} ${property}`);
    }),
  );
}

/** The ring of what has focus against what it touches outside and inside; the fainter of the two. */
export function ringOf(element: HTMLElement): number {
  const { outlineColor, outlineOffset, outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return 0;
  const around = groundOf(element.parentElement ?? element);
  const offset = Number.parseFloat(outlineOffset);
  // A ring with room inside stands on what is around; one without it, or over the edge, touches the element itself.
  const outside = offset < 0 ? groundOf(element) : around;
  const inside = offset > 0 ? around : groundOf(element);
  const against = (ground: Colour): number => contrast(shown(outlineColor, ground), ground);
  return Math.min(against(around), against(outside), against(inside));
}

/** Colours half way are nobody's colours. */
export function settleColours(): void {
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
}

function below(least: number, found: number, name: string): readonly string[] {
  return found < least ? [`${name}: ${found.toFixed(2)}`] : [];
}
