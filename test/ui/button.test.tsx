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
  it('<Button> calls onClick, and submits no form by default', async () => {
    const { button, pressed, sent } = open();
    await userEvent.click(button);
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(sent).not.toHaveBeenCalled();
  });

  it.each([
    ['not available', { available: false }],
    ['busy', { busy: true }],
  ] as const)(
    '<Button> that is %s keeps focus, is aria-disabled, and neither fires nor submits its form',
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
  it('<IconButton> is named by its label, and its icon is hidden from screen readers', async () => {
    const pressed = vi.fn();
    const ref = createRef<HTMLButtonElement>();
    render(<IconButton icon="cross" label="Close" ref={ref} onClick={pressed} />);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(ref.current?.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });
});
