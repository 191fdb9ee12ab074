import { inject } from 'vitest';
import { page } from 'vitest/browser';
import { DESKTOP, emulate } from '../browser/modes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many variants every story is looked at in: a set in which each pair of choices occurs, or all. */
    readonly variants: 'pairwise' | 'all';
  }
}

/** One way a page can look. */
export interface Variant {
  readonly dark: boolean;
  readonly rightToLeft: boolean;
  readonly forcedColours: boolean;
  /** 400 % of 1280 × 1024 is a page of 320 × 256. */
  readonly zoomed: boolean;
}

const BOOLEANS = [false, true] as const;

/** All sixteen. */
const ALL_VARIANTS: readonly Variant[] = BOOLEANS.flatMap((dark) =>
  BOOLEANS.flatMap((rightToLeft) =>
    BOOLEANS.flatMap((forcedColours) => BOOLEANS.map((zoomed) => ({ dark, rightToLeft, forcedColours, zoomed }))),
  ),
);

/** Every pair of choices at least once: the plain page, and each choice left out in turn. Four would not do. */
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

/** For messages. */
export function nameOf({ dark, rightToLeft, forcedColours, zoomed }: Variant): string {
  const colours = forcedColours ? 'forced colours' : 'own colours';
  return `${dark ? 'dark' : 'light'}, ${rightToLeft ? 'rtl' : 'ltr'}, ${colours}, ${zoomed ? '400 %' : '100 %'}`;
}

/** Makes the page that is shown look like this, without drawing it anew. */
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
  // Colours half way are nobody's colours.
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
}

/** The plain page again. */
export async function leaveVariants(): Promise<void> {
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  await emulate([]);
  await page.viewport(DESKTOP.width, DESKTOP.height);
}
