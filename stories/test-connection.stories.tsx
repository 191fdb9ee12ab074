import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { TestConnection } from '../src/index.ts';
import { type Scenario, scenarios } from '../src/testing.ts';
import { nameOf } from './play.ts';
import { Stage } from './stage.tsx';

interface TestStory {
  readonly scenarios: readonly Scenario[];
  readonly speed?: number;
}

function TestOnStage({ scenarios, speed }: TestStory) {
  return (
    <Stage scenarios={scenarios} speed={speed}>
      <main style={{ maxInlineSize: 560 }}>
        <TestConnection integrationId="openai" accountId="acc_northwind" />
      </main>
    </Stage>
  );
}

const meta = {
  title: 'TestConnection',
  component: TestOnStage,
  args: { scenarios: [scenarios.oneAccount] },
} satisfies Meta<typeof TestOnStage>;
export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

async function startTest(canvas: Canvas): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: nameOf('Test connection') }));
}

/** No test has run in this session. */
export const Default: Story = {};
/** A test of the stored key is running. */
export const Running: Story = {
  args: { scenarios: [scenarios.oneAccount, scenarios.slowTest], speed: 1 },
  play: ({ canvas }) => startTest(canvas),
};
/** The stored key works. */
export const Passed: Story = {
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(await canvas.findByRole('button', { name: nameOf('Test again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The vendor rejects the stored key. */
export const Refused: Story = {
  args: { scenarios: [scenarios.rejected, scenarios.wrongKey] },
  play: async ({ canvas }) => {
    await startTest(canvas);
    await expect(await canvas.findByRole('button', { name: nameOf('Test again') }, { timeout: 5000 })).toBeVisible();
  },
};
/** The host's server is unreachable. */
export const Unavailable: Story = {
  args: { scenarios: [scenarios.unavailable] },
  play: ({ canvas }) => startTest(canvas),
};
