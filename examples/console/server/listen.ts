import { serve } from '@hono/node-server';
import { ConsoleProblem } from './problem.ts';

/** A server that accepts requests. */
export interface Listening {
  readonly port: number;
  /** Accepts no more; resolves when the last connection has ended. */
  close(): Promise<void>;
  /** Ends the connections that are left, streams of changes among them. */
  dropConnections(): void;
}

/** Starts to listen. @throws {ConsoleProblem} When the port or the address cannot be had. */
export function listen(
  fetch: (request: Request) => Promise<Response>,
  port: number,
  hostname: string,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, (address) =>
      resolve({
        port: address.port,
        close: () => new Promise((closed) => void server.close(() => closed())),
        dropConnections() {
          if ('closeAllConnections' in server) server.closeAllConnections();
        },
      }),
    );
    server.on('error', (thrown: Error) => reject(problemOf(thrown, port)));
  });
}

function problemOf(thrown: Error, port: number): ConsoleProblem {
  const code: unknown = Reflect.get(thrown, 'code');
  if (code === 'EADDRINUSE') {
    return new ConsoleProblem(
      'port_in_use',
      `Port ${port} is taken by another program.`,
      'The console cannot be opened there.',
      'Set PORT to another port, or to 0 for any free one.',
    );
  }
  return new ConsoleProblem(
    'address_unavailable',
    `The console cannot listen there (${typeof code === 'string' ? code : thrown.name}).`,
    'Nobody could open it.',
    'Correct HOST and PORT; ports below 1024 need special rights.',
  );
}
