/** `system` = whatever the operating system is set to. */
export type Theme = 'light' | 'dark' | 'system';

// Also in public/theme.js, which runs before the first paint.
const STORED_AS = 'cairnside.theme';

/** The theme that was chosen on this machine. */
export function storedTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Shows a theme and remembers it. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(STORED_AS);
    else localStorage.setItem(STORED_AS, theme);
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
}
