import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bringIntoView } from '../../src/ui/bring-into-view.ts';
import { focusFirst } from '../../src/ui/focus-first.ts';
import { keepTabInside } from '../../src/components/connect-wizard/shell/open-wizard.tsx';
import { lockScroll } from '../../src/ui/dialog.tsx';

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('where focus goes', () => {
  it('focusFirst focuses the first element that is on the page and focusable', () => {
    render(
      <>
        <p>No</p>
        <button type="button">Yes</button>
      </>,
    );
    const detached = document.createElement('button');
    expect(focusFirst([null, undefined, detached, screen.getByText('No'), button('Yes')])).toBe(true);
    expect(button('Yes')).toHaveFocus();
    expect(focusFirst([detached, null])).toBe(false);
  });

  it('bringIntoView does nothing without an element or without layout', () => {
    const scrolled = vi.fn();
    const element = document.createElement('p');
    element.scrollIntoView = scrolled;
    bringIntoView(element);
    expect(scrolled.mock.calls).toEqual([[{ block: 'nearest', inline: 'nearest' }]]);
    expect(() => bringIntoView(null)).not.toThrow();
    Reflect.set(element, 'scrollIntoView', undefined);
    expect(() => bringIntoView(element)).not.toThrow();
  });
});

describe('keepTabInside', () => {
  function Frame() {
    return (
      // A frame receives the key events of all its buttons.
      <div role="group" onKeyDown={keepTabInside}>
        <button type="button">First</button>
        <button type="button">Second</button>
        <button type="button">Third</button>
      </div>
    );
  }

  it('Tab and Shift+Tab cycle through the buttons of the loading frame', () => {
    render(<Frame />);
    const tab = (shiftKey = false): string | null | undefined => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Tab', shiftKey });
      return document.activeElement?.textContent;
    };
    button('First').focus();
    expect([tab(), tab(), tab(), tab(true), tab(true)]).toEqual(['Second', 'Third', 'First', 'Third', 'Second']);
  });
});

describe('the page behind a layer', () => {
  const locked = (): boolean => document.documentElement.hasAttribute('data-ik-scroll-lock');
  afterEach(() => document.documentElement.removeAttribute('data-ik-scroll-lock'));

  it('the page stays locked until the last layer unlocks it, even when one layer unlocks twice', () => {
    const first = lockScroll(document);
    const second = lockScroll(document);
    first();
    first();
    expect(locked()).toBe(true);
    second();
    expect(locked()).toBe(false);
  });

  it('the locked page keeps the space of its scroll bar', () => {
    const unlock = lockScroll(document);
    expect(document.documentElement).toHaveAttribute('data-ik-scroll-lock', 'gutter');
    unlock();
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(window.innerWidth);
    lockScroll(document)();
    const again = lockScroll(document);
    expect(document.documentElement).toHaveAttribute('data-ik-scroll-lock', '');
    again();
  });
});
