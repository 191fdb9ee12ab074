import { type ReactElement, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import type { Failure } from '../../definition/failure.ts';
import type { IntegrationDefinition } from '../../definition/integration.ts';
import { retryAdvice } from '../../definition/remedy.ts';
import { useKit } from '../../hooks/context.ts';
import { bringIntoView } from '../../ui/bring-into-view.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { CheckList } from './check-list.tsx';
import { FailureSupport } from './failure-support.tsx';
import type { TestStrings } from './test-strings.ts';
import { type GuideLink, RemedyPanel } from './remedy-panel.tsx';
import type { Check, Report } from './report-types.ts';
import { TestFindings } from './test-findings.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useSecondsUntil } from './use-seconds-until.ts';
import { useTestAnnouncements } from './use-test-announcements.ts';

/** Where a test is, as it is drawn. */
export type TestProgress =
  | { readonly at: 'ready'; readonly checks: readonly Check[] }
  | { readonly at: 'testing'; readonly checks: readonly Check[]; readonly slow: boolean }
  | { readonly at: 'failed'; readonly checks: readonly Check[]; readonly failure: Failure }
  | { readonly at: 'passed'; readonly report: Report };

/** Props of {@link TestView}. */
export interface TestViewProps {
  readonly definition: IntegrationDefinition;
  readonly words: TestStrings;
  readonly progress: TestProgress;
  /** When another test may be made, in milliseconds since 1970; null when now. */
  readonly coolDownUntil: number | null;
  /** Why no test can be made, in words; null when one can. */
  readonly unavailable: string | null;
  /** Whether another test is offered after a pass. @default 'none' */
  readonly repeat?: 'offered' | 'none' | undefined;
  readonly onTest: () => void;
  readonly onCancel: () => void;
  /** Makes the report for support. */
  readonly supportBundle: () => string;
  /** The guide that a remedy may lead to. */
  readonly guide?: GuideLink | undefined;
  /** Further things that nobody checked, in words. */
  readonly alsoNotVerified?: readonly string[] | undefined;
  /** Stands instead of the remedy where the surroundings know more about a failure. */
  readonly explanation?: ReactNode;
}

/** One connection test: remedy first, then checks, the button, and what was found. Put it inside an `Announcer`. */
export function TestView(props: TestViewProps): ReactElement {
  const { definition, words, progress, unavailable, onTest, onCancel } = props;
  const { test } = words;
  const { now } = useKit('<TestConnection>');
  const waits = useSecondsUntil(progress.at === 'testing' ? null : props.coolDownUntil, now);
  const hintId = useId();
  const start = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, progress.at);
  useTestAnnouncements(progress, waits, words);
  const cancelled = progress.at === 'failed' && progress.failure.code === 'aborted';
  useLayoutEffect(() => {
    const { current } = start;
    // What was said above has pushed the button down that Cancel gave focus to.
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
            <RemedyPanel definition={definition} words={words} failure={progress.failure} guide={props.guide} />
          ))
        : null}
      {progress.at === 'passed' ? (
        <Callout tone={passTone(progress.report)} title={passTitle(progress.report, words)} />
      ) : null}
      <CheckList definition={definition} words={words} checks={checks} />
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
          words={words}
          report={progress.report}
          alsoNotVerified={props.alsoNotVerified}
        />
      ) : null}
      {progress.at === 'failed' ? (
        <FailureSupport
          definition={definition}
          words={words}
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
