import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtFile, ENTRIES, EXPORTS } from './built.ts';
import { ROOT } from './sources.ts';

/** Exported values of each entry. Adding one is a minor change, removing one is a major change. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '.': [
    'AccountsTable',
    'ConnectWizard',
    'IntegrationCard',
    'IntegrationsProvider',
    'TestConnection',
    'useAccess',
    'useAccountActions',
    'useAccounts',
    'useConnectFlow',
    'useIntegrationCard',
    'usePlainField',
  ],
  './core': [
    'ACCOUNT_STATUSES',
    'ACTIONS',
    'ADAPTER_METHODS',
    'AdapterError',
    'DEFAULT_TIMEOUTS',
    'DRAWN_BLOCKS',
    'EXPIRY_WARNING_DAYS',
    'FAILURE_CODES',
    'LONGEST_FILE_SECRET',
    'LONGEST_SECRET',
    'METHOD_OF_ACTION',
    'MOST_CAPABILITIES',
    'UsageError',
    'checkAnswer',
    'checkDefinition',
    'correctSecret',
    'createRedactor',
    'credentialVerdict',
    'defineIntegration',
    'deriveStatus',
    'expiryOf',
    'hostOf',
    'isAdapterError',
    'isUsageError',
    'lastFour',
    'normaliseSecret',
    'plainText',
    'recogniseFormat',
    'redact',
    'redactFailure',
    'remedyOf',
    'retryAdvice',
    'safeHref',
    'safeImage',
    'sanitiseText',
  ],
  './http': ['DEFAULT_SERVE_LIMITS', 'httpAdapter', 'openApiDocument', 'serveAdapter'],
  './integrations/openai': ['openai'],
  './locales/ar': ['ar'],
  './locales/de': ['de'],
  './locales/en': ['en'],
  './locales/es': ['es'],
  './locales/fr': ['fr'],
  './locales/ja': ['ja'],
  './verify/openai': ['openaiBaseUrl', 'openaiVerifier'],
  './testing': [
    'ContractViolation',
    'PLAIN_SCRIPT',
    'SCRIPT_START',
    'WORKING_KEY',
    'adapterContract',
    'composeScript',
    'manyAccounts',
    'realClock',
    'refusing',
    'refusingFinish',
    'runAdapterContract',
    'sampleAccount',
    'scenarios',
    'scriptedAdapter',
    'secondAccount',
    'virtualClock',
  ],
};

describe('the package’s entries', () => {
  it.each(ENTRIES)('the entry %s resolves and exports exactly the expected values', async (name) => {
    const module: object = await import(/* @vite-ignore */ pathToFileURL(builtFile(name)).href);
    expect(Object.keys(module).sort()).toEqual([...(EXPECTED[name] ?? [])].sort());
    expect(existsSync(join(ROOT, EXPORTS[name]?.types ?? ''))).toBe(true);
  });

  it('the entries put types first, so that every resolver finds them', () => {
    for (const [name, target] of Object.entries(EXPORTS)) {
      const conditions = name === '.' ? ['types', 'react-server', 'default'] : ['types', 'default'];
      if (typeof target === 'object') expect(Object.keys(target)).toEqual(conditions);
    }
  });

  it('every integration, verifier and locale is an entry of the package', () => {
    expect(unlisted(entrySources())).toEqual([]);
  });

  it('an integration that package.json does not list is found', () => {
    expect(unlisted([...entrySources(), 'integrations/acme'])).toEqual(['integrations/acme']);
  });

  it('the stylesheet and its types are built', () => {
    expect(existsSync(join(ROOT, 'dist/styles.css'))).toBe(true);
    expect(existsSync(join(ROOT, 'dist/styles.css.d.ts'))).toBe(true);
  });
});

/** The modules that have a folder of their own name beside them: definitions, verifiers and locales. */
function entrySources(): readonly string[] {
  return ['integrations', 'verify', 'locales'].flatMap((layer) =>
    readdirSync(join(ROOT, 'src', layer), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${layer}/${name}`),
  );
}

/** Sources that no entry of package.json is built from. */
function unlisted(sources: readonly string[]): readonly string[] {
  return sources.filter((source) => EXPORTS[`./${source}`]?.default !== `./dist/${source}.js`);
}
