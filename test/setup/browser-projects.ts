import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { playwright } from '@vitest/browser-playwright';
import type { ProvidedContext } from 'vitest';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { CHROMIUM_ARGS } from './chromium-args.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Browser settings of every project that needs one. */
export const chromium = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      ...(process.env.CHROMIUM_PATH === undefined ? {} : { executablePath: process.env.CHROMIUM_PATH }),
      args: [...CHROMIUM_ARGS],
    },
  }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 800 } }],
};

/** A project whose tests run in a browser. */
export function browserProject(options: {
  readonly name: string;
  readonly include: readonly string[];
  /** Values that tests read with `inject`. */
  readonly provide?: Partial<ProvidedContext>;
}): TestProjectInlineConfiguration {
  return {
    optimizeDeps: {
      include: [
        ...['@testing-library/react', '@testing-library/jest-dom/vitest', 'react-dom/client'],
        ...['axe-core', '@storybook/react-vite', 'storybook/test', '@radix-ui/react-dialog'],
      ],
    },
    test: {
      name: options.name,
      include: [...options.include],
      provide: options.provide ?? {},
      setupFiles: [here('browser.ts')],
      // Copied, because Vitest writes the project's name into the instances.
      browser: { ...chromium, instances: chromium.instances.map((instance) => ({ ...instance })) },
      testTimeout: 20_000,
    },
  };
}
