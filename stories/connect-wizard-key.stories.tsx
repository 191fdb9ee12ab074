import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { ConnectWizard } from '../src/index.ts';
import { refusing, scenarios } from '../src/testing.ts';
import { Button } from '../src/ui/button.tsx';
import { passTime } from './pass-time.ts';
import { called, failTest, passTest, pasteKey, press } from './play-wizard.ts';
import { everyField } from './sample-definitions.ts';
import { Stage } from './stage.tsx';
import { WizardOnStage } from './wizard-on-stage.tsx';

const MINUTE_MS = 60_000;

const meta = {
  title: 'ConnectWizard/Key',
  component: WizardOnStage,
  args: { worlds: [scenarios.empty] },
} satisfies Meta<typeof WizardOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Nothing was done for more than nine and a half minutes: the key is about to go, and one press keeps it. */
export const AboutToBeRemoved: Story = {
  play: async ({ canvas }) => {
    await pasteKey(canvas);
    passTime(9.7 * MINUTE_MS);
    await expect(await canvas.findByRole('button', { name: called('Keep the Admin key') })).toBeVisible();
  },
};
/** Ten minutes: the key is gone, and everything else is still there. */
export const RemovedAfterIdleMinutes: Story = {
  tags: ['removed:idle'],
  play: async ({ canvas }) => {
    await pasteKey(canvas);
    passTime(10 * MINUTE_MS);
  },
};
/** The host's sign-in ended a minute ago: nobody who sits down here finds a key. */
export const RemovedAfterSignOut: Story = {
  tags: ['removed:session_ended'],
  args: { worlds: [scenarios.empty, refusing('host_signed_out')] },
  play: async ({ canvas }) => {
    await failTest(canvas);
    passTime(MINUTE_MS);
  },
};
/** The host held the tested key for a quarter of an hour, and then no longer: it is asked for again. */
export const DraftExpired: Story = {
  tags: ['removed:draft_expired'],
  play: async ({ canvas }) => {
    await passTest(canvas);
    passTime(15 * MINUTE_MS);
  },
};
/** The key was typed for one site, then the site changed: it is not sent to another place than it was meant for. */
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

/** Somebody else signed in (`contextKey`): the attempt of the person before is gone with its key. */
export const AnotherPerson: Story = {
  render: () => <TwoPeople />,
  play: async ({ canvas }) => {
    await pasteKey(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in as Tomás Herrera' }));
    await expect(await canvas.findByLabelText('Admin key', { selector: 'input' }, { timeout: 5000 })).toHaveValue('');
  },
};
/** Leaving while it is being stored: what stopping means is said first. */
export const CloseWhileSaving: Story = {
  args: {
    presentation: 'dialog',
    worlds: [
      scenarios.empty,
      (script) => ({ ...script, faults: { ...script.faults, connectAccount: { always: { kind: 'hang' } } } }),
    ],
  },
  play: async () => {
    const page = within(document.body);
    await passTest(page);
    await press(page, 'Finish');
    await userEvent.keyboard('{Escape}');
    await expect(await page.findByRole('alertdialog')).toBeVisible();
  },
};
