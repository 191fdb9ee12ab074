import { act, renderHook } from '@testing-library/react';
import { createElement } from 'react';
import { onTestFinished, vi } from 'vitest';
import { Announcer } from '../../../src/ui/announcer.tsx';

/** What a screen reader announces: the politeness and the text. */
export type Announcement = `${'polite' | 'assertive'}: ${string}`;

/** The announcements of the live regions of a page, in order. */
interface Recording {
  /** Everything since the last call. */
  take(): readonly Announcement[];
  /** Everything since the beginning, without marks. */
  everything(): string;
  stop(): void;
}

const REGION = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"], output';

/**
 * Records changes of live regions as a screen reader announces them: the whole region when it is atomic, else the added
 * text; an alert also when it is inserted with its text; nothing that is hidden from screen readers.
 */
export function record(page: Document = document): Recording {
  const all: Announcement[] = [];
  let taken = 0;
  const note = (records: readonly MutationRecord[]): void => {
    for (const [region, added] of byRegion(records)) {
      const text = cleaned(isAtomic(region) ? region.textContent : added.join(' '));
      if (text !== '' && !isHidden(region)) all.push(`${politenessOf(region)}: ${text}`);
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(page.body, { subtree: true, childList: true, characterData: true });
  return {
    take() {
      note(observer.takeRecords());
      const news = all.slice(taken);
      taken = all.length;
      return news;
    },
    everything: () => all.join('\n'),
    stop: () => observer.disconnect(),
  };
}

/** The changed regions and the text that was added to each. */
function byRegion(records: readonly MutationRecord[]): ReadonlyMap<Element, readonly string[]> {
  const changed = new Map<Element, string[]>();
  const note = (region: Element | null | undefined, text: string | null): void => {
    if (region == null || !region.isConnected) return;
    changed.set(region, [...(changed.get(region) ?? []), text ?? '']);
  };
  for (const { target, type, addedNodes } of records) {
    const place = target instanceof Element ? target : target.parentElement;
    const region = place?.closest(REGION);
    if (type === 'characterData') note(region, target.textContent);
    for (const node of addedNodes) {
      if (!node.isConnected) continue;
      note(region, node.textContent);
      if (!(node instanceof Element)) continue;
      const alerts = [node, ...node.querySelectorAll('*')].filter((one) => one.getAttribute('role') === 'alert');
      for (const alert of alerts) note(alert, alert.textContent);
    }
    if (type === 'childList' && addedNodes.length === 0) note(region, null);
  }
  return changed;
}

function isAtomic(region: Element): boolean {
  return region.getAttribute('aria-atomic') === 'true';
}

function isHidden(region: Element): boolean {
  return region.closest('[aria-hidden="true"], [inert]') !== null;
}

function politenessOf(region: Element): 'polite' | 'assertive' {
  const live = region.getAttribute('aria-live') ?? (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
  return live === 'assertive' ? 'assertive' : 'polite';
}

function cleaned(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Runs a hook that announces. Time does not pass before `after`. */
export function recordHook<Props>(useIt: (props: Props) => void, initialProps: Props) {
  vi.useFakeTimers();
  const recorder = record();
  onTestFinished(() => recorder.stop());
  const { rerender } = renderHook(useIt, {
    wrapper: ({ children }) => createElement(Announcer, null, createElement('div', null, children)),
    initialProps,
  });
  return {
    becomes: (props: Props) => rerender(props),
    /** What is announced within this time. */
    after(ms: number): readonly Announcement[] {
      act(() => void vi.advanceTimersByTime(ms));
      return recorder.take();
    },
  };
}
