import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { Callout } from '../../../ui/callout.tsx';
import { RadioGroup } from '../../../ui/inputs.tsx';
import { AccessNotice, KeyNotice } from '../shell/wizard-notices.tsx';
import type { PageView } from '../shell/wizard-pages.ts';
import { fieldId, StepHeading, stepTitle, type WizardFocus } from '../shell/wizard-screens.tsx';
import { fieldProblem, type WizardStrings } from '../shell/wizard-strings.ts';
import { Guide } from './guide.tsx';
import { groupsOf, StepBlocks } from './step-blocks.tsx';

/** More fields than this do not fit beside a long guide at once: what stays in sight could then never be scrolled to. */
const SHORT_FORM = 2;

/** What every step gets. */
export interface StepProps {
  readonly binding: UseConnectFlowResult;
  readonly strings: WizardStrings;
  readonly pages: PageView;
  /** Start of every id in this wizard. */
  readonly uid: string;
  readonly focus: WizardFocus;
  readonly headingLevel: 2 | 3 | 4;
}

interface ConfigureStepProps extends StepProps {
  readonly next: Submit;
}

/** The first step: what is read and what is filled in, in the order of the definition. */
export function ConfigureStep(props: ConfigureStepProps): ReactElement {
  const { binding, strings, pages, uid, focus, next } = props;
  const tried = next.refusals > 0;
  const problems = pages.fields.flatMap((field) => {
    const message = fieldProblem(field, binding, strings, tried);
    return message === null ? [] : [{ controlId: fieldId(uid, field.name), message }];
  });
  const sections = pages.configure.sections.map((section) => ({ section, groups: groupsOf(section) }));
  const guides = sections.flatMap(({ groups }) => groups.filter(({ part }) => part === 'guide').map(({ id }) => id));
  const [first] = guides;
  const last = guides.at(-1);
  const block = { binding, strings, pages, uid, focus, tried, onEnter: next.submit };
  return (
    <div data-slot="ik-wizard-configure">
      <StepHeading
        titleRef={focus.title}
        headingLevel={props.headingLevel}
        number={strings.wizard.stepNumber({ number: 1, count: 2 })}
        title={stepTitle('configure', pages, strings)}
      />
      <form
        id={`${uid}-form`}
        data-slot="ik-wizard-form"
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A wizard in place may stand in a form of the host.
          event.stopPropagation();
          next.submit();
        }}
      >
        <AccessNotice binding={binding} strings={strings} />
        <KeyNotice binding={binding} strings={strings} />
        <ErrorSummary problems={problems} refusals={next.refusals} strings={strings} />
        <MethodChooser binding={binding} strings={strings} />
        {first === undefined ? <Guide binding={binding} strings={strings} pages={pages} first last /> : null}
        {sections.map(({ section, groups }) => (
          <div key={section.id} data-slot="ik-wizard-section">
            {section.title === null ? null : <p data-slot="ik-wizard-section-title">{strings.t(section.title)}</p>}
            {groups.map((group) =>
              group.part === 'guide' ? (
                <Guide
                  key={group.id}
                  binding={binding}
                  strings={strings}
                  pages={pages}
                  first={group.id === first}
                  last={group.id === last}
                >
                  <StepBlocks {...block} section={group} />
                </Guide>
              ) : (
                <div
                  key={group.id}
                  data-slot="ik-wizard-fields"
                  data-short={pages.fields.length <= SHORT_FORM ? '' : undefined}
                >
                  <StepBlocks {...block} section={group} />
                </div>
              ),
            )}
          </div>
        ))}
      </form>
    </div>
  );
}

/** The move from the first step to the second. */
interface Submit {
  /** How often it was tried and refused; problems are listed from the first time on. */
  readonly refusals: number;
  /** Moves to the second step, or lists the problems. */
  readonly submit: () => void;
}

/** Next, by its button or by Enter. While it is refused, every attempt announces the list of problems again. */
export function useSubmit(binding: UseConnectFlowResult): Submit {
  const { id } = binding.method;
  const [refused, setRefused] = useState({ method: id, count: 0 });
  // Another method starts without a refused attempt.
  const refusals = refused.method === id ? refused.count : 0;
  return {
    refusals,
    submit() {
      setRefused({ method: id, count: binding.can.next.ready ? 0 : refusals + 1 });
      binding.next();
    },
  };
}

interface ErrorSummaryProps {
  /** Each with the id of the control it is about. */
  readonly problems: readonly { readonly controlId: string; readonly message: string }[];
  /** Grows with every try that was refused; focus comes here once for each. */
  readonly refusals: number;
  readonly strings: WizardStrings;
}

/** Everything that keeps Next from working, with links to the fields. Takes focus when Next was tried. */
function ErrorSummary({ problems, refusals, strings }: ErrorSummaryProps): ReactElement | null {
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
      <Callout tone="danger" title={<span id={titleId}>{strings.wizard.problems}</span>}>
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

interface MethodChooserProps {
  readonly binding: UseConnectFlowResult;
  readonly strings: WizardStrings;
}

/** The choice between ways of connecting. Renders nothing when there is only one. */
function MethodChooser({ binding, strings }: MethodChooserProps): ReactElement | null {
  const name = useId();
  const { methods } = binding.definition;
  if (methods.length < 2) return null;
  return (
    <RadioGroup
      legend={strings.wizard.method}
      name={name}
      value={binding.method.id}
      onChange={binding.selectMethod}
      options={methods.map(({ id, label, recommended }) => ({
        value: id,
        label: strings.t(label),
        description: recommended === true ? strings.wizard.recommended : undefined,
      }))}
    />
  );
}
