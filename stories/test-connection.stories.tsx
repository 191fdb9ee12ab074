import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { TestConnection } from '../src/index.ts';
import { type Scenario, scenarios } from '../src/testing.ts';
import { called } from './play-wizard.ts';
import { Stage } from './stage.tsx';

interface TestStory {
  readonly worlds: readonly Scenario[];
  readonly speed?: number;
}

function TestOnStage({ worlds, speed }: TestStory) {
  return (
    <Stage scenarios={worlds} speed={speed}>
      <main style={{ maxInlineSize: 560 }}>
        <TestConnection integrationId="openai" accountId="acc_northwind" />
      </main>
    </Stage>
  );
}

const meta = {
  title: 'TestConnection',
  component: TestOnStage,
  args: { worlds: [scenarios.oneAccount] },
} satisfies Meta<typeof TestOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

async function test(canvas: Canvas): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: called('Test connection') }));
}

/** Nothing was tested in this session. */
export const Default: Story = {};
/** The stored key is tested. */
export const Running: Story = {
  args: { worlds: [scenarios.oneAccount, scenarios.slowTest], speed: 1 },
  play: ({ canvas }) => test(canvas),
};
/** The stored key works. */
export const Passed: Story = {
  play: async ({ canvas }) => {
    await test(canvas);
    await expect(await canvas.findByRole('button', { name: called('Test again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The vendor refuses the stored key. */
export const Refused: Story = {
  args: { worlds: [scenarios.rejected, scenarios.wrongKey] },
  play: async ({ canvas }) => {
    await test(canvas);
    await expect(await canvas.findByRole('button', { name: called('Test again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The host's server cannot be reached. */
export const Unavailable: Story = { args: { worlds: [scenarios.unavailable] }, play: ({ canvas }) => test(canvas) };
