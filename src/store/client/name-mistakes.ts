import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { AdapterMethod } from '../../adapter/adapter-methods.ts';
import type { AnswerFault } from '../../adapter/check-answer.ts';
import type { KitEvent } from './kit-event.ts';

/** Reports of one page; a poll would repeat each for ever. */
const MOST_REPORTS = 200;

/** Errors that code throws over its own mistakes. `SyntaxError` = a body that is no JSON. */
const PROGRAMMING_ERRORS: ReadonlySet<unknown> = new Set([
  ...['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError', 'URIError'],
]);

/** The path of a mistake when there is no answer. */
const REJECTION = 'rejection';

/** What browsers and Node say of a lost connection, which is a TypeError too (https://github.com/sindresorhus/is-network-error). */
const NETWORK_ERROR =
  /^(?:failed to fetch|fetch failed|networkerror|network ?error|network request failed|load failed|the internet connection|the network connection|terminated|cancelled)/iu;

/**
 * Names an adapter's mistakes while a host is developed, in the console and as `adapter.mistake` events: an answer, an
 * event or a check that is not as its type says, and an error of its code. Only where the host's bundler sets
 * `process.env.NODE_ENV` to `development`; anywhere else it gives the adapter back and bundlers drop the rest.
 *
 * @returns Gives the adapter to call; the same one for the same adapter.
 */
export function createMistakeNaming(
  emit: (event: KitEvent) => void,
): (adapter: IntegrationAdapter) => IntegrationAdapter {
  try {
    if (process.env.NODE_ENV === 'development') return namingWith(emit);
  } catch {
    // A page without a bundler has no `process`.
  }
  return (adapter) => adapter;
}

function namingWith(emit: (event: KitEvent) => void): (adapter: IntegrationAdapter) => IntegrationAdapter {
  const known = new WeakMap<IntegrationAdapter, IntegrationAdapter>();
  const reported = new Set<string>();

  function report(method: AdapterMethod, { path, expected, received }: AnswerFault): void {
    const text = `[integration-kit] ${method}(): ${sentence(path, expected, received)}`;
    if (reported.has(text) || reported.size >= MOST_REPORTS) return;
    reported.add(text);
    console.warn(text);
    emit({ type: 'adapter.mistake', method, path, expected, received });
  }

  function reportThrown(method: AdapterMethod, thrown: unknown): void {
    const received = programmingError(thrown);
    // The message stays out: it may repeat what was sent.
    if (received !== null) report(method, { path: REJECTION, expected: 'an answer or an AdapterError', received });
  }

  async function check(method: AdapterMethod, kind: 'answer' | 'event' | 'check', value: unknown): Promise<void> {
    try {
      const { checkAnswer, checkEvent, checkReportedCheck } = await import('../../adapter/check-answer.ts');
      const find = {
        answer: () => (method === 'subscribe' ? [] : checkAnswer(method, value)),
        event: () => checkEvent(value),
        check: () => checkReportedCheck(value),
      }[kind];
      for (const fault of find()) report(method, fault);
    } catch {
      // A chunk that cannot be loaded must not change what the adapter does.
    }
  }

  /** The arguments of a call, whose listeners are looked over. */
  function watched(method: AdapterMethod, args: readonly unknown[]): readonly unknown[] {
    const [first, second] = args;
    if (method === 'subscribe' && typeof first === 'function') {
      const listener = (event: unknown): unknown => {
        void check(method, 'event', event);
        return first(event);
      };
      return [listener, second];
    }
    const onCheck: unknown = Reflect.get(Object(second), 'onCheck');
    if (typeof onCheck !== 'function') return args;
    const reportCheck = (reportedCheck: unknown): unknown => {
      void check(method, 'check', reportedCheck);
      return onCheck(reportedCheck);
    };
    return [first, { ...Object(second), onCheck: reportCheck }];
  }

  function call(adapter: IntegrationAdapter, method: AdapterMethod, run: (...args: unknown[]) => unknown) {
    return (...args: unknown[]): unknown => {
      let answer: unknown;
      try {
        answer = Reflect.apply(run, adapter, watched(method, args));
      } catch (thrown) {
        reportThrown(method, thrown);
        throw thrown;
      }
      if (method === 'subscribe') return answer;
      // The same promise is passed on: an adapter's own thenable may start its work again at each `then`.
      const promise = Promise.resolve(answer);
      promise.then(
        (value) => check(method, 'answer', value),
        (thrown: unknown) => reportThrown(method, thrown),
      );
      return promise;
    };
  }

  return (adapter) => {
    const before = known.get(adapter);
    if (before !== undefined) return before;
    const named = new Proxy(adapter, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        // SAFETY: the library calls nothing but methods of an adapter, and a function may be called with anything.
        return call(target, name as AdapterMethod, member as (...args: unknown[]) => unknown);
      },
    });
    known.set(adapter, named);
    return named;
  };
}

function sentence(path: string, expected: string, received: string): string {
  return path === REJECTION
    ? `the adapter's code ended with a ${received}, which is shown as a server that cannot be reached. Its message is left out because it may repeat what was sent: let the debugger pause on caught exceptions. To refuse a call, reject with an AdapterError.`
    : `${path} is ${received}, expected ${expected}. The library cannot read it, so it is dropped or the call fails. Compare it with its type in integration-kit/core; checkAnswer() finds the same in a test.`;
}

/** The name of an error that a mistake in code throws; null for anything else, such as a lost connection. */
function programmingError(thrown: unknown): string | null {
  try {
    const { name, message } = Object(thrown) as Readonly<Record<string, unknown>>;
    if (typeof name !== 'string' || !PROGRAMMING_ERRORS.has(name)) return null;
    return name === 'TypeError' && NETWORK_ERROR.test(String(message)) ? null : name;
  } catch {
    return null;
  }
}
