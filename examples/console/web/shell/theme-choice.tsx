import { type ReactElement, useState } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { applyTheme, storedTheme, type Theme } from './theme.ts';

const THEMES: readonly { readonly theme: Theme; readonly label: string; readonly icon: IconName }[] = [
  { theme: 'light', label: 'Light', icon: 'sun' },
  { theme: 'dark', label: 'Dark', icon: 'moon' },
  { theme: 'system', label: 'System', icon: 'system' },
];

/** Light, dark, or what the system says. */
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
