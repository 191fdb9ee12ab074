import { inject } from 'vitest';
import { page } from 'vitest/browser';
import { DESKTOP, emulate } from '../browser/modes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many variants every story is looked at in: a set in which each pair of choices occurs, or all. */
    readonly variants: 'pairwise' | 'all';
  }
}

/** Settings of a page. */
export interface Variant {
  readonly dark: boolean;
  readonly rightToLeft: boolean;
  readonly forcedColours: boolean;
  /** 400 % of 1280 × 1024 is a page of 320 × 256. */
  readonly zoomed: boolean;
}

const BOOLEANS = [false, true] as const;

/** All sixteen combinations. */
const ALL_VARIANTS: readonly Variant[] = BOOLEANS.flatMap((dark) =>
  BOOLEANS.flatMap((rightToLeft) =>
    BOOLEANS.flatMap((forcedColours) => BOOLEANS.map((zoomed) => ({ dark, rightToLeft, forcedColours, zoomed }))),
  ),
);

/** Five variants in which every pair of settings occurs; four are too few. */
const PAIRWISE_VARIANTS: readonly Variant[] = [
  { dark: false, rightToLeft: false, forcedColours: false, zoomed: false },
  { dark: false, rightToLeft: true, forcedColours: true, zoomed: true },
  { dark: true, rightToLeft: false, forcedColours: true, zoomed: true },
  { dark: true, rightToLeft: true, forcedColours: false, zoomed: true },
  { dark: true, rightToLeft: true, forcedColours: true, zoomed: false },
];

/** The variants of this run. */
export function variantsOfThisRun(): readonly Variant[] {
  return inject('variants') === 'all' ? ALL_VARIANTS : PAIRWISE_VARIANTS;
}

/** Description of a variant, for messages. */
export function nameOf({ dark, rightToLeft, forcedColours, zoomed }: Variant): string {
  const colours = forcedColours ? 'forced colours' : 'own colours';
  return `${dark ? 'dark' : 'light'}, ${rightToLeft ? 'rtl' : 'ltr'}, ${colours}, ${zoomed ? '400 %' : '100 %'}`;
}

/** Applies a variant to the current page without rendering it again. */
export async function show({ dark, rightToLeft, forcedColours, zoomed }: Variant): Promise<void> {
  const { documentElement } = document;
  documentElement.style.colorScheme = dark ? 'dark' : 'light';
  const dir = rightToLeft ? 'rtl' : 'ltr';
  documentElement.dir = dir;
  for (const root of document.querySelectorAll<HTMLElement>('[data-ik-root][dir]')) root.dir = dir;
  await emulate([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  if (zoomed) await page.viewport(320, 256);
  else await page.viewport(DESKTOP.width, DESKTOP.height);
  // A color in transition is not audited.
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
}

/** Resets the page. */
export async function leaveVariants(): Promise<void> {
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  await emulate([]);
  await page.viewport(DESKTOP.width, DESKTOP.height);
}
