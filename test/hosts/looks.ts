import { expect, type Page } from '@playwright/test';

/** The ground of the first element that this selects, as it is drawn, in hexadecimal. */
export function groundOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (pen === null) throw new Error('This browser draws nothing.');
      pen.fillStyle = getComputedStyle(element).backgroundColor;
      pen.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
      const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
      return alpha === 0 ? 'transparent' : `#${hex}`;
    });
}

/**
 * Every element of the kit by its place, with each property whose computed value another stylesheet could change. Left
 * out is what shows in nothing: the old spelling of `font-variant-numeric` that some tools write beside it, and where a
 * picture would stand that there is not.
 */
function lookOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const hidden = (name: string, style: CSSStyleDeclaration): boolean =>
      name.startsWith('--') ||
      name === 'font-feature-settings' ||
      (name.startsWith('background-position') && style.backgroundImage === 'none');
    const physical = (value: string, { direction }: CSSStyleDeclaration): string =>
      value === 'start' || value === 'end' ? ((value === 'start') === (direction === 'rtl') ? 'right' : 'left') : value;
    return [...document.querySelectorAll('[data-ik-root], [data-ik-root] *')].flatMap((element, index) =>
      ['', '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo || null);
        if (pseudo !== '' && style.content === 'none') return '';
        const values = [...style]
          .filter((name) => !hidden(name, style))
          .map((name) => `${name}: ${physical(style.getPropertyValue(name), style)}`);
        return `${index} ${element.getAttribute('data-slot') ?? element.tagName}${pseudo} { ${values.join('; ')} }`;
      }),
    );
  });
}

/** What looks otherwise than with this stylesheet in the place of all that the page has loaded, each as a line. */
export async function differencesTo(page: Page, css: string): Promise<readonly string[]> {
  const loaded = await lookOf(page);
  expect(loaded.length).toBeGreaterThan(300);
  await page.evaluate((text) => {
    for (const node of document.querySelectorAll('link[rel="stylesheet"], style')) node.remove();
    document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
  }, css);
  const replaced = await lookOf(page);
  expect(replaced.length).toBe(loaded.length);
  return loaded.flatMap((line, index) => {
    const [name, ...declarations] = line.split(/ \{ |; | \}$/);
    const others = (replaced[index] ?? '').split(/ \{ |; | \}$/).slice(1);
    return declarations.flatMap((declaration, at) =>
      declaration === others[at] ? [] : [`${name}: ${declaration}, unbundled ${others[at]}`],
    );
  });
}
