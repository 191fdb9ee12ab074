import type { Preview } from '@storybook/react-vite';
import { LANGUAGES } from '../stories/catalogues.ts';

/** Accents of the toolbar: the default, two usual ones, and the lightest and darkest that a text can be on. */
export const ACCENTS: Readonly<Record<string, string | null>> = {
  kit: null,
  teal: '#0f766e',
  orange: '#ea580c',
  yellow: '#fde68a',
  ink: '#111318',
};

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** Name of a language in the toolbar. */
function titleOf(language: string): string {
  return language === 'pseudo' ? 'Pseudo (longer, marked)' : (LANGUAGE_NAMES.of(language) ?? language);
}

/** The choices of the toolbar. Each is part of the URL, for example `&globals=theme:dark;accent:yellow`. */
export const toolbars: NonNullable<Preview['globalTypes']> = {
  theme: menu('Theme', 'contrast', [
    ['light', 'Light'],
    ['dark', 'Dark'],
    ['system', 'Operating system'],
  ]),
  accent: menu(
    'Accent',
    'paintbrush',
    Object.entries(ACCENTS).map(([name, colour]) => [name, `Accent ${name}${colour === null ? '' : ` ${colour}`}`]),
  ),
  density: menu('Density', 'collapse', [
    ['comfortable', 'Comfortable'],
    ['compact', 'Compact'],
  ]),
  language: menu(
    'Language',
    'globe',
    LANGUAGES.map((language) => [language, titleOf(language)]),
  ),
  direction: menu('Direction', 'transfer', [
    ['auto', 'Direction of the language'],
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  host: menu('Host’s stylesheet', 'browser', [
    ['none', 'Bare page'],
    ['reset', 'The new CSS reset'],
    ['tailwind-3', 'Tailwind 3 preflight'],
    ['tailwind-4', 'Tailwind 4 preflight'],
    ['bootstrap', 'Bootstrap reboot'],
  ]),
  motion: menu('Motion', 'play', [
    ['full', 'Motion'],
    ['reduced', 'No motion'],
  ]),
  speed: menu('Adapter', 'timer', [
    ['story', 'As in the story'],
    ['1', 'Real time'],
    ['5', '5 times faster'],
    ['still', 'Frozen clock'],
  ]),
};

/** The choices before a person changes them. */
export const initialGlobals = {
  theme: 'light',
  accent: 'kit',
  density: 'comfortable',
  language: String(import.meta.env['STORYBOOK_LANGUAGE'] ?? 'en'),
  direction: 'auto',
  host: 'none',
  motion: 'full',
  speed: 'story',
};

function menu(
  title: string,
  icon: 'contrast' | 'paintbrush' | 'collapse' | 'globe' | 'transfer' | 'browser' | 'play' | 'timer',
  items: readonly (readonly [value: string, title: string])[],
): NonNullable<Preview['globalTypes']>[string] {
  return {
    description: title,
    toolbar: { title, icon, items: items.map(([value, name]) => ({ value, title: name })), dynamicTitle: true },
  };
}
