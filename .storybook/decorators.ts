import { ACCENTS } from './toolbars.ts';

/** Stylesheets that hosts have, as text, loaded when one is chosen. */
const SHEETS = import.meta.glob<string>('./host-styles/*.css', { query: '?inline', import: 'default' });

/** Puts the toolbar's choices on the document, where a host would put them. */
export async function decorate(globals: Readonly<Record<string, unknown>>): Promise<void> {
  const choice = (name: string): string => {
    const chosen = globals[name];
    return typeof chosen === 'string' ? chosen : '';
  };
  const html = document.documentElement;
  const language = choice('language');
  html.lang = language === 'pseudo' ? 'en' : language;
  html.dir = choice('direction') === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : choice('direction');
  html.dataset['theme'] = choice('theme');
  html.dataset['motion'] = choice('motion');
  setToken('--ik-accent', ACCENTS[choice('accent')] ?? null);
  setToken('--ik-density', choice('density') === 'compact' ? '0' : null);
  setHostStyle((await SHEETS[`./host-styles/${choice('host')}.css`]?.()) ?? '');
}

function setToken(name: string, value: string | null): void {
  if (value === null) document.documentElement.style.removeProperty(name);
  else document.documentElement.style.setProperty(name, value);
}

/** Last in the head, after the kit's own: the harder case. */
function setHostStyle(css: string): void {
  const style = document.querySelector('style[data-host-style]') ?? document.createElement('style');
  style.setAttribute('data-host-style', '');
  if (style.textContent !== css) style.textContent = css;
  document.head.append(style);
}
