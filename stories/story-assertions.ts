import { waitFor } from 'storybook/test';
import type { AccountStatus, FailureCode } from '../src/core.ts';
import type { AccountState } from '../src/flow/account-state.ts';
import type { ConnectState, RemovalReason } from '../src/flow/connect-state.ts';
import { nameOf } from './play.ts';

/** A tag with which a story asserts what it shows: a state of a flow, or the reason why a key was removed. */
export type StoryAssertion =
  | `connect:${ConnectState['at']}`
  | `account:${AccountState['at']}`
  | `removed:${RemovalReason}`;

type Assertion = (page: ParentNode) => boolean;

const has =
  (selector: string): Assertion =>
  (page) =>
    page.querySelector(selector) !== null;
const all =
  (...parts: readonly Assertion[]): Assertion =>
  (page) =>
    parts.every((part) => part(page));
const not =
  (part: Assertion): Assertion =>
  (page) =>
    !part(page);
/** Whether an element has this English text, translated to the selected language. */
const hasText =
  (selector: string, english: string): Assertion =>
  (page) => {
    const matches = nameOf(english);
    return [...page.querySelectorAll(selector)].some(({ textContent }) => matches(textContent.trim()));
  };

const WIZARD = '[data-slot="ik-wizard-test"]';
const phase = (name: string): Assertion => has(`${WIZARD} [data-slot="ik-test"][data-phase="${name}"]`);
const checksAgain = hasText('[data-slot="ik-button"]', 'Check again');
const saving = has('[data-slot="ik-wizard-footer"] [data-busy]');
const activity = (tone: string): Assertion => has(`[data-slot="ik-row-activity"][data-tone="${tone}"]`);
const rows = has('[data-slot="ik-account-row"]:not([data-status="loading"], [data-status="bad"])');
const stored = (name: string): Assertion => has(`[data-slot="ik-test-connection"] [data-phase="${name}"]`);
const keyRemoved = (english: string): Assertion =>
  all(hasText('[data-slot="ik-callout-title"]', english), not(has('[data-slot="ik-wizard-held"]')));

/** How each assertion is checked: by public slots and texts, independent of the flow. */
export const STORY_ASSERTIONS: Readonly<Record<StoryAssertion, Assertion>> = {
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
  'removed:idle': keyRemoved('For safety the Admin key was removed. Paste it again.'),
  'removed:session_ended': keyRemoved(
    'You were signed out, so the Admin key was removed. Sign in, then paste it again.',
  ),
  'removed:draft_expired': keyRemoved('The tested Admin key was held for too long and was removed. Paste it again.'),
  'removed:field_changed': keyRemoved(
    'You changed what the API key was entered for, so it was removed. Paste it again.',
  ),
};

/** Tags and arguments of a story: its assertions. */
export interface StoryClaims {
  readonly tags: readonly string[];
  readonly args: { readonly code?: FailureCode; readonly status?: AccountStatus };
}

/** Assertions of a story that the page does not fulfill. */
export function failedAssertions({ tags, args }: StoryClaims, page: ParentNode): readonly string[] {
  const { code, status } = args;
  return [
    ...tags.filter((tag) => isAssertion(tag) && !STORY_ASSERTIONS[tag](page)),
    ...(code === undefined || showsFailure(code, page) ? [] : [`code ${code}`]),
    ...(status === undefined || has(`[data-slot="ik-account-row"][data-status="${status}"]`)(page)
      ? []
      : [`status ${status}`]),
  ];
}

/** Waits until the page fulfills every assertion of a story. Rejects with those that it does not fulfill. */
export async function assertStory(story: StoryClaims, page: ParentNode): Promise<void> {
  await waitFor(
    () => {
      const failed = failedAssertions(story, page);
      if (failed.length > 0)
        throw new Error(
          `The page does not show what the story asserts: ${failed.join(', ')}. Correct its play function or its tags.`,
        );
    },
    { timeout: 3000 },
  );
}

function isAssertion(tag: string): tag is StoryAssertion {
  return Object.hasOwn(STORY_ASSERTIONS, tag);
}

/** The technical details contain the code of a failure. A cancelled test has no details, only its title. */
function showsFailure(code: FailureCode, page: ParentNode): boolean {
  if (code === 'aborted')
    return hasText('[data-slot="ik-callout-title"]', 'The test was cancelled. Nothing was stored.')(page);
  return [...page.querySelectorAll('[data-slot="ik-test-details"] dd')].some(({ textContent }) => textContent === code);
}
