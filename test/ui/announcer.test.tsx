import { act, renderHook, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Announce, Announcer, useAnnounce } from '../../src/ui/announcer.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});

const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

function open() {
  const { result, unmount } = renderHook(useAnnounce, {
    wrapper: ({ children }) => (
      <StrictMode>
        <Announcer>
          <div>{children}</div>
        </Announcer>
      </StrictMode>
    ),
  });
  const say: Announce = (message, politeness) => result.current(message, politeness);
  return { say, unmount, polite: screen.getByRole('status'), assertive: screen.getByRole('alert') };
}

describe('<Announcer>', () => {
  it('<Announcer> renders its live regions before the first message, also behind a modal dialog', () => {
    const { polite, assertive } = open();
    expect(polite).toBeEmptyDOMElement();
    expect(polite).toHaveAttribute('aria-live', 'polite');
    expect(assertive).toHaveAttribute('aria-live', 'assertive');
  });

  it('<Announcer> fills a region after it was rendered, and empties it again', () => {
    const { say, polite, assertive } = open();
    say('Saved');
    expect(polite).toBeEmptyDOMElement();
    pass(120);
    expect(polite).toHaveTextContent('Saved');
    expect(assertive).toBeEmptyDOMElement();
    pass(5_000);
    expect(polite).toBeEmptyDOMElement();
  });

  it('<Announcer> uses the assertive region only for assertive messages', () => {
    const { say, polite, assertive } = open();
    say('The key was removed.', 'assertive');
    pass(120);
    expect(assertive).toHaveTextContent('The key was removed.');
    expect(polite).toBeEmptyDOMElement();
  });

  it('<Announcer> joins messages of one moment, each once, and ignores an empty one', () => {
    const { say, polite } = open();
    say('Pasted.');
    say('');
    say('Pasted.');
    say('Spaces were removed.');
    pass(120);
    expect(polite.textContent).toBe('Pasted. Spaces were removed.');
  });

  it('<Announcer> announces at most once in a second', () => {
    const { say, polite } = open();
    say('One');
    pass(120);
    say('Two');
    pass(500);
    say('Three');
    expect(polite).toHaveTextContent('One');
    pass(500);
    expect(polite.textContent).toBe('Two Three');
  });

  it('<Announcer> shows the newest message for its whole time', () => {
    const { say, polite } = open();
    say('One');
    pass(4_000);
    say('Two');
    pass(2_000);
    expect(polite).toHaveTextContent('Two');
  });

  it('<Announcer> announces nothing after it unmounts', () => {
    const { say, unmount, polite } = open();
    say('Saved');
    pass(120);
    say('Too late');
    unmount();
    expect(vi.getTimerCount()).toBe(0);
    expect(polite).not.toHaveTextContent('Too late');
  });

  it('useAnnounce() does nothing without an <Announcer>', () => {
    const { result } = renderHook(useAnnounce);
    expect(() => result.current('Hello')).not.toThrow();
  });
});
