import { render, screen } from '@testing-library/react';
import { type ReactElement, useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { useKeptFocus } from '../../../src/components/test-connection/use-kept-focus.ts';

function Page({ phase }: { readonly phase: string }): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, phase);
  return (
    <>
      <button>outside</button>
      <div ref={root} tabIndex={-1} data-testid="root">
        <button>stays</button>
        {phase === 'testing' ? <button>Cancel</button> : null}
      </div>
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

/** Focus goes along these buttons, then Cancel is removed. */
function ends(...path: readonly string[]): void {
  const { rerender } = render(<Page phase="testing" />);
  for (const name of path) button(name).focus();
  rerender(<Page phase="passed" />);
}

describe('focus, when a control is removed', () => {
  it('goes to the root when the control had it', () => {
    ends('Cancel');
    expect(screen.getByTestId('root')).toHaveFocus();
  });

  it('stays on a control that is still there', () => {
    ends('Cancel', 'stays');
    expect(button('stays')).toHaveFocus();
  });

  it('is not fetched from somewhere else on the page, nor once it was taken there and let go', () => {
    const { rerender } = render(<Page phase="testing" />);
    button('Cancel').focus();
    button('outside').focus();
    rerender(<Page phase="passed" />);
    expect(button('outside')).toHaveFocus();
    button('outside').blur();
    rerender(<Page phase="ready" />);
    expect(document.body).toHaveFocus();
  });

  it('is left alone when nobody was in there', () => {
    ends();
    expect(document.body).toHaveFocus();
  });
});
