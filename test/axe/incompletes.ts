/** A result that axe reports as "incomplete", and why the page needs no change. */
export interface Incomplete {
  readonly rule: string;
  /** Key of the message with which axe explains the result. */
  readonly cause: string;
  /** Selector of the element or an ancestor. Absent = everywhere. */
  readonly where?: string;
  /** Only with forced colours, or only without. Absent = both. */
  readonly forcedColours?: boolean;
  /** A story in which axe reports it, as its file and name. The entry is removed when axe no longer reports it there. */
  readonly seenIn: string;
  /** Why no change is needed, and which test shows it. */
  readonly reason: string;
}

/** The incomplete results of all stories. A result that is not in this table fails. */
export const INCOMPLETES: readonly Incomplete[] = [
  {
    rule: 'aria-hidden-focus',
    cause: 'focusable-modal-open',
    where: '[data-ik-behind]',
    seenIn: 'accounts-table-rows Confirming',
    reason:
      'The page behind a modal dialog is hidden, and Tab stays in the dialog. Every keyboard task checks that after every key.',
  },
  {
    rule: 'color-contrast',
    cause: 'equalRatio',
    forcedColours: true,
    seenIn: 'connect-wizard Passed',
    reason:
      "axe reads -webkit-text-fill-color, which keeps the page's own colour, and the ground, which the system has replaced. test/browser/measured/contrast measures what is drawn.",
  },
  {
    rule: 'color-contrast',
    cause: 'elmPartiallyObscured',
    where: '[data-slot="ik-dialog"]',
    seenIn: 'accounts-table-rows Confirming',
    reason:
      'Text of a dialog that is scrolled half out of its body. The same text is decided where it is in full view.',
  },
  {
    rule: 'color-contrast',
    cause: 'elmPartiallyObscuring',
    where: '[data-slot="ik-wizard-question-box"]',
    seenIn: 'connect-wizard CloseAsks',
    reason:
      'The question lies over the wizard, on an opaque ground of its own. test/browser/measured/contrast measures it.',
  },
  {
    rule: 'color-contrast',
    cause: 'bgOverlap',
    where: '[data-slot="ik-account-row"]',
    seenIn: 'accounts-table HostileNames',
    reason:
      'A very long name, cut after two lines, goes on unseen under the next cells. They are decided in every row with a usual name.',
  },
  {
    rule: 'scrollable-region-focusable',
    cause: 'focusable-content',
    where: '[role="menu"]',
    seenIn: 'accounts-table MenuOpen',
    reason:
      'A menu that is higher than the page scrolls, and arrow keys move focus through its items. test/browser/measured/obscured shows each item in sight at 320 × 256.',
  },
];

/** Entries of the table that axe no longer reports in their story, each as a sentence. */
export function staleEntries(story: string, seen: ReadonlySet<Incomplete>): readonly string[] {
  return INCOMPLETES.filter((entry) => entry.seenIn === story && !seen.has(entry)).map(
    ({ rule, cause, where = 'everywhere' }) =>
      `no longer reported: ${rule} [${cause}] ${where}; name another story in which it is reported, or remove it from the table`,
  );
}
