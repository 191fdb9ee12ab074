/** Something that axe reports as "incomplete", and why it is right all the same. */
export interface Incomplete {
  readonly rule: string;
  /** Why axe could not decide, in its own short words. */
  readonly cause: string;
  /** The part of the page it holds for: the element or something around it. Absent = everywhere. */
  readonly where?: string;
  /** Only with forced colours, or only without. Absent = both. */
  readonly forcedColours?: boolean;
  /** A story in which axe reports it, as its file and its name: the entry goes when it is not reported there any more. */
  readonly seenIn: string;
  /** Why it needs no change, and which test shows that. */
  readonly reason: string;
}

/** Everything that axe cannot decide about our stories. A finding that is not in this table fails. */
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

/** Entries of the table that axe should have reported in a story and did not, each as a sentence. */
export function goneFrom(story: string, seen: ReadonlySet<Incomplete>): readonly string[] {
  return INCOMPLETES.filter((entry) => entry.seenIn === story && !seen.has(entry)).map(
    ({ rule, cause, where = 'everywhere' }) =>
      `not undecided any more: ${rule} [${cause}] ${where}; name another story that shows it, or take it out of the table`,
  );
}
