import { fireEvent, render, renderHook, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { usePagePrefetch } from '../../src/hooks/use-page-prefetch.ts';

describe('usePagePrefetch()', () => {
  it.each([
    ['a pointer or a finger reaches it', () => fireEvent.pointerOver(screen.getByText('Open'))],
    ['it takes focus', () => screen.getByRole('button').focus()],
  ])('usePagePrefetch() loads once when any control of the page is reached: %s', (_, reach) => {
    render(
      <>
        <p>Text</p>
        <button type="button">
          <span>Open</span>
        </button>
      </>,
    );
    const load = vi.fn();
    renderHook(() => usePagePrefetch(load));
    fireEvent.pointerOver(screen.getByText('Text'));
    expect(load).not.toHaveBeenCalled();
    reach();
    reach();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('usePagePrefetch() stops listening when its component unmounts', () => {
    render(<button type="button">Open</button>);
    const load = vi.fn();
    renderHook(() => usePagePrefetch(load)).unmount();
    screen.getByRole('button').focus();
    expect(load).not.toHaveBeenCalled();
  });
});
