import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { isProgram, programPath, startProgram, type Started } from './child.ts';
import type { Json, Protocol } from './protocol.ts';

/** Debian's packages of WebKitGTK's driver and of a display without a screen. */
export const WEBKIT_PACKAGES = ['webkit2gtk-driver', 'xvfb'] as const;

/** Program files of WebKit; null when one is not installed. */
export function webkitPaths(): { readonly driver: string; readonly browser: string; readonly display: string } | null {
  const driver = programPath('WebKitWebDriver');
  const display = programPath('Xvfb');
  const browser = miniBrowserPath();
  return driver === null || display === null || browser === null ? null : { driver, browser, display };
}

/** Debian keeps the small browser beside the library, in a folder that names the processor and the library's version. */
function miniBrowserPath(): string | null {
  const folders = ['/usr/lib', '/usr/libexec'].filter(existsSync);
  const libraries = folders.flatMap((root) => [root, ...readdirSync(root).map((name) => join(root, name))]);
  return (
    libraries
      .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => join(folder, name)))
      .map((folder) => join(folder, 'MiniBrowser'))
      .find(isProgram) ?? null
  );
}

/** Starts WebKit's small browser on a display of its own and connects to it by WebDriver. */
export async function startWebkit(options: { readonly scheme?: 'dark' | 'light' } = {}): Promise<Protocol> {
  const paths = webkitPaths();
  if (paths === null) throw new Error(`WebKit is not installed. Install the packages ${WEBKIT_PACKAGES.join(', ')}.`);
  const folder = mkdtempSync(join(tmpdir(), 'engines-webkit-'));
  const started: Started[] = [];
  const close = async (): Promise<void> => {
    for (const program of started.toReversed()) await program.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const display = await startProgram(
      paths.display,
      ['-displayfd', '3', '-screen', '0', '1440x1100x24', '-nolisten', 'tcp'],
      { ready: { text: /(\d+)\n/u, stream: 3 } },
    );
    started.push(display);
    const port = await freePort();
    started.push(
      await startProgram(paths.driver, [`--port=${port}`], {
        env: {
          DISPLAY: `:${display.ready}`,
          GDK_BACKEND: 'x11',
          GTK_THEME: options.scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
          HOME: folder,
          LANG: 'C.UTF-8',
          LIBGL_ALWAYS_SOFTWARE: '1',
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
          // Its sandbox does not start for root.
          ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
        },
      }),
    );
    const driver = `http://127.0.0.1:${port}`;
    await untilListening(`${driver}/status`);
    return await openSession(driver, paths.browser, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function openSession(driver: string, browser: string, close: () => Promise<void>): Promise<Protocol> {
  const { sessionId, capabilities } = await call<{
    readonly sessionId: string;
    readonly capabilities: { readonly browserVersion: string };
  }>(`${driver}/session`, {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  });
  const session = `${driver}/session/${sessionId}`;
  await call(`${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  await call(`${session}/window/rect`, { x: 0, y: 0, width: 1320, height: 1050 });
  const draw = (): Promise<unknown> =>
    call(`${session}/execute/sync`, { script: 'document.body?.getBoundingClientRect();', args: [] });
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    async open(url) {
      await call(`${session}/url`, { url });
    },
    async run(source, args) {
      const answer = await call<{ readonly value?: string; readonly error?: string }>(`${session}/execute/async`, {
        script: `const [args, done] = arguments;
          (async () => JSON.stringify((await (${source})(...JSON.parse(args))) ?? null))()
            .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        args: [JSON.stringify(args)],
      });
      if (answer.value === undefined) throw new Error(`In the page: ${answer.error}`);
      return JSON.parse(answer.value) as Json;
    },
    async perform(sources) {
      await call(`${session}/actions`, { actions: sources });
    },
    async screenshot() {
      // The picture is taken at the next drawing, which without a screen another command has to cause.
      const awake = setInterval(() => void draw().catch(() => {}), 200);
      const picture = await call<string>(`${session}/screenshot`).finally(() => clearInterval(awake));
      return Buffer.from(picture, 'base64');
    },
    close,
  };
}

/** Sends a command of WebDriver (https://www.w3.org/TR/webdriver2/). Rejects with the driver's message when it refuses. */
async function call<Value>(url: string, body?: object): Promise<Value> {
  const answer = await fetch(url, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: Value };
  if (answer.ok) return value;
  const { error, message } = value as { readonly error?: string; readonly message?: string };
  throw new Error(`${new URL(url).pathname}: ${error ?? answer.status} (${message ?? ''})`);
}

/** Waits until the driver answers. It prints nothing when it does. */
async function untilListening(url: string): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return;
    if (Date.now() > end) throw new Error('WebKitWebDriver did not answer within 60 seconds.');
    await pause(100);
  }
}

/** A port that was free a moment ago. The driver takes no port 0. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}
