import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One app of test/consumers, as `scripts/hosts.mjs` left it. */
export interface BuiltHost {
  readonly name: string;
  /** Folder with its `index.html`. */
  readonly site: string;
  /** The step that failed; null = it is built. */
  readonly failed: 'install' | 'build' | null;
  /** What the build printed, or the step that failed. */
  readonly log: string;
}

/** Every app that was to be built. */
export const BUILT_HOSTS: readonly BuiltHost[] = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../node_modules/.cache/hosts/built.json', import.meta.url)), 'utf8'),
);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A site on a free port of this machine. */
export async function serve(site: string): Promise<{ readonly url: string; close(): void }> {
  const server: Server = createServer(({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    try {
      const body = readFileSync(join(site, path === '/' ? 'index.html' : path));
      response
        .writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
