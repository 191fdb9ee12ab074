import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RichText } from '../../src/ui/rich-text.tsx';
import { TextLink } from '../../src/ui/text-link.tsx';

const NEW_TAB = '(opens in a new tab)';

describe('<TextLink>', () => {
  it('that leaves the page says so, and hands over neither window nor address', () => {
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

  it('that stays is a plain one', () => {
    render(<TextLink href="/costs">Costs</TextLink>);
    expect(screen.getByRole('link', { name: 'Costs' })).not.toHaveAttribute('target');
  });
});

describe('<RichText>', () => {
  it('draws labels, code and links, and no markup of anybody else', () => {
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

  it('leaves to the vendor what the vendor calls its things, whatever the page’s language and direction', () => {
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
