import type { ReactElement } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { AccessNotice } from '../shell/access-notice.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { fieldProblem } from './field-problem.ts';
import { Guide } from './guide.tsx';
import { KeyNotice } from './key-notice.tsx';
import { MethodChooser } from './method-chooser.tsx';
import { runsOf, StepBlocks } from './step-blocks.tsx';
import { StepHeading } from '../shell/step-heading.tsx';
import type { Submit } from '../shell/use-submit.ts';
import { fieldId, type WizardFocus } from '../shell/use-wizard-focus.ts';
import type { PageView } from '../shell/use-wizard-pages.ts';
import { stepTitle } from '../shell/wizard-progress.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** More fields than this do not fit beside a long guide at once: what stays in sight could then never be scrolled to. */
const SHORT_FORM = 2;

/** What every step gets. */
export interface StepProps {
  readonly binding: UseConnectFlowResult;
  readonly words: WizardStrings;
  readonly pages: PageView;
  /** Start of every id in this wizard. */
  readonly uid: string;
  readonly focus: WizardFocus;
  readonly headingLevel: 2 | 3 | 4;
}

/** Props of {@link ConfigureStep}. */
export interface ConfigureStepProps extends StepProps {
  readonly next: Submit;
}

/** The first step: what is read and what is filled in, in the order of the definition. */
export function ConfigureStep(props: ConfigureStepProps): ReactElement {
  const { binding, words, pages, uid, focus, next } = props;
  const tried = next.refusals > 0;
  const problems = pages.fields.flatMap((field) => {
    const message = fieldProblem(field, binding, words, tried);
    return message === null ? [] : [{ controlId: fieldId(uid, field.name), message }];
  });
  const sections = pages.configure.sections.map((section) => ({ section, runs: runsOf(section) }));
  const guides = sections.flatMap(({ runs }) => runs.filter(({ part }) => part === 'guide').map(({ id }) => id));
  const [first] = guides;
  const last = guides.at(-1);
  const block = { binding, words, pages, uid, focus, tried, onEnter: next.submit };
  return (
    <div data-slot="ik-wizard-configure">
      <StepHeading
        titleRef={focus.title}
        headingLevel={props.headingLevel}
        number={words.wizard.stepNumber({ number: 1, count: 2 })}
        title={stepTitle('configure', pages, words)}
      />
      <form
        id={`${uid}-form`}
        data-slot="ik-wizard-form"
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next.submit();
        }}
      >
        <AccessNotice binding={binding} words={words} />
        <KeyNotice binding={binding} words={words} />
        <ErrorSummary problems={problems} refusals={next.refusals} words={words} />
        <MethodChooser binding={binding} words={words} />
        {first === undefined ? <Guide binding={binding} words={words} pages={pages} first last /> : null}
        {sections.map(({ section, runs }) => (
          <div key={section.id} data-slot="ik-wizard-section">
            {section.title === null ? null : <p data-slot="ik-wizard-section-title">{words.say(section.title)}</p>}
            {runs.map((run) =>
              run.part === 'guide' ? (
                <Guide
                  key={run.id}
                  binding={binding}
                  words={words}
                  pages={pages}
                  first={run.id === first}
                  last={run.id === last}
                >
                  <StepBlocks {...block} section={run} />
                </Guide>
              ) : (
                <div
                  key={run.id}
                  data-slot="ik-wizard-fields"
                  data-short={pages.fields.length <= SHORT_FORM ? '' : undefined}
                >
                  <StepBlocks {...block} section={run} />
                </div>
              ),
            )}
          </div>
        ))}
      </form>
    </div>
  );
}
