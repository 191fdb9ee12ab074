import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BUILT = join(ROOT, '.cache', 'visual-storybook');
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Builds Storybook and serves it on a free port. Resolves the function that stops the server. */
export default async function serveStorybook(): Promise<() => Promise<void>> {
  const storybook = createRequire(import.meta.url).resolve('storybook/internal/bin/dispatcher');
  await promisify(execFile)(
    process.execPath,
    [storybook, 'build', '--output-dir', BUILT, '--disable-telemetry', '--quiet'],
    { cwd: ROOT, env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' }, maxBuffer: 1 << 26 },
  );
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://storybook').pathname);
    void readFile(join(BUILT, path)).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server has no port, so the pictures cannot be drawn.');
  process.env['VISUAL_STORYBOOK'] = `http://127.0.0.1:${address.port}`;
  return () => new Promise((resolve) => server.close(() => resolve()));
}
