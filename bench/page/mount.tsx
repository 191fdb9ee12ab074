import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Renders into a fresh root and returns how to take it away again. */
export function mount(node: ReactNode): () => void {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(node);
  return () => {
    root.unmount();
    place.remove();
  };
}

/** A step that takes longer does not happen at all. */
const LIMIT_MS = 20_000;

/** Milliseconds from `start` until `ready` holds and the frame after it was painted. */
export async function until(start: number, ready: () => boolean): Promise<number> {
  while (!ready()) {
    if (performance.now() - start > LIMIT_MS) throw new Error(`Not reached within ${LIMIT_MS} ms: ${String(ready)}`);
    await nextFrame();
  }
  await nextFrame();
  return performance.now() - start;
}

/**
 * Milliseconds from `act` until the frame in which `ready` first holds was painted. `ready` is asked inside each frame
 * before it is painted, so that no frame is waited for that shows nothing new.
 */
export async function painted(act: () => void, ready: () => boolean): Promise<number> {
  const start = performance.now();
  act();
  do {
    if (performance.now() - start > LIMIT_MS) throw new Error(`Not reached within ${LIMIT_MS} ms: ${String(ready)}`);
    await new Promise(requestAnimationFrame);
  } while (!ready());
  await new Promise((resolve) => setTimeout(resolve, 0));
  const end = performance.now();
  performance.measure('painted', { start, end });
  return end - start;
}

/** Resolves when the page was painted again. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
