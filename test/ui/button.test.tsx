import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button, type ButtonProps } from '../../src/ui/button.tsx';
import { IconButton } from '../../src/ui/button.tsx';

function open(props: ButtonProps = {}) {
  const pressed = vi.fn();
  const sent = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  render(
    <form onSubmit={sent}>
      <Button onClick={pressed} {...props}>
        Finish
      </Button>
    </form>,
  );
  return { pressed, sent, button: screen.getByRole('button', { name: 'Finish' }) };
}

describe('<Button>', () => {
  it('does what it says, and sends no form unless it is meant to', async () => {
    const { button, pressed, sent } = open();
    await userEvent.click(button);
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(sent).not.toHaveBeenCalled();
  });

  it.each([
    ['not available', { available: false }],
    ['busy', { busy: true }],
  ] as const)(
    'that is %s keeps focus, says so, and does nothing, not even as the button of a form',
    async (_, state) => {
      const { button, pressed, sent } = open({ ...state, type: 'submit' });
      await userEvent.tab();
      expect(button).toHaveFocus();
      await userEvent.keyboard('{Enter} ');
      await userEvent.click(button);
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toBeEnabled();
      expect([pressed.mock.calls, sent.mock.calls]).toEqual([[], []]);
    },
  );
});

describe('<IconButton>', () => {
  it('is named by its label, and its picture says nothing', async () => {
    const pressed = vi.fn();
    const ref = createRef<HTMLButtonElement>();
    render(<IconButton icon="cross" label="Close" ref={ref} onClick={pressed} />);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(ref.current?.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });
});
