import { render, screen } from '@testing-library/react';
import { type ReactElement, useRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useRowFocus } from '../../../../src/components/accounts-table/row/use-row-focus.ts';
import type { AccountRow } from '../../../../src/hooks/accounts-result.ts';
import { account } from '../../../flow/connect-samples.ts';

interface TableProps {
  readonly ids: readonly string[];
  /** Whether the controls above the rows are rendered. */
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
    frozen: () => freezeOrder.mock.lastCall?.[0],
    becomes: (left: readonly string[], tools = true) =>
      rerender(<Table ids={left} tools={tools} freezeOrder={freezeOrder} />),
  };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('useRowFocus, when the focused row is removed', () => {
  it.each([
    ['the row that took its place', 'b', ['a', 'c'], 'c'],
    ['the row before, at the end', 'c', ['a', 'b'], 'b'],
  ])('useRowFocus moves focus from a removed row to the kebab of %s', (_, had, left, next) => {
    const table = openTable('a', 'b', 'c');
    button(had).focus();
    table.becomes(left);
    expect(button(next)).toHaveFocus();
  });

  it('useRowFocus moves focus to the heading when no row is left, or when the removed control was in none', () => {
    const table = openTable('a');
    button('a').focus();
    table.becomes([]);
    expect(screen.getByRole('heading')).toHaveFocus();
    button('tool').focus();
    table.becomes([], false);
    expect(screen.getByRole('heading')).toHaveFocus();
  });

  it('useRowFocus does not move focus that has left the removed row', () => {
    const table = openTable('a', 'b');
    button('a').focus();
    button('tool').focus();
    table.becomes(['b']);
    expect(button('tool')).toHaveFocus();
  });

  it('useRowFocus does nothing when no element of the table had focus', () => {
    const table = openTable('a', 'b');
    table.becomes(['b']);
    expect(document.body).toHaveFocus();
  });
});

describe('useRowFocus, while focus is in a row', () => {
  it('useRowFocus freezes the order of rows only while focus is in one of them', () => {
    const table = openTable('a', 'b');
    button('link a').focus();
    expect(table.frozen()).toBe(true);
    button('b').focus();
    expect(table.frozen()).toBe(true);
    button('tool').focus();
    expect(table.frozen()).toBe(false);
  });

  it('useRowFocus releases the order of rows when the table unmounts', () => {
    const table = openTable('a');
    button('a').focus();
    table.unmount();
    expect(table.frozen()).toBe(false);
  });
});
