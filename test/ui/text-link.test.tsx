import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RichText } from '../../src/ui/rich-text.tsx';
import { TextLink } from '../../src/ui/text-link.tsx';

const NEW_TAB = '(opens in a new tab)';

describe('<TextLink>', () => {
  it('<TextLink> to a new tab says so in its name, and passes on neither opener nor referrer', () => {
    render(
      <TextLink href="https://example.com/keys" opensNewTab={NEW_TAB}>
        Key page
      </TextLink>,
    );
    const link = screen.getByRole('link', { name: /^Key page ?\(opens in a new tab\)$/u });
    expect(link).toHaveAttribute('href', 'https://example.com/keys');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(link).toHaveAttribute('referrerpolicy', 'no-referrer');
  });

  it('<TextLink> in the same tab has no target', () => {
    render(<TextLink href="/costs">Costs</TextLink>);
    expect(screen.getByRole('link', { name: 'Costs' })).not.toHaveAttribute('target');
  });
});

describe('<RichText>', () => {
  it('<RichText> renders labels, code and links, and shows HTML in a text as text', () => {
    const { container } = render(
      <RichText
        opensNewTab={NEW_TAB}
        segments={[
          { kind: 'text', text: 'Open <b>' },
          { kind: 'label', text: 'Settings' },
          { kind: 'code', text: 'api.usage.read' },
          { kind: 'link', text: 'the page', href: 'https://example.com/' },
        ]}
      />,
    );
    expect(container.querySelector('b')).toBeNull();
    expect(container).toHaveTextContent('Open <b>');
    expect(screen.getByRole('link', { name: /^the page ?\(opens in a new tab\)$/u })).toBeVisible();
  });

  it('<RichText> keeps labels and code of the vendor out of translation, and code left to right', () => {
    render(
      <RichText
        opensNewTab={NEW_TAB}
        segments={[
          { kind: 'label', text: 'Settings' },
          { kind: 'code', text: 'api.usage.read' },
        ]}
      />,
    );
    expect(screen.getByText('Settings').closest('[translate="no"]')).not.toBeNull();
    expect(screen.getByText('api.usage.read')).toHaveAttribute('translate', 'no');
    expect(screen.getByText('api.usage.read')).toHaveAttribute('dir', 'ltr');
  });
});
