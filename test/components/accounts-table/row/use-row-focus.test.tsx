import { render, screen } from '@testing-library/react';
import { type ReactElement, useRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useRowFocus } from '../../../../src/components/accounts-table/row/use-row-focus.ts';
import type { AccountRow } from '../../../../src/hooks/accounts-result.ts';
import { account } from '../../../flow/connect-samples.ts';

interface TableProps {
  readonly ids: readonly string[];
  /** Whether the tools above the rows are there. */
  readonly tools?: boolean;
  readonly freezeOrder: (hold: boolean) => void;
}

function Table({ ids, tools = true, freezeOrder }: TableProps): ReactElement {
  const section = useRef<HTMLElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = ids.map((id): AccountRow => ({ kind: 'account', account: { ...account, id }, status: 'connected' }));
  const { onFocus, onBlur } = useRowFocus({ rows, section, body, heading, freezeOrder });
  return (
    <section ref={section} onFocus={onFocus} onBlur={onBlur}>
      <h2 ref={heading} tabIndex={-1}>
        Accounts
      </h2>
      {tools ? <button>tool</button> : null}
      <table>
        <tbody ref={body}>
          {ids.map((id) => (
            <tr key={id}>
              <td>
                <button>{`link ${id}`}</button>
                <button data-slot="ik-kebab">{id}</button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function openTable(...ids: readonly string[]) {
  const freezeOrder = vi.fn<(hold: boolean) => void>();
  const { rerender, unmount } = render(<Table ids={ids} freezeOrder={freezeOrder} />);
  return {
    unmount,
    held: () => freezeOrder.mock.lastCall?.[0],
    becomes: (left: readonly string[], tools = true) =>
      rerender(<Table ids={left} tools={tools} freezeOrder={freezeOrder} />),
  };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('focus whose row has gone', () => {
  it.each([
    ['the row that took its place', 'b', ['a', 'c'], 'c'],
    ['the row before, at the end', 'c', ['a', 'b'], 'b'],
  ])('goes to the kebab of %s', (_, had, left, next) => {
    const table = openTable('a', 'b', 'c');
    button(had).focus();
    table.becomes(left);
    expect(button(next)).toHaveFocus();
  });

  it('goes to the heading when no row is left, or when it was in none', () => {
    const table = openTable('a');
    button('a').focus();
    table.becomes([]);
    expect(screen.getByRole('heading')).toHaveFocus();
    button('tool').focus();
    table.becomes([], false);
    expect(screen.getByRole('heading')).toHaveFocus();
  });

  it('stays where the person has taken it meanwhile', () => {
    const table = openTable('a', 'b');
    button('a').focus();
    button('tool').focus();
    table.becomes(['b']);
    expect(button('tool')).toHaveFocus();
  });

  it('is not taken from a page on which nothing had it', () => {
    const table = openTable('a', 'b');
    table.becomes(['b']);
    expect(document.body).toHaveFocus();
  });
});

describe('the order of rows', () => {
  it('is held while focus is in one of them, and no longer', () => {
    const table = openTable('a', 'b');
    button('link a').focus();
    expect(table.held()).toBe(true);
    button('b').focus();
    expect(table.held()).toBe(true);
    button('tool').focus();
    expect(table.held()).toBe(false);
  });

  it('is let go with the table', () => {
    const table = openTable('a');
    button('a').focus();
    table.unmount();
    expect(table.held()).toBe(false);
  });
});
