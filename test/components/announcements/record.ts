/** Something a reader would have said: how it interrupts, and the words. */
export type Utterance = `${'polite' | 'assertive'}: ${string}`;

/** What live regions of a page have held, in order. */
export interface Recording {
  /** Everything since the last call. */
  take(): readonly Utterance[];
  /** Everything since the beginning, without marks. */
  everything(): string;
  stop(): void;
}

const REGION = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"], output';

/**
 * Writes down what changes in live regions, as a reader takes it: the whole region when it is atomic, what was added
 * otherwise; an alert also when it appears with its text; nothing that is hidden from readers.
 */
export function record(page: Document = document): Recording {
  const all: Utterance[] = [];
  let taken = 0;
  const hear = (records: readonly MutationRecord[]): void => {
    for (const [region, added] of byRegion(records)) {
      const strings = cleaned(isAtomic(region) ? region.textContent : added.join(' '));
      if (strings !== '' && !isHidden(region)) all.push(`${politenessOf(region)}: ${strings}`);
    }
  };
  const observer = new MutationObserver(hear);
  observer.observe(page.body, { subtree: true, childList: true, characterData: true });
  return {
    take() {
      hear(observer.takeRecords());
      const news = all.slice(taken);
      taken = all.length;
      return news;
    },
    everything: () => all.join('\n'),
    stop: () => observer.disconnect(),
  };
}

/** Which regions changed, and what came new into each. */
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
