import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Block, IntegrationDefinition, Method } from '../../../src/core.ts';
import { ConnectWizard, type ConnectWizardProps, IntegrationsProvider, type WithRootRef } from '../../../src/index.ts';
import { refusing, refusingFinish, type Scenario, scenarios } from '../../../src/testing.ts';
import { hostOf } from '../in-kit.tsx';

const KEY = 'sk-CANARY7xQ2mVw9Kc41TzWb-3fQ9';
const FIELD: Block = { type: 'fields', fields: [{ name: 'apiKey', label: 'API key', input: 'secret' }] };
const text = (body: string): Block => ({ type: 'text', body });

const methodOf = (id: string, blocks: readonly Block[], test: readonly Block[] = [{ type: 'test' }]): Method => ({
  id,
  label: `With ${id}`,
  steps: [
    { id: 'configure', title: 'Configure', blocks },
    { id: 'check', title: 'Check', blocks: test },
  ],
});
const definitionOf = (...methods: readonly Method[]): IntegrationDefinition => ({
  id: 'openai',
  name: 'Meterwell',
  capabilities: [{ id: 'usage', label: 'Usage', required: false }],
  methods,
});

function open(
  definition: IntegrationDefinition,
  setup: readonly Scenario[] = [scenarios.empty],
  props: Partial<WithRootRef<ConnectWizardProps>> = {},
) {
  render(
    <IntegrationsProvider adapter={hostOf(...setup)} integrations={[definition]}>
      <ConnectWizard integrationId="openai" presentation="inline" {...props} />
    </IntegrationsProvider>,
  );
  return userEvent.setup();
}

const key = () => screen.findByLabelText<HTMLInputElement>('API key', { exact: true, selector: 'input' });
const button = (name: string) => screen.findByRole('button', { name });

async function toSecondStep(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await key();
  fireEvent.paste(await key(), { clipboardData: { getData: () => KEY } });
  await user.click(await button('Next'));
  await button('Test connection');
}

/** These, in the order in which they are on the page. */
function inOrder(...elements: readonly HTMLElement[]): boolean {
  return elements.every((element, place) => {
    const next = elements[place + 1];
    return next === undefined || (element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
}

describe('the blocks of a step', () => {
  it('the blocks of a step are rendered in the order of the definition', async () => {
    const site: Block = { type: 'fields', fields: [{ name: 'site', label: 'Site', input: 'text' }] };
    const items: Block = { type: 'instructions', items: [{ id: 'create', body: 'Create a key' }] };
    open(definitionOf(methodOf('m', [text('First'), site, items, { type: 'capabilities' }, text('Then'), FIELD])));
    await key();
    expect(
      inOrder(
        screen.getByText('First'),
        screen.getByLabelText('Site'),
        screen.getByText('Create a key'),
        screen.getByRole('checkbox', { name: /Usage/ }),
        screen.getByText('Then'),
        await key(),
      ),
    ).toBe(true);
    expect(screen.getAllByRole('complementary')).toHaveLength(1);
  });

  it('the blocks of a step are rendered in order around the test too', async () => {
    const user = open(definitionOf(methodOf('m', [FIELD], [text('Before it'), { type: 'test' }, text('After it')])));
    await toSecondStep(user);
    expect(inOrder(screen.getByText('Before it'), await button('Test connection'), screen.getByText('After it'))).toBe(
      true,
    );
  });
});

describe('another method', () => {
  it('another method starts without validation messages', async () => {
    const fields: Block = { type: 'fields', fields: [{ name: 'site', label: 'Site', input: 'text' }] };
    const user = open(definitionOf(methodOf('one', [fields, FIELD]), methodOf('two', [fields, FIELD])));
    await key();
    await user.click(await button('Next'));
    expect(await screen.findAllByText('Enter the Site.')).not.toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'With two' }));
    expect(screen.queryByText('Enter the Site.')).toBeNull();
    expect(screen.queryByText('Enter the API key.')).toBeNull();
  });
});

describe('an organization that is connected already', () => {
  it('an organization that is connected already disables Finish, and offers no update of an account that the failure does not name', async () => {
    const user = open(definitionOf(methodOf('m', [FIELD])), [scenarios.empty, refusingFinish('already_connected')]);
    await toSecondStep(user);
    await user.click(await button('Test connection'));
    await user.click(await button('Finish'));
    expect(await screen.findAllByText(/connected already/)).not.toEqual([]);
    expect(await button('Finish')).toHaveAttribute('aria-disabled', 'true');
    expect(screen.queryByRole('button', { name: /^Update its/ })).toBeNull();
  });
});

describe('ConnectWizard', () => {
  it('ConnectWizard calls the host once for each step, test and account', async () => {
    const events: unknown[] = [];
    const recordAs = (name: string) => (event: unknown) => void events.push([name, event]);
    const user = open(definitionOf(methodOf('m', [FIELD])), [scenarios.empty], {
      onStepChange: recordAs('step'),
      onTested: recordAs('tested'),
      onConnected: recordAs('connected'),
      onRotated: recordAs('rotated'),
      onClose: recordAs('close'),
      onOpenChange: recordAs('open'),
    });
    await toSecondStep(user);
    await user.click(await button('Test connection'));
    await user.click(await button('Finish'));
    await user.click(await button('Done'));
    const accountId: unknown = expect.any(String);
    expect(events).toEqual([
      ['step', { step: 'test' }],
      ['tested', { integrationId: 'openai', outcome: 'passed' }],
      ['step', { step: 'done' }],
      ['connected', { integrationId: 'openai', accountId, account: expect.objectContaining({ id: accountId }) }],
      ['open', false],
      ['close', { reason: 'done' }],
    ]);
    expect(JSON.stringify(events).includes('CANARY')).toBe(false);
  });

  it('ConnectWizard calls onTested with the code of a failed test', async () => {
    const onTested = vi.fn();
    const user = open(definitionOf(methodOf('m', [FIELD])), [scenarios.empty, refusing('missing_scope')], { onTested });
    await toSecondStep(user);
    await user.click(await button('Test connection'));
    await button('Test again');
    expect(onTested.mock.calls).toEqual([[{ integrationId: 'openai', outcome: 'failed', code: 'missing_scope' }]]);
  });

  it.each(['inline', 'dialog'] as const)(
    'ConnectWizard sets ref, id, class, style and data-* on the root of the %s wizard',
    async (presentation) => {
      const ref = createRef<HTMLElement>();
      open(definitionOf(methodOf('m', [FIELD])), [scenarios.empty], {
        presentation,
        defaultOpen: true,
        ref,
        id: 'wizard',
        className: 'mine',
        style: { maxWidth: '40rem' },
        'data-testid': 'root',
        'data-slot': 'stolen',
      });
      await key();
      const root = screen.getByTestId('root');
      expect(ref.current).toBe(root);
      expect(root).toHaveAttribute('data-slot', presentation === 'inline' ? 'ik-wizard-inline' : 'ik-dialog');
      expect([root.id, root.className, root.style.maxWidth]).toEqual(['wizard', 'mine', '40rem']);
      expect(within(root).getByLabelText('API key', { exact: true, selector: 'input' })).toBeVisible();
      await act(async () => {});
    },
  );
});
