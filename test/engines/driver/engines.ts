import { FIREFOX_PACKAGES, firefoxPath, startFirefox } from './firefox.ts';
import type { Protocol } from './protocol.ts';
import { startWebkit, WEBKIT_PACKAGES, webkitPaths } from './webkit.ts';

/** A browser engine beside Chromium. */
export interface Engine {
  readonly name: 'firefox' | 'webkit';
  /** Why it cannot be run on this machine; null when it can. */
  readonly missing: string | null;
  /** Starts it. @param options `scheme` is the color scheme of the system, light by default. */
  start(options?: { readonly scheme?: 'dark' | 'light' }): Promise<Protocol>;
}

/** The engines beside Chromium. Nothing is installed: an engine that is missing names its packages. */
export const ENGINES: readonly Engine[] = [
  { name: 'firefox', missing: reason('Firefox', firefoxPath(), FIREFOX_PACKAGES), start: startFirefox },
  { name: 'webkit', missing: reason('WebKit', webkitPaths(), WEBKIT_PACKAGES), start: startWebkit },
];

function reason(name: string, found: object | string | null, packages: readonly string[]): string | null {
  if (found !== null) return null;
  return `${name} was not run: it is not installed (Debian: apt-get install ${packages.join(' ')})`;
}
