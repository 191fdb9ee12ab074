import axe, { type NodeResult, type Result, type RunOptions } from 'axe-core';
import { INCOMPLETES, type Incomplete } from './incompletes.ts';
import type { Variant } from './variants.ts';

/** What axe looks for: WCAG up to 2.2 AA and its own good practice, with the two rules that are off by default on. */
const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { region: { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
};

/** What axe says about the page as it is now. */
export interface Findings {
  /** Each as a sentence. */
  readonly violations: readonly string[];
  /** What axe could not decide and the table of reasons does not know. */
  readonly unexplained: readonly string[];
  /** What it could not decide and the table knows. */
  readonly explained: ReadonlySet<Incomplete>;
}

/** Most tries to catch the page while it stands still. */
const TRIES = 5;

/** Looks at everything in the page's body. A page that changed under the look is looked at again. */
export async function audit(variant: Variant): Promise<Findings> {
  for (let tries = 1; ; tries += 1) {
    let moved = false;
    const changes = new MutationObserver(() => {
      moved = true;
    });
    changes.observe(document.body, { subtree: true, childList: true, attributes: true });
    const { violations, incomplete } = await axe.run(document.body, OPTIONS);
    moved ||= changes.takeRecords().length > 0;
    changes.disconnect();
    if (moved && tries < TRIES) continue;
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

/** Why axe could not decide, in its own short words. */
function causesOf({ any, all, none }: NodeResult): readonly string[] {
  return [...any, ...all, ...none].map(({ id, data }) =>
    typeof data === 'object' && data !== null && 'messageKey' in data ? String(data.messageKey) : id,
  );
}

function sentence({ id }: Result, node: NodeResult): string {
  return `${id} [${causesOf(node).join(', ')}] ${String(node.target[0])}: ${node.html.slice(0, 120)}`;
}
