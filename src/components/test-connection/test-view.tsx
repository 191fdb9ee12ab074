import { type ReactElement, useId, useLayoutEffect, useRef, useEffect, type RefObject, useState } from 'react';
import type { Failure } from '../../definition/failure.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { retryAdvice } from '../../definition/remedy.ts';
import { useKit } from '../../hooks/context.ts';
import { bringIntoView } from '../../ui/bring-into-view.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { CheckList, type Check, type Report, TestFindings } from './test-report.tsx';
import { FailureSupport, type GuideLink, RemedyPanel } from './remedy-panel.tsx';
import type { TestStrings } from './test-strings.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

/** The progress of a test on screen. */
export type TestProgress =
  | { readonly at: 'ready'; readonly checks: readonly Check[] }
  | { readonly at: 'testing'; readonly checks: readonly Check[]; readonly slow: boolean }
  | { readonly at: 'failed'; readonly checks: readonly Check[]; readonly failure: Failure }
  | { readonly at: 'passed'; readonly report: Report };

interface TestViewProps {
  readonly definition: IntegrationDefinition;
  readonly strings: TestStrings;
  readonly progress: TestProgress;
  /** When another test may start, in milliseconds since 1970; null when now. */
  readonly coolDownUntil: number | null;
  /** The reason why no test can start; null when one can. */
  readonly unavailable: string | null;
  /** Whether another test is offered after a pass. @default 'none' */
  readonly repeat?: 'offered' | 'none' | undefined;
  readonly onTest: () => void;
  readonly onCancel: () => void;
  /** Creates the report for support. */
  readonly supportBundle: () => string;
  /** The guide that a remedy may link to. */
  readonly guide?: GuideLink | undefined;
  /** Labels of further things that were not checked. */
  readonly alsoNotVerified?: readonly string[] | undefined;
  /** Replaces the remedy where the caller knows more about a failure. */
  readonly explanation?: ReactElement | null | undefined;
}

/** One connection test: remedy, checks, button and findings. Must be inside an `Announcer`. */
export function TestView(props: TestViewProps): ReactElement {
  const { definition, strings, progress, unavailable, onTest, onCancel } = props;
  const { test } = strings;
  const { now } = useKit('<TestConnection>');
  const waits = useSecondsUntil(progress.at === 'testing' ? null : props.coolDownUntil, now);
  const hintId = useId();
  const start = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, progress.at);
  useTestAnnouncements(progress, waits, strings);
  const cancelled = progress.at === 'failed' && progress.failure.code === 'aborted';
  useLayoutEffect(() => {
    const { current } = start;
    // The panel above has moved the button that Cancel gave focus to.
    if (cancelled && current !== null && current === current.ownerDocument.activeElement) bringIntoView(current);
  }, [cancelled]);
  const reason = waits > 0 ? test.coolDown({ seconds: waits }) : unavailable;
  const checks = progress.at === 'passed' ? progress.report.checks : progress.checks;
  const offered = isOffered(progress, props.repeat ?? 'none');
  const hint = progress.at === 'testing' ? (progress.slow ? test.slow : test.running) : reason;
  return (
    <div ref={root} data-slot="ik-test" data-phase={progress.at} tabIndex={-1} aria-busy={progress.at === 'testing'}>
      {progress.at === 'failed'
        ? (props.explanation ?? (
            <RemedyPanel definition={definition} strings={strings} failure={progress.failure} guide={props.guide} />
          ))
        : null}
      {progress.at === 'passed' ? (
        <Callout tone={passTone(progress.report)} title={passTitle(progress.report, strings)} />
      ) : null}
      <CheckList definition={definition} strings={strings} checks={checks} />
      {offered || progress.at === 'testing' ? (
        <div data-slot="ik-test-bar">
          <Button
            ref={start}
            tone={progress.at === 'ready' || progress.at === 'testing' ? 'primary' : 'neutral'}
            busy={progress.at === 'testing'}
            available={reason === null}
            aria-describedby={hint === null ? undefined : hintId}
            onClick={onTest}
          >
            {progress.at === 'ready' || progress.at === 'testing' ? test.start : test.again}
          </Button>
          {progress.at === 'testing' ? (
            <Button
              onClick={() => {
                start.current?.focus();
                onCancel();
              }}
            >
              {test.cancel}
            </Button>
          ) : null}
          {hint === null ? null : (
            <span data-slot="ik-hint" id={hintId}>
              {hint}
            </span>
          )}
        </div>
      ) : null}
      {progress.at === 'passed' ? (
        <TestFindings
          definition={definition}
          strings={strings}
          report={progress.report}
          alsoNotVerified={props.alsoNotVerified}
        />
      ) : null}
      {progress.at === 'failed' ? (
        <FailureSupport
          definition={definition}
          strings={strings}
          failure={progress.failure}
          supportBundle={props.supportBundle}
        />
      ) : null}
    </div>
  );
}

function isOffered(progress: TestProgress, repeat: 'offered' | 'none'): boolean {
  if (progress.at === 'passed') return repeat === 'offered';
  return progress.at !== 'failed' || retryAdvice(progress.failure) !== 'never';
}

/** Whether a pass has limits: something optional is missing or a check passed with a note. */
function hasLimits(report: Report): boolean {
  return (
    report.capabilities.some((grant) => grant.state === 'missing') ||
    report.checks.some(({ status }) => status === 'warning')
  );
}

function passTone(report: Report): 'success' | 'caution' {
  return hasLimits(report) ? 'caution' : 'success';
}

function passTitle(report: Report, { test }: TestStrings): string {
  return hasLimits(report) ? test.passedPartly : test.passed;
}

/** A test that ends sooner is announced only by its result. In milliseconds. */
const ANNOUNCE_AFTER_MS = 400;

/** Announces the progress and result of a test, except what was on screen when the view was mounted. */
export function useTestAnnouncements(progress: TestProgress, waits: number, strings: TestStrings): void {
  const announce = useAnnounce();
  const { at } = progress;
  const slow = progress.at === 'testing' && progress.slow;
  const before = useRef({ at, waits });
  const message = resultText(progress, strings);
  const signedOut = progress.at === 'failed' && progress.failure.code === 'host_signed_out';

  useEffect(() => {
    const previous = before.current.at;
    before.current = { ...before.current, at };
    if (at === 'testing') {
      const timer = setTimeout(() => announce(strings.test.running), ANNOUNCE_AFTER_MS);
      return () => clearTimeout(timer);
    }
    if (previous !== at) announce(message, signedOut ? 'assertive' : 'polite');
    return undefined;
  }, [at, message, signedOut, announce, strings]);

  useEffect(() => {
    if (slow) announce(strings.test.slow);
  }, [slow, announce, strings]);

  useEffect(() => {
    const was = before.current.waits;
    before.current = { ...before.current, waits };
    if (was === 0 && waits > 0) announce(strings.test.coolDown({ seconds: waits }));
    if (was > 0 && waits === 0) announce(strings.test.coolDownOver);
  }, [waits, announce, strings]);
}

function resultText(progress: TestProgress, { test, failures, failureParams }: TestStrings): string {
  if (progress.at === 'passed') {
    const { identity } = progress.report;
    return test.passedSpoken({ organization: identity?.name ?? identity?.externalId });
  }
  if (progress.at !== 'failed') return '';
  const { failure } = progress;
  if (failure.code === 'aborted') return test.cancelled;
  return test.failedSpoken({ headline: failures[failure.code].title(failureParams(failure)) });
}

/**
 * Moves focus to the root when the focused control is removed, so that it never goes to the body.
 *
 * @param root Can take focus (`tabIndex={-1}`).
 * @param phase Changes whenever controls are added or removed.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, phase: string): void {
  const within = useRef(false);
  const settled = useRef(phase);
  useEffect(() => {
    const node = root.current;
    if (node === null) return;
    const enter = (): void => {
      within.current = true;
    };
    // Not every browser fires `focusout` on a removed control; where it does, `relatedTarget` is null.
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node) within.current = node.contains(relatedTarget);
    };
    node.addEventListener('focusin', enter);
    node.addEventListener('focusout', leave);
    return () => {
      node.removeEventListener('focusin', enter);
      node.removeEventListener('focusout', leave);
    };
  }, [root]);
  useLayoutEffect(() => {
    if (settled.current === phase) return;
    settled.current = phase;
    const node = root.current;
    if (node === null || !within.current) return;
    const { activeElement, body } = node.ownerDocument;
    if (activeElement === null || activeElement === body) node.focus({ preventScroll: true });
  }, [root, phase]);
}

/**
 * Whole seconds until a moment, updated every second; 0 after it or when there is none.
 *
 * @param moment In milliseconds since 1970; null = no wait.
 * @param now The host's clock. Stable.
 */
export function useSecondsUntil(moment: number | null, now: () => number): number {
  const left = (): number => (moment === null ? 0 : Math.max(0, Math.ceil((moment - now()) / 1_000)));
  const [, redraw] = useState(0);
  const seconds = left();
  useEffect(() => {
    if (seconds === 0) return;
    const timer = setTimeout(() => redraw((count) => count + 1), 1_000);
    return () => clearTimeout(timer);
  });
  return seconds;
}
