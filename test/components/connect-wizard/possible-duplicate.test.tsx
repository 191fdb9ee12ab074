import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Check, IntegrationAdapter, TestReport } from '../../../src/core.ts';
import { realClock, scenarios, scriptedAdapter } from '../../../src/testing.ts';
import { KEY, openWizard, pasteKey, renderKit } from '../render-console.tsx';

const WARNING: Check = {
  id: 'duplicate',
  required: false,
  status: 'warning',
};

const DECLARED = { externalId: 'quiet-orchard', name: 'quiet-orchard', confidence: 'declared' } as const;

/** A host whose vendor names the organization without proving it, or names none. */
function declaring(checks: readonly Check[], identity: TestReport['identity']): IntegrationAdapter {
  const scripted = scriptedAdapter([scenarios.empty], { clock: realClock({ speed: 0 }) });
  return {
    ...scripted,
    async testCredential(input, call) {
      const result = await scripted.testCredential(input, call);
      return { ...result, identity, relation: undefined, checks: [...result.checks, ...checks] };
    },
  };
}

async function testKey(
  checks: readonly Check[],
  identity: TestReport['identity'] | null = DECLARED,
): Promise<HTMLElement> {
  const kit = renderKit([scenarios.empty], { adapter: declaring(checks, identity ?? undefined) });
  const dialog = await openWizard(kit);
  pasteKey(KEY);
  await kit.user.click(within(dialog).getByRole('button', { name: 'Next' }));
  await kit.user.click(await screen.findByRole('button', { name: 'Test connection' }));
  await screen.findByText(/^Connection works/u, {}, { timeout: 5000 });
  return screen.getByRole('dialog');
}

describe('a key whose organization has the name of a connected account', () => {
  it('a key whose organization has the name of a connected account shows a warning before Finish, which stays enabled', async () => {
    const dialog = await testKey([WARNING]);
    expect(dialog).toHaveTextContent('An account named quiet-orchard is connected already.');
    expect(dialog).toHaveTextContent('its data will be counted twice');
    expect(within(dialog).getByText('Not connected already')).toBeVisible();
    // An identity that is not proven is not stated as a fact.
    expect(dialog).not.toHaveTextContent('This organization is already connected');
    expect(within(dialog).getByRole('button', { name: 'Finish' })).not.toHaveAttribute('aria-disabled');
  });

  it('a key that may be of a connected organization shows one warning without a name when the vendor reports none', async () => {
    const dialog = await testKey([WARNING], null);
    expect(dialog).toHaveTextContent(
      'This organization may be connected already. If it is, its data will be counted twice.',
    );
    expect(dialog).not.toHaveTextContent('An account named');
    expect(dialog).not.toHaveTextContent('it was not checked whether it is connected already');
  });

  it('a key whose organization has the name of no connected account shows no warning', async () => {
    expect(await testKey([])).not.toHaveTextContent('is connected already');
  });
});
