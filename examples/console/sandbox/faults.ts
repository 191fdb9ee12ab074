import { refuse, REFUSALS, type Refusal } from './refusals.ts';

/** Something that goes wrong with the next requests, whatever their key. */
export type Fault = { readonly times: number; readonly path?: string } & (
  | {
      readonly kind: 'rate_limit' /** Value of `Retry-After`, as sent; null sends none. */;
      readonly retryAfter: string | null;
    }
  | { readonly kind: 'server_error' }
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** The answer breaks off in its middle. */
  | { readonly kind: 'cut_off' }
);

/** Waits until a request should go on; ends early when its client leaves. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** Faults in the order they were asked for. */
export interface FaultQueue {
  add(fault: Fault): void;
  clear(): void;
  /** Answers one request: in its place, later, or broken off. */
  through(request: Request, answer: () => Promise<Response>): Promise<Response>;
}

/** @param wait How a slow answer waits. */
export function createFaultQueue(wait: Wait): FaultQueue {
  let pending: { fault: Fault; left: number }[] = [];

  function take(path: string): Fault | null {
    const entry = pending.find(({ fault }) => fault.path === undefined || path.startsWith(fault.path));
    if (entry === undefined) return null;
    entry.left -= 1;
    pending = pending.filter(({ left }) => left > 0);
    return entry.fault;
  }

  return {
    add(fault) {
      if (fault.times > 0) pending = [...pending, { fault, left: fault.times }];
    },
    clear() {
      pending = [];
    },
    async through(request, answer) {
      const fault = take(new URL(request.url).pathname);
      switch (fault?.kind) {
        case 'rate_limit':
          return refuse(withRetryAfter(fault.retryAfter));
        case 'server_error':
          return refuse(REFUSALS.serverError);
        case 'slow':
          await wait(fault.delayMs, request.signal);
          return answer();
        case 'cut_off':
          return cutOff(await answer());
        default:
          return answer();
      }
    },
  };
}

function withRetryAfter(retryAfter: string | null): Refusal {
  const { retryAfter: usual, ...refusal } = REFUSALS.rateLimited;
  return retryAfter === null ? refusal : { ...refusal, retryAfter: retryAfter || usual };
}

/** Sends the first half of an answer and then loses the connection. */
async function cutOff(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return controller.error(new Error('The sandbox lost the connection on purpose.'));
      sent = true;
      controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
