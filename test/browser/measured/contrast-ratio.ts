import { nameOf, partsOf } from './screens.ts';

/** Elements with text of their own. */
export function textElements(): readonly HTMLElement[] {
  return partsOf('*').filter(
    (element) =>
      !(element instanceof SVGElement) &&
      element.closest('[data-slot="ik-visually-hidden"], [data-slot="ik-live"]') === null &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
}

/** Borders and icons that identify a control, each with the property that sets its color. */
const MARKS = [
  ['input[data-slot$="input"]:not([type="checkbox"], [type="radio"]), select', 'borderBlockEndColor'],
  ['input:is([type="checkbox"], [type="radio"])', 'accentColor'],
  ['svg[data-slot="ik-icon"]', 'stroke'],
] as const;

/** Parts with too little contrast: text and placeholders below 4.5, borders and icons below 3. */
export function lowContrast(): readonly string[] {
  return [...lowContrastTexts(), ...lowContrastPlaceholders(), ...lowContrastMarks()];
}

function lowContrastTexts(): readonly string[] {
  return textElements().flatMap((element) => {
    const background = backgroundOf(element);
    return below(4.5, contrast(renderedOn(getComputedStyle(element).color, background), background), nameOf(element));
  });
}

function lowContrastPlaceholders(): readonly string[] {
  return partsOf('input[placeholder]').flatMap((field) => {
    const background = backgroundOf(field);
    const own = getComputedStyle(field, '::placeholder').color;
    return below(4.5, contrast(renderedOn(own, background), background), `${nameOf(field)} ::placeholder`);
  });
}

function lowContrastMarks(): readonly string[] {
  return MARKS.flatMap(([selector, property]) =>
    partsOf(selector).flatMap((element) => {
      const own = getComputedStyle(element)[property];
      const background = backgroundOf(element.parentElement ?? element);
      // `auto` is a color of the browser, which forced colors replace.
      if (own === 'auto') return [];
      return below(3, contrast(renderedOn(own, background), background), `${nameOf(element)} ${property}`);
    }),
  );
}

/** Contrast of the focus ring with the background inside and outside of it; the lower of both. 0 = no ring. */
export function ringContrast(element: HTMLElement): number {
  const { outlineColor, outlineOffset, outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return 0;
  const around = backgroundOf(element.parentElement ?? element);
  const offset = Number.parseFloat(outlineOffset);
  // With an offset the ring is surrounded by the parent's background; without one it touches the element itself.
  const outside = offset < 0 ? backgroundOf(element) : around;
  const inside = offset > 0 ? around : backgroundOf(element);
  const against = (background: Colour): number => contrast(renderedOn(outlineColor, background), background);
  return Math.min(against(around), against(outside), against(inside));
}

/** Finishes CSS transitions: a color in transition is not measured. */
export function finishTransitions(): void {
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
}

function below(required: number, found: number, name: string): readonly string[] {
  return found < required ? [`${name}: ${found.toFixed(2)}`] : [];
}

/** Red, green and blue from 0 to 255, and the opacity from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const WHITE: Colour = [255, 255, 255, 1];
const canvas = document.createElement('canvas');
canvas.width = 1;
canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true });

/** The components of a CSS color, as the browser renders it. */
function parseColour(notation: string): Colour {
  if (context === null) throw new Error('The browser has no canvas context, so colors cannot be measured.');
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = notation;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** The visible color of a CSS color on an opaque background. */
function renderedOn(notation: string, background: Colour): Colour {
  return blend(parseColour(notation), background);
}

/** The background behind an element's text: its own and those of its ancestors, blended. */
function backgroundOf(element: Element): Colour {
  const behind: Colour[] = [];
  for (let current: Element | null = element; current !== null; current = current.parentElement) {
    const colour = parseColour(getComputedStyle(current).backgroundColor);
    behind.push(colour);
    if (colour[3] === 1) break;
  }
  return behind.reduceRight<Colour>((background, colour) => blend(colour, background), WHITE);
}

/** The contrast ratio of WCAG, from 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function blend([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
  const mix = (top: number, below: number): number => top * alpha + below * (1 - alpha);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
