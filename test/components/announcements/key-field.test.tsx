import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../../src/testing.ts';
import { KEY } from '../render-console.tsx';
import { listenToWizard, paste, press } from './listen.tsx';

const MINUTE = 60_000;

describe('the key field announces', () => {
  it('the key field announces how much was pasted', async () => {
    const recorder = await listenToWizard([scenarios.empty]);
    paste(KEY);
    expect(await recorder.pass(6_000)).toEqual(['polite: Pasted. 36 characters.']);
  });
  it('the key field announces what was removed around it, together with that', async () => {
    const recorder = await listenToWizard([scenarios.empty]);
    paste(`  ${KEY}\n`);
    expect(await recorder.pass(6_000)).toEqual(['polite: Pasted. 36 characters. Spaces around the key were removed.']);
  });
  it('the key field announces that it looks like another kind of key', async () => {
    const recorder = await listenToWizard([scenarios.empty]);
    paste('sk-proj-9Kc41TzWbPqR2mVx7Qd3-3fQ9');
    expect(await recorder.pass(6_000)).toEqual([
      'polite: Pasted. 33 characters. This looks like a project key. It can call models but cannot read the organization’s usage; create an Admin key instead.',
    ]);
  });
  it('the key field announces nothing about single keystrokes', async () => {
    const recorder = await listenToWizard([scenarios.empty]);
    const field = screen.getByLabelText('Admin key', { exact: true });
    for (let length = 1; length <= KEY.length; length += 1) {
      fireEvent.input(field, { target: { value: KEY.slice(0, length) } });
      await recorder.pass(80);
    }
    expect(await recorder.pass(6_000)).toEqual([]);
  });
  it('the key field announces that the key is shown, and that it is hidden again', async () => {
    const recorder = await listenToWizard([scenarios.empty]);
    press('Show Admin key');
    expect(await recorder.pass(2_000)).toEqual(['polite: Admin key is visible on screen.']);
    press('Hide Admin key');
    expect(await recorder.pass(2_000)).toEqual(['polite: Admin key hidden.']);
  });
  it('the key field announces that the key hides by itself', async () => {
    const recorder = await listenToWizard([scenarios.empty]);
    press('Show Admin key');
    await recorder.pass(29_000);
    expect(await recorder.pass(3_000)).toEqual(['polite: Admin key hidden.']);
  });
  it('the key field announces that the key hides when the window is left', async () => {
    const recorder = await listenToWizard([scenarios.empty]);
    press('Show Admin key');
    await recorder.pass(6_000);
    fireEvent.blur(window);
    expect(await recorder.pass(2_000)).toEqual(['polite: Admin key hidden.']);
  });
  it('the key field announces twice that the key will be removed, and then that it was, without waiting', async () => {
    const recorder = await listenToWizard([scenarios.empty]);
    paste(KEY);
    await recorder.pass(6_000);
    expect(await recorder.pass(12 * MINUTE)).toEqual([
      'polite: For safety the Admin key is removed in 30 seconds.',
      'polite: For safety the Admin key is removed in 10 seconds.',
      'assertive: For safety the Admin key was removed. Paste it again.',
    ]);
  });
  it('the key field announces nothing more about removing a key that is kept', async () => {
    const recorder = await listenToWizard([scenarios.empty]);
    paste(KEY);
    await recorder.pass(6_000);
    expect(await recorder.pass(9.5 * MINUTE)).toEqual(['polite: For safety the Admin key is removed in 30 seconds.']);
    press('Keep the Admin key');
    expect(await recorder.pass(MINUTE)).toEqual([]);
  });
});
