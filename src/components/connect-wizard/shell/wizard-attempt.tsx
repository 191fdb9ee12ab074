import { type ReactElement, useEffect, useId, useRef } from 'react';
import { useConnectAttempt } from '../../../hooks/use-connect-attempt.ts';
import { CloseQuestionPanel } from './close-question.tsx';
import { ConfigureStep } from '../first-step/configure-step.tsx';
import { isSecretField } from '../../../definition/method-fields.ts';
import type { LoadedWizardProps } from './connect-wizard-props.ts';
import { LazySecondStep } from './lazy-second-step.tsx';
import { useCloseGuard } from './use-close-guard.ts';
import { useInert } from './use-inert.ts';
import { useSubmit } from './use-submit.ts';
import { useWizardCallbacks } from './use-wizard-callbacks.ts';
import { useWizardFocus } from './use-wizard-focus.ts';
import { type PageView, useWizardPages } from './use-wizard-pages.ts';
import { WizardAnnouncements } from './wizard-announcements.tsx';
import { WizardFooter } from './wizard-footer.tsx';
import { WizardFrame } from './wizard-frame.tsx';
import { screenOf, WizardProgress } from './wizard-progress.tsx';
import { wizardDescription, wizardTitle } from './wizard-title.ts';
import { useWizardStrings } from './wizard-strings.ts';

/** Props of {@link WizardAttempt}. */
export interface WizardAttemptProps extends LoadedWizardProps {
  /** Whether any attempt is on screen, so that one which makes room for the next does not give focus away. */
  readonly isShown: () => boolean;
  /** This attempt came on screen or left it. Stable. */
  readonly onShown: (shown: boolean) => void;
  /** The person wants to connect another one. */
  readonly onAgain: () => void;
}

/** One attempt, from its first step to its end. Leaving it wipes what was typed. */
export function WizardAttempt(props: WizardAttemptProps): ReactElement {
  const { integrationId, accountId, presentation, headingLevel, isShown, onShown } = props;
  const binding = useConnectAttempt({ integrationId, accountId });
  const { definition, state } = binding;
  const words = useWizardStrings(definition);
  const pages = useWizardPages(binding);
  const uid = useId();
  const screen = screenOf(state);
  const guard = useCloseGuard(state, props.onLeave);
  const focus = useWizardFocus({ screen, uid, firstField: firstSecret(pages) });
  const next = useSubmit(binding);
  const content = useRef<HTMLDivElement>(null);
  const footer = useRef<HTMLDivElement>(null);
  useInert([content, footer], guard.question !== null);

  useEffect(() => {
    onShown(true);
    return () => onShown(false);
  }, [onShown]);

  useWizardCallbacks(state, screen, props);

  const guide = {
    numberOf: pages.numberOf,
    goTo: (item: string) => {
      focus.aimAt(item);
      binding.back();
    },
  };
  const parts = { binding, words, pages, uid, focus, headingLevel };
  return (
    <WizardFrame
      presentation={presentation}
      headingLevel={headingLevel}
      root={props.root}
      rootRef={props.rootRef}
      title={wizardTitle(binding, words)}
      description={wizardDescription(binding, words)}
      initialFocus={focus.initial}
      returnFocus={() => (isShown() ? [] : props.returnFocus())}
      onDismiss={guard.request}
      footer={
        <div ref={footer} data-slot="ik-wizard-footer">
          <WizardFooter
            binding={binding}
            words={words}
            formId={`${uid}-form`}
            onLeave={guard.request}
            onAgain={props.onAgain}
            onRefused={next.submit}
          />
        </div>
      }
    >
      <WizardAnnouncements binding={binding} words={words} />
      <div ref={content} data-slot="ik-wizard-content">
        {screen === 'done' ? null : <WizardProgress screen={screen} pages={pages} words={words} />}
        {screen === 'configure' ? <ConfigureStep {...parts} next={next} /> : null}
        {screen === 'configure' ? null : (
          <LazySecondStep
            {...parts}
            screen={screen}
            guide={guide}
            startsByItself={props.autoTest ?? pages.startsByItself}
          />
        )}
      </div>
      {guard.question === null ? null : <CloseQuestionPanel question={guard.question} guard={guard} words={words} />}
    </WizardFrame>
  );
}

/** The field that has focus first: the secret one, else the first of all. */
function firstSecret({ fields }: PageView): string | undefined {
  return (fields.find(isSecretField) ?? fields[0])?.name;
}
