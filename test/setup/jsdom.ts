import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { keptTexts } from '../../stories/sole-texts.ts';
import { afterEach, beforeEach, expect, vi } from 'vitest';

beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const texts = keptTexts(document);
  cleanup();
  // Neither the library nor React may write to the console.
  const messages = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls].map((call) =>
    String(call[0]),
  );
  vi.restoreAllMocks();
  vi.useRealTimers();
  expect(messages).toEqual([]);
  // A page translator breaks a text that is not the only child of its element.
  expect(texts).toEqual([]);
});

// jsdom lacks these; Radix's menu calls them.
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.hasPointerCapture ??= () => false;
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
