import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath, startProgram } from './child.ts';
import type { Json, Protocol } from './protocol.ts';
import { connectBidi } from './bidi.ts';

/** Debian's package of Firefox. */
export const FIREFOX_PACKAGES = ['firefox-esr'] as const;

/** Settings of the profile: no connections and no pages of the browser's own. */
const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-GB, en',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

/** Program file of Firefox; null when it is not installed. */
export function firefoxPath(): string | null {
  return programPath('firefox-esr') ?? programPath('firefox');
}

/** Starts Firefox without a window and connects to it by WebDriver BiDi. */
export async function startFirefox(options: { readonly scheme?: 'dark' | 'light' } = {}): Promise<Protocol> {
  const path = firefoxPath();
  if (path === null) throw new Error('Firefox is not installed. Install the package firefox-esr.');
  const folder = mkdtempSync(join(tmpdir(), 'engines-firefox-'));
  // 0 is dark and 1 is light (StaticPrefList.yaml, layout.css.prefers-color-scheme.content-override).
  const scheme = { 'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1 };
  const lines = Object.entries({ ...PREFERENCES, ...scheme }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--width', '1400', '--height', '1000', '--profile', folder];
  const browser = await startProgram(path, [...args, '--remote-debugging-port=0', 'about:blank'], {
    env: { HOME: folder, MOZ_HEADLESS_WIDTH: '1400', MOZ_HEADLESS_HEIGHT: '1000' },
    ready: { text: /WebDriver BiDi listening on (ws:\S+)/u, stream: 2 },
  });
  const bidi = await connectBidi(`${browser.ready}/session`);
  const session = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', { capabilities: {} });
  // The window that Firefox starts with stays inactive without a screen: Space and Enter would press no button in it.
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'window' });
  await bidi.send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 900 } });

  return {
    version: `Firefox ${session.capabilities.browserVersion}`,
    async open(url) {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async run(source, args) {
      const answer = await bidi.send<CallAnswer>('script.callFunction', {
        functionDeclaration: `async (args) => JSON.stringify((await (${source})(...JSON.parse(args))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      });
      if (answer.type === 'exception') throw new Error(`In the page: ${answer.exceptionDetails.text}`);
      return JSON.parse(answer.result.value) as Json;
    },
    async perform(sources) {
      await bidi.send('input.performActions', { context, actions: sources });
    },
    async screenshot() {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    async close() {
      bidi.close();
      await browser.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Answer of `script.callFunction`. */
type CallAnswer =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
