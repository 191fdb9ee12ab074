import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Vite puts a hash of the content into the names in this folder: what has such a name never changes. */
const HASHED = '/assets/';

const NOT_BUILT = `The web front end of the console is not built, so there is no page to show.
Run "npm start" in the project's root: it builds the page, then starts the console.
The API of this server works: see /healthz.
`;

interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

/**
 * The built front end. Read once at the start, so that a name from a request never becomes a path; what is not a file
 * is a page of the front end, which finds its own way.
 */
export function staticFiles(folder: string): (request: Request) => Response {
  const files = readFolder(folder);
  return (request) => {
    const { pathname } = new URL(request.url);
    const file = files.get(pathname);
    const isPage = file === undefined && extname(pathname) === '';
    const found = isPage ? files.get('/index.html') : file;
    if (found === undefined) {
      return isPage
        ? new Response(NOT_BUILT, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } })
        : new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    }
    const headers = {
      'content-type': found.type,
      etag: found.etag,
      'cache-control': pathname.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (request.headers.get('if-none-match') === found.etag) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : found.bytes, { headers });
  };
}

function readFolder(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const bytes = new Uint8Array(readFileSync(path));
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
    files.set(`/${relative(folder, path).replaceAll('\\', '/')}`, { bytes, type, etag });
  }
  return files;
}
