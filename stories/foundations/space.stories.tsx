import type { Meta, StoryObj } from '@storybook/react-vite';
import { AccountsTable } from '../../src/index.ts';
import { scenarios } from '../../src/testing.ts';
import { Stage } from '../stage.tsx';
import { GROUPS } from './groups.ts';
import { TokenPage } from './token-page.tsx';
import { tokenStyle } from './tokens.ts';

/** Gaps and paddings. */
function Spacing() {
  return (
    <TokenPage
      title="Spacing"
      lead="A grid of 4 px, with half a step between lines that belong together. The larger steps are smaller where density is compact. The last two are component tokens: unset, and for one component only."
      names={GROUPS.spacing}
      property="inlineSize"
      renderSample={({ name, fallback }) => (
        <span className="bar" style={{ inlineSize: `var(${name}, ${fallback})` }} />
      )}
    />
  );
}

/** Corner radii. */
function Radius() {
  return (
    <TokenPage
      title="Radius"
      lead="One corner is set, three follow: what lies inside is rounder by less than what is around it."
      names={GROUPS.radius}
      property="borderTopLeftRadius"
      renderSample={({ name }) => <span className="box" style={{ borderRadius: `var(${name})` }} />}
    />
  );
}

/** Shadows and layers. */
function Elevation() {
  return (
    <TokenPage
      title="Elevation"
      lead="Two shadows and one layer. In the dark the raised ground is lighter too, because a shadow alone does not show."
      names={GROUPS.elevation}
      property={({ name }) => (name === '--ik-layer' ? 'zIndex' : 'boxShadow')}
      renderSample={({ name }) =>
        name === '--ik-layer' ? null : <span className="box" style={{ boxShadow: `var(${name})`, borderRadius: 8 }} />
      }
    />
  );
}

/** The same table at both densities, independent of the toolbar. */
function Density() {
  return (
    <TokenPage
      title="Density"
      lead="A number, set on :root or on any subtree: 1 is comfortable, 0 is compact, and what lies between is allowed. Fields and room shrink; buttons and the kebab stay 32 px, small buttons 24 px."
      names={GROUPS.density}
      property={({ name }) => (name === '--ik-density' ? 'opacity' : 'inlineSize')}
      renderSample={({ name }) =>
        name === '--ik-density' ? null : <span className="bar" style={{ inlineSize: `var(${name})` }} />
      }
    >
      {(['Comfortable', 'Compact'] as const).map((name) => (
        <section key={name} aria-label={name} style={tokenStyle({ '--ik-density': name === 'Compact' ? 0 : 1 })}>
          <h2 dir="ltr" lang="en">{`--ik-density: ${name === 'Compact' ? 0 : 1}, ${name}`}</h2>
          <Stage scenarios={[scenarios.twoAccounts]}>
            <AccountsTable integrationId="openai" heading={`${name} accounts`} headingLevel={3} />
          </Stage>
        </section>
      ))}
    </TokenPage>
  );
}

const meta = { title: 'Foundations/Space', component: Spacing } satisfies Meta<typeof Spacing>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The grid. */
export const Grid: Story = {};
/** Every corner. */
export const Corners: Story = { render: () => <Radius /> };
/** Every shadow. */
export const Shadows: Story = { render: () => <Elevation /> };
/** Comfortable and compact, one below the other. */
export const Densities: Story = { render: () => <Density /> };
