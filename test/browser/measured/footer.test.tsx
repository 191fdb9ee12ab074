import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Messages } from '../../../src/index.ts';
import { ar } from '../../../src/locales/ar.ts';
import { de } from '../../../src/locales/de.ts';
import { es } from '../../../src/locales/es.ts';
import { fr } from '../../../src/locales/fr.ts';
import { ja } from '../../../src/locales/ja.ts';
import { english } from '../../../src/text/english.ts';
import { scenarios } from '../../../src/testing.ts';
import { KEY, openConsole } from '../host.tsx';
import { DESKTOP } from '../modes.ts';
import { button, pasteKey } from '../steps.ts';

const LANGUAGES: Readonly<Record<string, Messages>> = { en: english, ar, de, es, fr, ja };

/** Number of rows of the buttons in the wizard's footer. */
function rows(): number {
  const buttons = [...document.querySelectorAll('[data-slot="ik-wizard-footer"] button')];
  expect(buttons).toHaveLength(2);
  return new Set(buttons.map((one) => Math.round(one.getBoundingClientRect().top))).size;
}

describe('the footer of the wizard', () => {
  afterEach(() => page.viewport(DESKTOP.width, DESKTOP.height));

  it.each(Object.entries(LANGUAGES))(
    'the buttons of the footer are in one row on both steps at 320 px, in %s',
    async (_, messages) => {
      await page.viewport(320, 640);
      openConsole([scenarios.empty], { messages });
      const connect = button(messages.card.connectNamed('OpenAI'));
      await expect.element(connect).not.toHaveAttribute('aria-disabled');
      await connect.click();
      const next = button(messages.wizard.next);
      await expect.element(next).toBeVisible();
      expect(rows()).toBe(1);
      await pasteKey(KEY);
      await expect.element(next).not.toHaveAttribute('aria-disabled');
      await userEvent.click(next);
      await expect.element(button(messages.wizard.finish)).toBeVisible();
      expect(rows()).toBe(1);
    },
  );
});
