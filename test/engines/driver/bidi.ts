/** A connection by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/). */
export interface Bidi {
  /** Sends a command and waits for its result. Rejects with the browser's message when it refuses. */
  send<Result>(method: string, params: object): Promise<Result>;
  close(): void;
}

/** A message from the browser: the answer to a command, or an event, which carries no id of a command. */
interface Message {
  readonly id?: number | null;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Waiting {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Connects to the address that a browser has printed. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`The browser did not accept a connection to ${url}.`)));
  });
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    const command = waiting.get(message.id ?? -1);
    if (command === undefined) return;
    waiting.delete(message.id ?? -1);
    if (message.type === 'success') command.resolve(message.result);
    else command.reject(new Error(`${command.method}: ${message.error ?? ''} (${message.message ?? ''})`));
  });
  socket.addEventListener('close', () => {
    for (const command of waiting.values()) command.reject(new Error(`${command.method}: the browser has ended.`));
    waiting.clear();
  });
  return {
    send<Result>(method: string, params: object) {
      lastId += 1;
      const id = lastId;
      return new Promise<Result>((resolve, reject) => {
        waiting.set(id, { method, resolve: (result) => resolve(result as Result), reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    close: () => socket.close(),
  };
}
