import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Logo } from '../../src/ui/logo.tsx';

const shown = (name: string, src?: string) => {
  const { container, rerender } = render(<Logo name={name} src={src} />);
  return {
    container,
    image: () => container.querySelector('img'),
    again: (next: string) => rerender(<Logo name={name} src={next} />),
  };
};

describe('<Logo>', () => {
  it.each([
    ['OpenAI', 'OP'],
    ['Google Cloud Platform', 'GC'],
    ['  ledger   line ', 'LL'],
    ['x', 'X'],
    ['😀😎 tools', '😀T'],
    ['', ''],
  ])('a logo of "%s" without an image shows "%s"', (name, letters) => {
    expect(shown(name).container.textContent).toBe(letters);
  });

  it('a logo is hidden from screen readers, since the name is beside it, and its image sends no referrer', () => {
    const { container, image } = shown('OpenAI', 'https://example.com/logo.png');
    expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true');
    expect(image()).toHaveAttribute('alt', '');
    expect(image()).toHaveAttribute('referrerpolicy', 'no-referrer');
  });

  it('a logo shows letters when its image fails to load, and tries a new image', () => {
    const { container, image, again } = shown('OpenAI', 'https://example.com/broken.png');
    fireEvent.error(image() ?? container);
    expect(image()).toBeNull();
    expect(container).toHaveTextContent('OP');
    again('https://example.com/other.png');
    expect(image()).toHaveAttribute('src', 'https://example.com/other.png');
  });
});
