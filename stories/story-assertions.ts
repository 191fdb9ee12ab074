import { waitFor } from 'storybook/test';
import type { AccountStatus, FailureCode } from '../src/core.ts';
import type { AccountState } from '../src/flow/account-state.ts';
import type { ConnectState, RemovalReason } from '../src/flow/connect-state.ts';
import { called } from './play-wizard.ts';

/** What a story says it shows: a state of a flow, or why a key is gone. */
export type StoryAssertion =
  | `connect:${ConnectState['at']}`
  | `account:${AccountState['at']}`
  | `removed:${RemovalReason}`;

type Shown = (page: ParentNode) => boolean;

const has =
  (selector: string): Shown =>
  (page) =>
    page.querySelector(selector) !== null;
const all =
  (...parts: readonly Shown[]): Shown =>
  (page) =>
    parts.every((part) => part(page));
const not =
  (part: Shown): Shown =>
  (page) =>
    !part(page);
/** A text by its English words, in the language on show. */
const says =
  (selector: string, english: string): Shown =>
  (page) => {
    const names = called(english);
    return [...page.querySelectorAll(selector)].some(({ textContent }) => names(textContent.trim()));
  };

const WIZARD = '[data-slot="ik-wizard-test"]';
const phase = (name: string): Shown => has(`${WIZARD} [data-slot="ik-test"][data-phase="${name}"]`);
const checksAgain = says('[data-slot="ik-button"]', 'Check again');
const saving = has('[data-slot="ik-wizard-footer"] [data-busy]');
const activity = (tone: string): Shown => has(`[data-slot="ik-row-activity"][data-tone="${tone}"]`);
const rows = has('[data-slot="ik-account-row"]:not([data-status="loading"], [data-status="bad"])');
const stored = (name: string): Shown => has(`[data-slot="ik-test-connection"] [data-phase="${name}"]`);
const gone = (english: string): Shown =>
  all(says('[data-slot="ik-callout-title"]', english), not(has('[data-slot="ik-wizard-held"]')));

/** How each claim is seen, by public slots and by words: nothing here knows the flow. */
export const STORY_ASSERTIONS: Readonly<Record<StoryAssertion, Shown>> = {
  'connect:configuring': has('[data-slot="ik-wizard-configure"]'),
  'connect:ready': phase('ready'),
  'connect:testing': phase('testing'),
  'connect:failed': phase('failed'),
  'connect:passed': all(phase('passed'), not(saving), not(checksAgain)),
  'connect:saving': all(phase('passed'), saving),
  'connect:unconfirmed': all(phase('passed'), checksAgain),
  'connect:done': has('[data-slot="ik-wizard-done"]'),
  'account:idle': all(rows, not(has('[data-slot="ik-row-activity"], [data-slot="ik-dialog"]'))),
  'account:renaming': all(
    has('[role="dialog"] [data-slot="ik-account-form"] input'),
    not(has('[data-slot="ik-dialog-footer"] [data-busy]')),
  ),
  'account:confirming': has('[role="alertdialog"] [data-slot="ik-affects"]'),
  'account:running': activity('info'),
  'account:unconfirmed': all(activity('caution'), checksAgain),
  'account:failed': activity('danger'),
  'account:testing': stored('testing'),
  'account:tested': (page) => stored('passed')(page) || stored('failed')(page),
  'account:changed': activity('success'),
  'removed:idle': gone('For safety the Admin key was removed. Paste it again.'),
  'removed:session_ended': gone('You were signed out, so the Admin key was removed. Sign in, then paste it again.'),
  'removed:draft_expired': gone('The tested Admin key was held for too long and was removed. Paste it again.'),
  'removed:field_changed': gone('You changed what the API key was entered for, so it was removed. Paste it again.'),
};

/** What a story says of itself. */
export interface Story {
  readonly tags: readonly string[];
  readonly args: { readonly code?: FailureCode; readonly status?: AccountStatus };
}

/** What a story claims and the page does not show. */
export function unshown({ tags, args }: Story, page: ParentNode): readonly string[] {
  const { code, status } = args;
  return [
    ...tags.filter((tag) => isClaim(tag) && !STORY_ASSERTIONS[tag](page)),
    ...(code === undefined || showsFailure(code, page) ? [] : [`code ${code}`]),
    ...(status === undefined || has(`[data-slot="ik-account-row"][data-status="${status}"]`)(page)
      ? []
      : [`status ${status}`]),
  ];
}

/** Fails unless everything that a story claims comes to be on the page. */
export async function assertStory(story: Story, page: ParentNode): Promise<void> {
  await waitFor(
    () => {
      const missing = unshown(story, page);
      if (missing.length > 0) throw new Error(`The story does not show what it claims: ${missing.join(', ')}`);
    },
    { timeout: 3000 },
  );
}

function isClaim(tag: string): tag is StoryAssertion {
  return Object.hasOwn(STORY_ASSERTIONS, tag);
}

/** A failure's code stands in its technical details; a test that was cancelled has none, only its line. */
function showsFailure(code: FailureCode, page: ParentNode): boolean {
  if (code === 'aborted')
    return says('[data-slot="ik-callout-title"]', 'The test was cancelled. Nothing was stored.')(page);
  return [...page.querySelectorAll('[data-slot="ik-test-details"] dd')].some(({ textContent }) => textContent === code);
}
