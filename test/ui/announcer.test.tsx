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
  it('has its regions there before anything is said, known to readers behind a modal dialog too', () => {
    const { polite, assertive } = open();
    expect(polite).toBeEmptyDOMElement();
    expect(polite).toHaveAttribute('aria-live', 'polite');
    expect(assertive).toHaveAttribute('aria-live', 'assertive');
  });

  it('says a message after the region was there, and takes it away again', () => {
    const { say, polite, assertive } = open();
    say('Saved');
    expect(polite).toBeEmptyDOMElement();
    pass(120);
    expect(polite).toHaveTextContent('Saved');
    expect(assertive).toBeEmptyDOMElement();
    pass(5_000);
    expect(polite).toBeEmptyDOMElement();
  });

  it('interrupts only for what must not be missed', () => {
    const { say, polite, assertive } = open();
    say('The key was removed.', 'assertive');
    pass(120);
    expect(assertive).toHaveTextContent('The key was removed.');
    expect(polite).toBeEmptyDOMElement();
  });

  it('says together what comes together, each once, and nothing for no message', () => {
    const { say, polite } = open();
    say('Pasted.');
    say('');
    say('Pasted.');
    say('Spaces were removed.');
    pass(120);
    expect(polite.textContent).toBe('Pasted. Spaces were removed.');
  });

  it('does not say more than once in a second', () => {
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

  it('leaves the newest message its whole time', () => {
    const { say, polite } = open();
    say('One');
    pass(4_000);
    say('Two');
    pass(2_000);
    expect(polite).toHaveTextContent('Two');
  });

  it('falls silent when it goes', () => {
    const { say, unmount, polite } = open();
    say('Saved');
    pass(120);
    say('Too late');
    unmount();
    expect(vi.getTimerCount()).toBe(0);
    expect(polite).not.toHaveTextContent('Too late');
  });

  it('lets components speak into nothing where there is none', () => {
    const { result } = renderHook(useAnnounce);
    expect(() => result.current('Hello')).not.toThrow();
  });
});
