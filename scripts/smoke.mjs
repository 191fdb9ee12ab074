/**
 * Imports every entry of the built package, as a host on the machine's own Node does, and uses two of them. Has no
 * dependency, so that any Node from the `engines` range runs it.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';

const { name, exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const entries = Object.keys(exports).filter((entry) => !/\.(?:css|json)$/.test(entry));

for (const entry of entries) {
  const path = name + entry.slice(1);
  const module = await import(path);
  if (Object.keys(module).length === 0) throw new Error(`${path} exports nothing.`);
}

const { openai } = await import(`${name}/integrations/openai`);
const { serveAdapter } = await import(`${name}/http`);
const serve = serveAdapter({ authenticate: () => null, adapter: () => ({}), integrations: [openai()] });
const answer = await serve(
  new Request('http://localhost/api/listAccounts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost' },
    body: '{"limit":1}',
  }),
);
const { failure } = await answer.json();
if (answer.status !== 401 || failure.code !== 'host_signed_out')
  throw new Error(
    `A request without a session was answered with ${answer.status} ${failure.code} instead of 401 host_signed_out.`,
  );

console.log(`${entries.length} entries load on Node ${process.versions.node}.`);
