import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, useRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Dialog, type DialogProps } from '../../src/ui/dialog.tsx';

interface Props extends Partial<DialogProps> {
  /** The button is gone when the dialog closes. */
  readonly lost?: boolean;
  /** The owner does not let it close. */
  readonly stays?: boolean;
}

/** A page with a button that opens a dialog, as its owner would. */
function Page({ onDismiss, lost = false, stays = false, ...more }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const [gone, setGone] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <main>
      <h1 tabIndex={-1} ref={heading}>
        Accounts
      </h1>
      {gone ? null : (
        <button type="button" ref={opener} onClick={() => setOpen(true)}>
          Rename
        </button>
      )}
      <Dialog
        open={open}
        title="Rename account"
        closeLabel="Close"
        returnFocus={() => [opener.current, heading.current]}
        onDismiss={(reason) => {
          onDismiss?.(reason);
          setGone(lost);
          setOpen(stays);
        }}
        {...more}
      >
        <input aria-label="Name" />
      </Dialog>
    </main>
  );
}

async function openDialog(props: Props = {}) {
  const dismissed = vi.fn();
  const view = render(<Page onDismiss={dismissed} {...props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
  return { ...view, dismissed, dialog: await screen.findByRole(props.role ?? 'dialog') };
}

/** A press with everything that belongs to it. Radix hears it in a task of its own, from the task after it opened. */
async function pressOn(target: Element): Promise<void> {
  const nextTask = () => act(() => new Promise((resolve) => setTimeout(resolve)));
  await nextTask();
  fireEvent.pointerDown(target);
  fireEvent.click(target);
  await nextTask();
}

describe('<Dialog>', () => {
  it('is named by its title, described by its description, and modal', async () => {
    const { dialog } = await openDialog({ description: 'Only here.', headingLevel: 3 });
    expect(dialog).toHaveAccessibleName('Rename account');
    expect(dialog).toHaveAccessibleDescription('Only here.');
    expect(dialog).toHaveAttribute('aria-modal', 'true');
    expect(screen.getByRole('heading', { level: 3, name: 'Rename account' })).toBeVisible();
  });

  it('is not described when there is nothing to say', async () => {
    const { dialog } = await openDialog();
    expect(dialog).not.toHaveAttribute('aria-describedby');
  });

  it('hides the page behind it from readers, and stops it scrolling, only while it is open', async () => {
    const { container } = await openDialog();
    expect(container).toHaveAttribute('aria-hidden', 'true');
    expect(document.documentElement).toHaveAttribute('data-ik-scroll-lock');
    await userEvent.keyboard('{Escape}');
    expect(container).not.toHaveAttribute('aria-hidden');
    expect(document.documentElement).not.toHaveAttribute('data-ik-scroll-lock');
    expect(document.body.style.pointerEvents).toBe('');
  });

  it('brings no style of its own into the page, so that a strict policy holds', async () => {
    const before = document.querySelectorAll('style').length;
    await openDialog();
    expect(document.querySelectorAll('style')).toHaveLength(before);
  });

  it('begins at its title, or where the owner wants', async () => {
    const { unmount } = await openDialog();
    expect(screen.getByRole('heading', { name: 'Rename account' })).toHaveFocus();
    unmount();
    await openDialog({ initialFocus: () => screen.getByLabelText('Name') });
    expect(screen.getByLabelText('Name')).toHaveFocus();
  });

  it('keeps Tab inside', async () => {
    const { dialog } = await openDialog();
    for (let times = 0; times < 4; times += 1) {
      await userEvent.tab();
      expect(dialog).toContainElement(document.activeElement as HTMLElement);
    }
  });

  it('is put where the host wants it', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    const { dialog } = await openDialog({ portalContainer: place, dir: 'rtl' });
    expect(place).toContainElement(dialog);
    expect(dialog).toHaveAttribute('dir', 'rtl');
    place.remove();
  });
});

describe('a person who wants to leave a dialog', () => {
  it('says so by Escape, by the button, or by a press beside it; the owner hears which', async () => {
    const owner = vi.fn();
    await openDialog({ onDismiss: owner, stays: true });
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await pressOn(document.querySelector('[data-slot="ik-backdrop"]') ?? document.body);
    expect(owner.mock.calls).toEqual([['escape'], ['close-button'], ['outside']]);
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('has not said so by using something that another program laid over the page', async () => {
    const owner = vi.fn();
    await openDialog({ onDismiss: owner });
    const overlay = document.body.appendChild(document.createElement('div'));
    await pressOn(overlay);
    fireEvent.focusIn(overlay);
    expect(owner).not.toHaveBeenCalled();
    overlay.remove();
  });

  it('comes back to where they were', async () => {
    await openDialog();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Rename' })).toHaveFocus();
  });

  it('comes to the next place when that one is gone, never to the body', async () => {
    await openDialog({ lost: true });
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: 'Accounts' })).toHaveFocus();
  });
});
