import { openai } from 'integration-kit/integrations/openai';
import { realClock, type ScriptClock } from 'integration-kit/testing';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** What is measured: the kit, or the hand-written page beside it. */
export type Subject = 'kit' | 'baseline';

/** Renders into a new root. Returns the function that unmounts it. */
export function mount(node: ReactNode): () => void {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  root.render(node);
  return () => {
    root.unmount();
    container.remove();
  };
}

/** Time limit of one step, in milliseconds. */
const LIMIT_MS = 20_000;

/** Milliseconds from `start` until `ready` returns true and the next frame is painted. */
export async function until(start: number, ready: () => boolean): Promise<number> {
  while (!ready()) {
    if (performance.now() - start > LIMIT_MS)
      throw new Error(`The page was not ready within ${LIMIT_MS} ms: ${String(ready)}`);
    await nextFrame();
  }
  await nextFrame();
  return performance.now() - start;
}

/**
 * Milliseconds from `act` until the frame in which `ready` first returns true is painted. `ready` is called in each
 * frame before it is painted, so no frame without a change is waited for.
 */
export async function painted(act: () => void, ready: () => boolean): Promise<number> {
  const start = performance.now();
  act();
  do {
    if (performance.now() - start > LIMIT_MS)
      throw new Error(`The page was not ready within ${LIMIT_MS} ms: ${String(ready)}`);
    await new Promise(requestAnimationFrame);
  } while (!ready());
  await new Promise((resolve) => setTimeout(resolve, 0));
  const end = performance.now();
  performance.measure('painted', { start, end });
  return end - start;
}

/** Resolves after the next frame is painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

/** A clock without delays, so that only the page is measured. */
export function instantClock(): ScriptClock {
  return { ...realClock({ speed: 0 }), wait: () => Promise.resolve() };
}

/** `count` copies of OpenAI's definition, each with its own id and name. */
export function manyDefinitions(count: number) {
  const definition = openai({ permission: 'Billing Profiles Admin', history: 'P6M' });
  return Array.from({ length: count }, (_, index) => ({
    ...definition,
    id: index === 0 ? 'openai' : `openai-${index}`,
    name: `Integration ${index + 1}`,
  }));
}
