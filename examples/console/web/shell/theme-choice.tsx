import { type ReactElement, useState } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** `system` = the setting of the operating system. */
type Theme = 'light' | 'dark' | 'system';

/** Key in localStorage. `public/theme.js`, which runs before the first paint, has the same one. */
const STORAGE_KEY = 'cairnside.theme';

/** The theme that `public/theme.js` has read from storage. */
function storedTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Applies a theme and stores it. */
function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Storage may be blocked: the choice then lasts until the page is reloaded.
  }
}

const THEMES: readonly { readonly theme: Theme; readonly label: string; readonly icon: IconName }[] = [
  { theme: 'light', label: 'Light', icon: 'sun' },
  { theme: 'dark', label: 'Dark', icon: 'moon' },
  { theme: 'system', label: 'System', icon: 'system' },
];

/** Radio buttons for the theme: light, dark, or that of the operating system. */
export function ThemeChoice(): ReactElement {
  const [chosen, setChosen] = useState(storedTheme);
  return (
    <fieldset className="segments" aria-label="Theme">
      {THEMES.map(({ theme, label, icon }) => (
        <label key={theme} className="segment" title={label}>
          <input
            type="radio"
            name="theme"
            className="visually-hidden"
            checked={theme === chosen}
            onChange={() => {
              applyTheme(theme);
              setChosen(theme);
            }}
          />
          <Icon name={icon} />
          <span className="visually-hidden">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
