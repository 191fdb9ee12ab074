import { type ReactElement, useId } from 'react';
import { tokens } from './foundations/tokens.ts';

/** What is set so far; a token that is left out keeps its fallback. */
export type Theme = Readonly<Partial<Record<ThemedToken, string>>>;

/** Basic tokens that the page offers, in the order a host would think of them. */
export const THEMED = [
  '--ik-accent',
  '--ik-background',
  '--ik-foreground',
  '--ik-danger',
  '--ik-caution',
  '--ik-success',
  '--ik-radius',
  '--ik-spacing',
  '--ik-density',
  '--ik-font',
  '--ik-font-size',
  '--ik-duration',
] as const;

/** One of {@link THEMED}. */
export type ThemedToken = (typeof THEMED)[number];

/** How a token that is no colour is entered. */
const RANGES: Readonly<
  Partial<Record<ThemedToken, { min: number; max: number; step: number; unit: string; start: number }>>
> = {
  '--ik-radius': { min: 0, max: 16, step: 1, unit: 'px', start: 8 },
  '--ik-spacing': { min: 3, max: 6, step: 0.5, unit: 'px', start: 4 },
  '--ik-density': { min: 0, max: 1, step: 0.5, unit: '', start: 1 },
  '--ik-font-size': { min: 12, max: 18, step: 1, unit: 'px', start: 14 },
  '--ik-duration': { min: 0, max: 300, step: 20, unit: 'ms', start: 100 },
};

const FONTS = [
  'system-ui, sans-serif',
  'Georgia, serif',
  'ui-rounded, "Nunito", sans-serif',
  '"Inter Variable", sans-serif',
];

export interface ThemingControlsProps {
  readonly theme: Theme;
  readonly onChange: (name: ThemedToken, value: string) => void;
}

/** An input for each basic token, named by the token and described by its own documentation. */
export function ThemingControls({ theme, onChange }: ThemingControlsProps): ReactElement {
  return (
    <>
      {tokens(...THEMED).map(({ name, meaning, fallback }) => (
        <Control
          key={name}
          name={name as ThemedToken}
          meaning={meaning}
          fallback={fallback}
          value={theme[name as ThemedToken]}
          onChange={(value) => onChange(name as ThemedToken, value)}
        />
      ))}
    </>
  );
}

interface ControlProps {
  readonly name: ThemedToken;
  readonly meaning: string;
  readonly fallback: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

function Control({ name, meaning, fallback, value, onChange }: ControlProps): ReactElement {
  const id = useId();
  const range = RANGES[name];
  const shared = { id, 'aria-describedby': `${id}-meaning` };
  return (
    <div className="theming-control">
      <label htmlFor={id}>
        <code>{name}</code>
      </label>
      <p id={`${id}-meaning`}>{meaning}</p>
      {range !== undefined ? (
        <span>
          <input
            {...shared}
            type="range"
            min={range.min}
            max={range.max}
            step={range.step}
            value={Number.parseFloat(value ?? String(range.start))}
            onChange={(event) => onChange(`${event.currentTarget.value}${range.unit}`)}
          />
          <code>{value ?? fallback}</code>
        </span>
      ) : name === '--ik-font' ? (
        <select {...shared} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">As the page has it</option>
          {FONTS.map((font) => (
            <option key={font}>{font}</option>
          ))}
        </select>
      ) : (
        <span>
          <input
            {...shared}
            type="color"
            value={value ?? firstColour(fallback)}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <code>{value ?? fallback}</code>
        </span>
      )}
    </div>
  );
}

/** A colour input knows neither two colours nor an empty value. */
function firstColour(fallback: string): string {
  return /#[\da-f]{6}/.exec(fallback)?.[0] ?? '#000000';
}
