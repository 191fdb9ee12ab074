import { type ReactElement, useEffect, useId, useRef } from 'react';
import { Callout } from '../../../ui/callout.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** Props of {@link ErrorSummary}. */
export interface ErrorSummaryProps {
  /** Each with the id of the control it is about. */
  readonly problems: readonly { readonly controlId: string; readonly message: string }[];
  /** Grows with every try that was refused; focus comes here once for each. */
  readonly refusals: number;
  readonly words: WizardStrings;
}

/** Everything that keeps Next from working, with links to the fields. Takes focus when Next was tried. */
export function ErrorSummary({ problems, refusals, words }: ErrorSummaryProps): ReactElement | null {
  const root = useRef<HTMLDivElement>(null);
  const answered = useRef(0);
  const titleId = useId();
  const present = problems.length > 0;

  useEffect(() => {
    if (!present || answered.current === refusals) return;
    answered.current = refusals;
    root.current?.focus();
  }, [present, refusals]);

  if (!present || refusals === 0) return null;
  return (
    <div ref={root} role="group" tabIndex={-1} aria-labelledby={titleId} data-slot="ik-wizard-problems">
      <Callout tone="danger" title={<span id={titleId}>{words.wizard.problems}</span>}>
        <ul data-slot="ik-wizard-problem-list">
          {problems.map(({ controlId, message }) => (
            <li key={controlId}>
              <a
                data-slot="ik-link"
                href={`#${controlId}`}
                onClick={(event) => {
                  event.preventDefault();
                  root.current?.ownerDocument.getElementById(controlId)?.focus();
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}
