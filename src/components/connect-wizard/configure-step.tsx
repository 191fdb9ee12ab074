import type { ReactElement } from 'react';
import type { ConnectBinding } from '../../hooks/connect-binding.ts';
import { AccessNotice } from './access-notice.tsx';
import { CapabilityChoices } from './capability-choices.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { isSecretField } from '../../definition/input-limits.ts';
import { fieldProblem } from './field-problem.ts';
import { Guide } from './guide.tsx';
import { KeyNotice } from './key-notice.tsx';
import { MethodChooser } from './method-chooser.tsx';
import { PlainField } from './plain-field.tsx';
import { SecretField } from './secret-field.tsx';
import { StepHeading } from './step-heading.tsx';
import type { Submit } from './use-submit.ts';
import { fieldId, type WizardFocus } from './use-wizard-focus.ts';
import type { PageView } from './use-wizard-pages.ts';
import type { WizardSection } from './wizard-pages.ts';
import { stepTitle } from './wizard-progress.tsx';
import type { WizardWords } from './wizard-words.ts';

/** More fields than this do not fit beside a long guide at once: what stays in sight could then never be scrolled to. */
const SHORT_FORM = 2;

/** What every step gets. */
export interface StepProps {
  readonly binding: ConnectBinding;
  readonly words: WizardWords;
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

/** The first step: the form, and beside it the guide that tells where its values come from. */
export function ConfigureStep(props: ConfigureStepProps): ReactElement {
  const { binding, words, pages, uid, focus, next } = props;
  const tried = next.refusals > 0;
  const problems = pages.fields.flatMap((field) => {
    const message = fieldProblem(field, binding, words, tried);
    return message === null ? [] : [{ controlId: fieldId(uid, field.name), message }];
  });
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
        data-short={pages.fields.length <= SHORT_FORM ? '' : undefined}
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
        {pages.configure.sections.map((section) => (
          <FormSection key={section.id} section={section} {...props} tried={tried} />
        ))}
      </form>
      <Guide {...props} />
    </div>
  );
}

function FormSection(
  props: ConfigureStepProps & { readonly section: WizardSection; readonly tried: boolean },
): ReactElement | null {
  const { section, binding, words, pages, uid, tried, next } = props;
  const fields = section.blocks.flatMap((block) => (block.type === 'fields' ? block.fields : [])).filter(pages.shows);
  const capabilities = section.blocks.some((block) => block.type === 'capabilities');
  if (fields.length === 0 && !capabilities) return null;
  return (
    <div data-slot="ik-wizard-section">
      {section.title === null ? null : <p data-slot="ik-wizard-section-title">{words.say(section.title)}</p>}
      {fields.map((field) => {
        const problem = fieldProblem(field, binding, words, tried);
        const shared = { field, words, problem, controlId: fieldId(uid, field.name) };
        return isSecretField(field) ? (
          <SecretField key={field.name} {...shared} secret={binding.secret(field.name)} onEnter={next.submit} />
        ) : (
          <PlainField key={field.name} {...shared} plain={binding.plain(field.name)} />
        );
      })}
      {capabilities ? <CapabilityChoices binding={binding} words={words} /> : null}
    </div>
  );
}
