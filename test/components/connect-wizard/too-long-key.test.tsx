import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LONGEST_SECRET } from '../../../src/definition/input-limits.ts';
import { scenarios } from '../../../src/testing.ts';
import { openWizard, pasteKey, renderKit } from '../render-console.tsx';

const LOG = `sk-admin-${'CANARY7xQ2mVw9'.repeat(4_300)}`;

describe('a key over the limit', () => {
  it.each([
    ['pasted', () => pasteKey(LOG)],
    ['typed', () => fireEvent.input(screen.getByLabelText('Admin key', { exact: true }), { target: { value: LOG } })],
  ])('a key over the limit is refused with a message before any call, when it is %s', async (_, enter) => {
    expect(LOG.length).toBeGreaterThan(60_000);
    const kit = renderKit([scenarios.empty]);
    const dialog = await openWizard(kit);
    enter();
    await within(dialog).findAllByText(/more than 8 KB/u);
    await kit.user.click(within(dialog).getByRole('button', { name: 'Next' }));
    expect(within(dialog).queryByRole('button', { name: 'Test connection' })).toBeNull();
    expect(kit.adapter.calls('testCredential')).toEqual([]);
  });

  it('a key at the limit is accepted', async () => {
    const kit = renderKit([scenarios.empty]);
    const dialog = await openWizard(kit);
    pasteKey('k'.repeat(LONGEST_SECRET));
    await kit.user.click(within(dialog).getByRole('button', { name: 'Next' }));
    await within(dialog).findByRole('button', { name: 'Test connection' });
  });
});
