import { serve } from '@hono/node-server';
import { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';

/** A sandbox that answers over HTTP. */
export interface SandboxServer {
  /** Where it is, for example `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly sandbox: Sandbox;
  /** Ends it, and every connection to it. */
  close(): Promise<void>;
}

/** Starts a sandbox on this machine only. Port 0 takes any free one. */
export function startSandbox(port: number, options: SandboxOptions = {}): Promise<SandboxServer> {
  const sandbox = createSandbox(options);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: sandbox.fetch, port, hostname: '127.0.0.1' }, (address) => {
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        sandbox,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}

if (import.meta.main) {
  const { url } = await startSandbox(Number(process.env['SANDBOX_PORT'] ?? '4010'));
  process.stdout.write(`Vendor sandbox: ${url}\nKeys to try:    ${url}/sandbox/keys\n`);
}
