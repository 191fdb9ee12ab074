import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, safeHref, safeImage } from '../../src/definition/safe-url.ts';

describe('safeHref', () => {
  it.each(['https://example.com', 'https://example.com/a?b=c#d', 'HTTPS://EXAMPLE.com/'])(
    'safeHref accepts %s',
    (href) => {
      expect(safeHref(href)).toBe(new URL(href).href);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:msgbox',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    '//example.com',
    '/\\example.com',
    'https:example.com',
    'https:///example.com',
    'http://example.com',
    'https://user:pass@example.com',
    'https://exa mple.com',
    '/settings',
    '',
    null,
    42,
  ])('safeHref refuses %j', (href) => {
    expect(safeHref(href)).toBeNull();
  });

  it('safeHref accepts paths of the host only with allowPath', () => {
    expect(safeHref('/costs?account=1', { allowPath: true })).toBe('/costs?account=1');
    expect(safeHref('//evil.example', { allowPath: true })).toBeNull();
    expect(safeHref('/\\evil.example', { allowPath: true })).toBeNull();
  });

  it('safeHref never lets another scheme or credentials through', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((text) => `https://${text}`),
        ),
        (href) => {
          const safe = safeHref(href);
          if (safe === null) return;
          const url = new URL(safe);
          expect([url.protocol, url.username, url.password]).toEqual(['https:', '', '']);
        },
      ),
    );
  });
});

describe('safeImage', () => {
  it('safeImage accepts bitmap images and refuses SVG, which may contain scripts', () => {
    expect(safeImage('data:image/png;base64,aGk=')).toBe('data:image/png;base64,aGk=');
    expect(safeImage('https://example.com/a.png')).toBe('https://example.com/a.png');
    expect(safeImage('data:image/svg+xml;base64,aGk=')).toBeNull();
    expect(safeImage('data:text/html;base64,aGk=')).toBeNull();
    expect(safeImage('/a.png')).toBeNull();
  });
});

describe('hostOf', () => {
  it('hostOf returns the host of a link', () => {
    expect(hostOf('https://platform.openai.com/x')).toBe('platform.openai.com');
    expect(hostOf('/x')).toBe('');
  });
});
