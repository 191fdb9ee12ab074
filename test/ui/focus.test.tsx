import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bringIntoView } from '../../src/ui/bring-into-view.ts';
import { focusFirst } from '../../src/ui/focus-first.ts';
import { keepTabInside } from '../../src/components/connect-wizard/shell/open-wizard.tsx';
import { lockScroll } from '../../src/ui/dialog.tsx';

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('where focus goes', () => {
  it('is the first of some places that is there and can have it', () => {
    render(
      <>
        <p>No</p>
        <button type="button">Yes</button>
      </>,
    );
    const gone = document.createElement('button');
    expect(focusFirst([null, undefined, gone, screen.getByText('No'), button('Yes')])).toBe(true);
    expect(button('Yes')).toHaveFocus();
    expect(focusFirst([gone, null])).toBe(false);
  });

  it('is nothing that has to be where it cannot be scrolled to', () => {
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

describe('Tab in a frame that stands for a dialog', () => {
  function Frame() {
    return (
      // A frame hears the keys of all its buttons.
      <div role="group" onKeyDown={keepTabInside}>
        <button type="button">First</button>
        <button type="button">Second</button>
        <button type="button">Third</button>
      </div>
    );
  }

  it('goes round among its buttons, both ways', () => {
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

  it('stands still until the last layer has gone, however often one says that it goes', () => {
    const first = lockScroll(document);
    const second = lockScroll(document);
    first();
    first();
    expect(locked()).toBe(true);
    second();
    expect(locked()).toBe(false);
  });

  it('keeps the room of its scroll bar, so that nothing jumps', () => {
    const free = lockScroll(document);
    expect(document.documentElement).toHaveAttribute('data-ik-scroll-lock', 'gutter');
    free();
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(window.innerWidth);
    lockScroll(document)();
    const again = lockScroll(document);
    expect(document.documentElement).toHaveAttribute('data-ik-scroll-lock', '');
    again();
  });
});
