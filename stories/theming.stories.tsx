import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fireEvent, userEvent } from 'storybook/test';
import { AccountsTable, ConnectWizard, IntegrationCard } from '../src/index.ts';
import { scenarios } from '../src/testing.ts';
import { Button } from '../src/ui/button.tsx';
import { CopyButton } from '../src/ui/copy-button.tsx';
import { tokenStyle } from './foundations/tokens.ts';
import { Stage } from './stage.tsx';
import { THEMED, type Theme, ThemingControls } from './theming-controls.tsx';
import './theming.css';

/** The CSS of a theme: the tokens that differ from their fallbacks. */
function cssOf(theme: Theme): string {
  const lines = THEMED.flatMap((name) => (theme[name] ? [`  ${name}: ${theme[name]};`] : []));
  return lines.length === 0 ? '/* Nothing is set: every token has its fallback. */' : `:root {\n${lines.join('\n')}\n}`;
}

/** A control for every basic token beside a card, a table and a wizard, with the CSS to copy. */
function Theming() {
  const [theme, setTheme] = useState<Theme>({});
  const css = cssOf(theme);
  const set = Object.fromEntries(Object.entries(theme).filter(([, value]) => value !== ''));
  return (
    <main className="theming">
      <div className="theming-side" dir="ltr" lang="en">
        <h1>Theming</h1>
        <p>
          Set a token; everything that follows from it moves along. The theme in the toolbar stays in charge of light
          and dark.
        </p>
        <ThemingControls
          theme={theme}
          onChange={(name, value) => setTheme((previous) => ({ ...previous, [name]: value }))}
        />
        <h2>Your CSS</h2>
        <pre>
          <code>{css}</code>
        </pre>
        <div className="theming-buttons" data-ik-root="">
          <CopyButton text={css} label="Copy CSS" outcome={{ copied: 'Copied', failed: 'Not copied' }} />
          <Button size="small" tone="quiet" onClick={() => setTheme({})}>
            Start again
          </Button>
        </div>
      </div>
      <section aria-label="Preview" className="theming-preview" style={tokenStyle(set)}>
        <Stage scenarios={[scenarios.everyStatus]}>
          <div className="theming-card">
            <IntegrationCard integrationId="openai" headingLevel={2} onManage={() => {}} />
          </div>
          <AccountsTable integrationId="openai" />
          <ConnectWizard integrationId="openai" presentation="inline" defaultOpen />
        </Stage>
      </section>
    </main>
  );
}

const meta = { title: 'Theming', component: Theming, parameters: { layout: 'padded' } } satisfies Meta<typeof Theming>;
export default meta;
type Story = StoryObj<typeof meta>;

/** No token is set. */
export const Fallbacks: Story = {};
/** A compact theme in orange with small radii, and its CSS. */
export const SomeTokens: Story = {
  play: async ({ canvas }) => {
    await fireEvent.input(canvas.getByLabelText('--ik-accent'), { target: { value: '#c2410c' } });
    await fireEvent.input(canvas.getByLabelText('--ik-radius'), { target: { value: '2' } });
    await fireEvent.input(canvas.getByLabelText('--ik-density'), { target: { value: '0' } });
    await expect(await canvas.findByText(/--ik-accent: #c2410c;\s+--ik-radius: 2px;/)).toBeVisible();
    await userEvent.tab();
  },
};
