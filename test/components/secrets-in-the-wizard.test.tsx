import { render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/testing.ts';
import { findSecret } from './find-secret.ts';
import { KEY, openWizard, pasteKey, renderKit } from './render-console.tsx';

const SECRET = 'CANARY7xQ2mVw9Kc41TzWb';

describe('a typed key', () => {
  it('a typed key is in no fiber, state, store, attribute, storage, address or event after Next, while Test and Back still work', async () => {
    const kit = renderKit([scenarios.empty]);
    const dialog = await openWizard(kit);
    pasteKey(KEY);
    expect(findSecret(SECRET, { events: kit.events })).toEqual(['fields.1']);

    await kit.user.click(within(dialog).getByRole('button', { name: 'Next' }));
    await within(dialog).findByRole('button', { name: 'Test connection' });
    expect(findSecret(SECRET, { events: kit.events, calls: kit.adapter })).toEqual([]);

    await kit.user.click(within(dialog).getByRole('button', { name: 'Back' }));
    const field = await screen.findByLabelText<HTMLInputElement>('Admin key', { exact: true });
    expect(field.value === KEY).toBe(true);

    await kit.user.click(within(dialog).getByRole('button', { name: 'Next' }));
    await kit.user.click(await within(dialog).findByRole('button', { name: 'Test connection' }));
    const finish = within(dialog).getByRole('button', { name: 'Finish' });
    await expect.poll(() => finish.getAttribute('aria-disabled')).toBeNull();
    expect(findSecret(SECRET, { events: kit.events })).toEqual([]);

    await kit.user.click(finish);
    await within(dialog).findByRole('button', { name: 'Done' });
    expect(findSecret(SECRET, { events: kit.events })).toEqual([]);
    expect(kit.adapter.accounts()).toHaveLength(1);
  });

  it('a typed key is wiped when the wizard is closed', async () => {
    const kit = renderKit([scenarios.empty]);
    const dialog = await openWizard(kit);
    pasteKey(KEY);
    await kit.user.keyboard('{Escape}');
    await kit.user.click(await screen.findByRole('button', { name: 'Discard Admin key' }));
    await expect.poll(() => dialog.isConnected).toBe(false);
    expect(findSecret(SECRET, { events: kit.events })).toEqual([]);
    await openWizard(kit);
    expect(screen.getByLabelText<HTMLInputElement>('Admin key', { exact: true }).value === '').toBe(true);
  });

  it('a typed key is wiped when the page is left', async () => {
    const kit = renderKit([scenarios.empty]);
    await openWizard(kit);
    pasteKey(KEY);
    kit.unmount();
    expect(findSecret(SECRET, { events: kit.events })).toEqual([]);
  });

  it('a typed key is found when it is in state, in a prop or in a reference (counter-example)', () => {
    render(<Careless secret={KEY} />);
    const places = findSecret(SECRET, {});
    expect(places.some((place) => place.includes('memoizedState'))).toBe(true);
    expect(places.some((place) => /[pP]rops/.test(place))).toBe(true);
    expect(places.some((place) => place.includes('current'))).toBe(true);
    expect(places.includes('markup')).toBe(true);
  });
});

function Careless({ secret }: { readonly secret: string }) {
  const [kept] = useState({ inner: secret });
  const [box] = useState({ current: new Map([['key', secret]]) });
  return <p title={kept.inner}>{box.current.size}</p>;
}
