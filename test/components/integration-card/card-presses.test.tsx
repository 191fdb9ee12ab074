import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { prefetchConnectWizard } from '../../../src/components/connect-wizard/shell/open-wizard.tsx';
import { PENDING_PRESS_MS } from '../../../src/hooks/use-pending-press.ts';
import { IntegrationCard, type IntegrationCardProps, IntegrationsProvider } from '../../../src/index.ts';
import type { Access } from '../../../src/core.ts';
import { scenarios } from '../../../src/testing.ts';
import { hostOf } from '../in-kit.tsx';
import { DEFINITION, KEY } from '../sample-host.ts';

/** A card whose host answers `getAccess` only when the test calls `answer`. */
function openCard(props: Partial<IntegrationCardProps> = {}) {
  let resolveAccess: (access: Access) => void = () => {};
  const adapter = {
    ...hostOf(scenarios.empty),
    getAccess: () => new Promise<Access>((resolve) => (resolveAccess = resolve)),
  };
  render(
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]}>
      <IntegrationCard integrationId="openai" {...props} />
    </IntegrationsProvider>,
  );
  return { answer: (can: Access['can']) => act(async () => resolveAccess({ visible: true, can })) };
}

const pass = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const connect = () => screen.getByRole('button', { name: 'Connect OpenAI' });
const spoken = () => screen.getByRole('status').textContent;

describe('Connect, pressed while access is loading', () => {
  beforeAll(prefetchConnectWizard);
  beforeEach(() => void vi.useFakeTimers());

  it('Connect, pressed while access is loading, opens the wizard when access is allowed in time', async () => {
    const card = openCard();
    await pass(100);
    expect(connect()).toHaveAttribute('aria-disabled', 'true');
    fireEvent.click(connect());
    expect(screen.queryByRole('dialog')).toBeNull();
    await card.answer({ connect: true });
    await pass(100);
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('Connect, pressed while access is loading, shows and announces the reason when access is refused', async () => {
    const card = openCard();
    await pass(100);
    fireEvent.click(connect());
    await card.answer({ connect: { reason: 'Ask the billing team.' } });
    await pass(100);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Ask the billing team.')).toBeVisible();
    expect(spoken()).toBe('OpenAI: Ask the billing team.');
  });

  it('Connect, pressed while access is loading, is dropped after five seconds, and that is shown', async () => {
    const card = openCard();
    await pass(100);
    fireEvent.click(connect());
    await pass(PENDING_PRESS_MS);
    expect(screen.getByText('This is still loading. Press again in a moment.')).toBeVisible();
    expect(spoken()).toBe('OpenAI: This is still loading. Press again in a moment.');
    await card.answer({ connect: true });
    await pass(100);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText('This is still loading. Press again in a moment.')).toBeNull();
  });
});

describe('IntegrationCard', () => {
  it('IntegrationCard calls onConnected when the wizard has closed, and sets the ref of its root', async () => {
    const onConnected = vi.fn();
    const ref = createRef<HTMLElement>();
    const user = userEvent.setup();
    render(
      <IntegrationsProvider adapter={hostOf(scenarios.empty)} integrations={[DEFINITION]}>
        <IntegrationCard
          integrationId="openai"
          onConnected={onConnected}
          ref={ref}
          id="card"
          className="mine"
          style={{ margin: 4 }}
          data-testid="root"
        />
      </IntegrationsProvider>,
    );
    const card = screen.getByTestId('root');
    expect(ref.current).toBe(card);
    expect([card.tagName, card.id, card.className, card.style.margin]).toEqual(['ARTICLE', 'card', 'mine', '4px']);
    await user.click(connect());
    const field = await screen.findByLabelText('Admin key', { exact: true, selector: 'input' }, { timeout: 5_000 });
    fireEvent.paste(field, { clipboardData: { getData: () => KEY } });
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('button', { name: 'Test connection' }));
    await user.click(await screen.findByRole('button', { name: 'Finish' }));
    const done = await screen.findByRole('button', { name: 'Done' });
    expect(onConnected).not.toHaveBeenCalled();
    await user.click(done);
    expect(onConnected.mock.calls).toEqual([
      [{ integrationId: 'openai', accountId: expect.any(String), account: expect.objectContaining({ version: 1 }) }],
    ]);
  });
});
