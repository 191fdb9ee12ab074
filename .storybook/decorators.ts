import { ACCENTS } from './toolbars.ts';

/** Stylesheets of hosts, as text, each loaded when it is selected. */
const HOST_STYLES = import.meta.glob<string>('./host-styles/*.css', { query: '?inline', import: 'default' });

/** Applies the choices of the toolbar to the document, as a host would. */
export async function applyToolbar(globals: Readonly<Record<string, unknown>>): Promise<void> {
  const choice = (name: string): string => {
    const value = globals[name];
    return typeof value === 'string' ? value : '';
  };
  const html = document.documentElement;
  const language = choice('language');
  html.lang = language === 'pseudo' ? 'en' : language;
  html.dir = choice('direction') === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : choice('direction');
  html.dataset['theme'] = choice('theme');
  html.dataset['motion'] = choice('motion');
  setToken('--ik-accent', ACCENTS[choice('accent')] ?? null);
  setToken('--ik-density', choice('density') === 'compact' ? '0' : null);
  setHostStyle((await HOST_STYLES[`./host-styles/${choice('host')}.css`]?.()) ?? '');
}

function setToken(name: string, value: string | null): void {
  if (value === null) document.documentElement.style.removeProperty(name);
  else document.documentElement.style.setProperty(name, value);
}

/** Appends the host's stylesheet after the kit's: the case in which it overrides more. */
function setHostStyle(css: string): void {
  const style = document.querySelector('style[data-host-style]') ?? document.createElement('style');
  style.setAttribute('data-host-style', '');
  if (style.textContent !== css) style.textContent = css;
  document.head.append(style);
}
