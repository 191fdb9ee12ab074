import type { Meta, StoryObj } from '@storybook/react-vite';
import { GROUPS } from './groups.ts';
import { TokenPage } from './token-page.tsx';
import { tokenStyle } from './tokens.ts';

const ACCENTS = [
  '#4f46e5',
  '#818cf8',
  '#0f766e',
  '#ea580c',
  '#d07a15',
  '#fde68a',
  '#22d3ee',
  '#e11d48',
  '#767676',
  '#111318',
];

/** The color roles, and text on ten accents. */
function Colour() {
  return (
    <TokenPage
      title="Colour roles"
      lead="Six colours are set, the rest is mixed from them. Text on an accent is white or black by WCAG luminance, so it reads on any; links, rings and progress bars take the accent as dark or as light as the ground needs."
      names={GROUPS.colour}
      property="color"
      renderSample={({ name }) => <span className="swatch" style={{ background: `var(${name})` }} />}
    >
      <div className="accents">
        {ACCENTS.map((accent) => (
          <div key={accent} data-ik-root="" style={tokenStyle({ '--ik-accent': accent })}>
            <span className="accent">Connect {accent}</span>
            <span style={{ color: 'var(--ik-link)' }}>Link on the ground</span>
          </div>
        ))}
      </div>
    </TokenPage>
  );
}

const meta = { title: 'Foundations/Colour', component: Colour } satisfies Meta<typeof Colour>;
export default meta;

/** Every colour role. */
export const Roles: StoryObj<typeof meta> = {};
