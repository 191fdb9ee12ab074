import axe, { type NodeResult, type Result, type RunOptions } from 'axe-core';
import { INCOMPLETES, type Incomplete } from './incompletes.ts';
import type { Variant } from './variants.ts';

/** Rules of axe: WCAG up to 2.2 AA and best practices, with two rules that are off by default. */
const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { region: { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
};

/** Findings of axe on the current page. */
export interface Findings {
  /** Each as a sentence. */
  readonly violations: readonly string[];
  /** Incomplete results that are not in the table. */
  readonly unexplained: readonly string[];
  /** Entries of the table that axe has reported. */
  readonly explained: ReadonlySet<Incomplete>;
}

/** Maximum number of audits until the page does not change during one. */
const MAX_AUDITS = 5;

/** Audits the body of the page; repeats the audit when the page changed during it. */
export async function audit(variant: Variant): Promise<Findings> {
  for (let tries = 1; ; tries += 1) {
    let hasChanged = false;
    const changes = new MutationObserver(() => {
      hasChanged = true;
    });
    changes.observe(document.body, { subtree: true, childList: true, attributes: true });
    const { violations, incomplete } = await axe.run(document.body, OPTIONS);
    hasChanged ||= changes.takeRecords().length > 0;
    changes.disconnect();
    if (hasChanged && tries < MAX_AUDITS) continue;
    const undecided = incomplete.flatMap((result) =>
      result.nodes.map((node) => ({ result, node, entry: entryFor(result, node, variant) })),
    );
    return {
      violations: violations.flatMap((result) => result.nodes.map((node) => `violation of ${sentence(result, node)}`)),
      unexplained: undecided
        .filter(({ entry }) => entry === undefined)
        .map(({ result, node }) => `undecided: ${sentence(result, node)}`),
      explained: new Set(undecided.flatMap(({ entry }) => entry ?? [])),
    };
  }
}

function entryFor({ id }: Result, node: NodeResult, variant: Variant): Incomplete | undefined {
  const element = document.querySelector(String(node.target[0]));
  const causes = causesOf(node);
  return INCOMPLETES.find(
    ({ rule, cause, where, forcedColours }) =>
      rule === id &&
      causes.includes(cause) &&
      (where === undefined || element?.closest(where) != null) &&
      (forcedColours === undefined || forcedColours === variant.forcedColours),
  );
}

/** Keys of the messages with which axe explains an incomplete result. */
function causesOf({ any, all, none }: NodeResult): readonly string[] {
  return [...any, ...all, ...none].map(({ id, data }) =>
    typeof data === 'object' && data !== null && 'messageKey' in data ? String(data.messageKey) : id,
  );
}

function sentence({ id }: Result, node: NodeResult): string {
  return `${id} [${causesOf(node).join(', ')}] ${String(node.target[0])}: ${node.html.slice(0, 120)}`;
}
