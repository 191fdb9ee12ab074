import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { ConnectWizard } from '../src/index.ts';
import { refusing, scenarios } from '../src/testing.ts';
import { Button } from '../src/ui/button.tsx';
import { faultIn, passTime, Stage, WizardOnStage } from './stage.tsx';
import { failTest, nameOf, passTest, pasteKey, press } from './play.ts';
import { everyField } from './sample-definitions.ts';

const MINUTE_MS = 60_000;

const meta = {
  title: 'ConnectWizard/Key',
  component: WizardOnStage,
  args: { scenarios: [scenarios.empty] },
} satisfies Meta<typeof WizardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** No input for more than nine and a half minutes: the key is about to be removed, and a button keeps it. */
export const AboutToBeRemoved: Story = {
  play: async ({ canvas }) => {
    await pasteKey(canvas);
    passTime(9.7 * MINUTE_MS);
    await expect(await canvas.findByRole('button', { name: nameOf('Keep the Admin key') })).toBeVisible();
  },
};
/** No input for ten minutes: the key is removed, all other fields keep their values. */
export const RemovedAfterIdleMinutes: Story = {
  tags: ['removed:idle'],
  play: async ({ canvas }) => {
    await pasteKey(canvas);
    passTime(10 * MINUTE_MS);
  },
};
/** The host's session ended a minute ago: the key is removed. */
export const RemovedAfterSignOut: Story = {
  tags: ['removed:session_ended'],
  args: { scenarios: [scenarios.empty, refusing('host_signed_out')] },
  play: async ({ canvas }) => {
    await failTest(canvas);
    passTime(MINUTE_MS);
  },
};
/** The draft with the tested key expired after fifteen minutes: the key has to be pasted again. */
export const DraftExpired: Story = {
  tags: ['removed:draft_expired'],
  play: async ({ canvas }) => {
    await passTest(canvas);
    passTime(15 * MINUTE_MS);
  },
};
/** The site changed after the key was typed: the key is removed, because it was entered for another site. */
export const RemovedWithItsPlace: Story = {
  tags: ['removed:field_changed'],
  args: { definition: everyField },
  play: async ({ canvas }) => {
    const field = await canvas.findByLabelText('API key', { selector: 'input' }, { timeout: 5000 });
    await userEvent.type(field, 'mw-9Kc41TzWbPqR2mVx7Qd3');
    await userEvent.type(canvas.getByLabelText('Site'), 'other');
  },
};

function TwoPeople() {
  const [person, setPerson] = useState('mara');
  return (
    <>
      <div data-ik-root="">
        <Button onClick={() => setPerson('tomas')}>Sign in as Tomás Herrera</Button>
      </div>
      <Stage scenarios={[scenarios.empty]} contextKey={person}>
        <main>
          <ConnectWizard integrationId="openai" presentation="inline" defaultOpen />
        </main>
      </Stage>
    </>
  );
}

/** Another person signed in (`contextKey` changed): the previous attempt is discarded with its key. */
export const AnotherPerson: Story = {
  render: () => <TwoPeople />,
  play: async ({ canvas }) => {
    await pasteKey(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in as Tomás Herrera' }));
    await expect(await canvas.findByLabelText('Admin key', { selector: 'input' }, { timeout: 5000 })).toHaveValue('');
  },
};
/** Closing while the account is being stored: a question explains the consequence first. */
export const CloseWhileSaving: Story = {
  args: {
    presentation: 'dialog',
    scenarios: [scenarios.empty, faultIn('connectAccount', { kind: 'hang' })],
  },
  play: async () => {
    const page = within(document.body);
    await passTest(page);
    await press(page, 'Finish');
    await userEvent.keyboard('{Escape}');
    await expect(await page.findByRole('alertdialog')).toBeVisible();
  },
};
