import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { IntegrationDefinition } from '../../../definition/integration.ts';
import { isSecretField } from '../../../definition/method-fields.ts';
import { safeHref } from '../../../definition/safe-url.ts';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useIntegration, useKit, useStrings } from '../../../hooks/context.ts';
import { type Cell, createCell } from '../../../hooks/create-cell.ts';
import { type KeptFields, useConnectAttempt } from '../../../hooks/use-connect-attempt.ts';
import { useIdleLoad } from '../../../hooks/use-idle-load.ts';
import { useLatest } from '../../../hooks/use-latest.ts';
import { englishCommon } from '../../../text/common.ts';
import { englishFailures } from '../../../text/failures.ts';
import { englishWizardEntry } from '../../../text/wizard-entry.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { ConfigureStep, useSubmit } from '../first-step/configure-step.tsx';
import { CloseQuestionPanel, useCloseGuard, useInert } from './close-guard.tsx';
import type { ConnectWizardProps, LoadedWizardProps } from './connect-wizard-props.ts';
import { LazySecondStep, secondStep } from './lazy-second-step.tsx';
import { WizardFooter } from './wizard-footer.tsx';
import { WizardFrame } from './wizard-frame.tsx';
import { WizardAnnouncements } from './wizard-notices.tsx';
import { type PageView, useWizardPages } from './wizard-pages.ts';
import { screenOf, useWizardFocus, WizardProgress, type WizardScreen } from './wizard-screens.tsx';
import { useWizardStrings, wizardDescription, wizardStrings, wizardTitle } from './wizard-strings.ts';

/** The wizard itself. A defect in it wipes the secret and keeps what else was entered for "Try again". */
export function LoadedConnectWizard(props: LoadedWizardProps): ReactElement {
  const definition = props.readGiven(useIntegration(props.integrationId, '<ConnectWizard>'));
  const strings = useStrings();
  const [shown] = useState(() => createCell(false));
  const [failed] = useState(() => createCell(false));
  const [kept] = useState(() => createCell<KeptFields | null>(null));
  useIdleLoad(secondStep.prefetch);
  return props.renderGuarded({
    content: (
      <WizardAttempts
        {...props}
        definition={definition}
        isShown={() => shown.get() || failed.get()}
        onShown={shown.set}
        kept={kept}
      />
    ),
    message() {
      const common = strings.section('common', englishCommon);
      if (definition === null) return common.broken;
      const { wizard, credential } = strings.about(definition, wizardStrings);
      return common.sentences([common.broken, wizard.failedKept({ credential })]);
    },
    onFailed: () => failed.set(true),
    onRetry: () => failed.set(false),
  });
}

interface WizardAttemptsProps extends LoadedWizardProps {
  /** Null when this version cannot draw it. */
  readonly definition: IntegrationDefinition | null;
  /** Whether any attempt or the message of a failed one is on screen, so that one which is replaced does not return focus. */
  readonly isShown: () => boolean;
  /** This attempt came on screen or left it. Stable. */
  readonly onShown: (shown: boolean) => void;
  /** What was entered in the attempt that failed; null when none did. */
  readonly kept: Cell<KeptFields | null>;
}

/** One attempt after another. A definition that cannot be drawn whole is not drawn at all. */
function WizardAttempts(props: WizardAttemptsProps): ReactElement {
  const { definition } = props;
  const [attempt, setAttempt] = useState(1);
  if (definition === null) return <UnsupportedPanel {...props} />;
  return (
    <WizardAttempt
      {...props}
      definition={definition}
      key={`${props.integrationId} ${props.accountId ?? ''} ${attempt}`}
      onAgain={() => setAttempt(attempt + 1)}
    />
  );
}

interface WizardAttemptProps extends WizardAttemptsProps {
  readonly definition: IntegrationDefinition;
  /** The person wants to connect another one. */
  readonly onAgain: () => void;
}

/** One attempt, from its first step to its end. Leaving it wipes what was typed. */
function WizardAttempt(props: WizardAttemptProps): ReactElement {
  const { integrationId, accountId, presentation, headingLevel, isShown, onShown } = props;
  const binding = useConnectAttempt({ integrationId, accountId }, props.definition, props.kept);
  const { definition, state } = binding;
  const strings = useWizardStrings(definition);
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
  const parts = { binding, strings, pages, uid, focus, headingLevel };
  return (
    <WizardFrame
      presentation={presentation}
      headingLevel={headingLevel}
      root={props.root}
      rootRef={props.rootRef}
      title={wizardTitle(binding, strings)}
      description={wizardDescription(binding, strings)}
      initialFocus={focus.initial}
      returnFocus={() => (isShown() ? [] : props.returnFocus())}
      openers={props.returnFocus}
      onDismiss={guard.request}
      footer={
        <div ref={footer} data-slot="ik-wizard-footer">
          <WizardFooter
            binding={binding}
            strings={strings}
            formId={`${uid}-form`}
            onLeave={guard.request}
            onAgain={props.onAgain}
            onRefused={next.submit}
          />
        </div>
      }
    >
      <WizardAnnouncements binding={binding} strings={strings} />
      <div ref={content} data-slot="ik-wizard-content">
        {screen === 'done' ? null : <WizardProgress screen={screen} pages={pages} strings={strings} />}
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
      {guard.question === null ? null : (
        <CloseQuestionPanel question={guard.question} guard={guard} strings={strings} />
      )}
    </WizardFrame>
  );
}

/** The field that has focus first: the secret one, else the first of all. */
function firstSecret({ fields }: PageView): string | undefined {
  return (fields.find(isSecretField) ?? fields[0])?.name;
}

/** Calls the host when something was stored, a test ended or another step came on screen: each once. */
function useWizardCallbacks(
  state: UseConnectFlowResult['state'],
  step: WizardScreen,
  props: Pick<ConnectWizardProps, 'integrationId' | 'onStepChange' | 'onTested' | 'onConnected' | 'onRotated'>,
): void {
  const latest = useLatest(props);
  const before = useRef({ at: state.at, step });

  useEffect(() => {
    const { integrationId, onStepChange, onTested, onConnected, onRotated } = latest.current;
    const was = before.current;
    before.current = { at: state.at, step };
    const rotates = state.target.mode === 'rotate';
    const accountId = state.target.mode === 'rotate' ? state.target.accountId : undefined;
    if (was.step !== step) onStepChange?.({ step });
    // A test that was left by an edit or by Back counts as cancelled.
    if (was.at === 'testing' && state.at !== 'testing') {
      const code = state.at === 'failed' ? state.failure.code : 'aborted';
      const outcome = state.at === 'passed' ? 'passed' : code === 'aborted' ? 'cancelled' : 'failed';
      onTested?.({ integrationId, accountId, outcome, code: outcome === 'failed' ? code : undefined });
    }
    if (was.at === 'done' || state.at !== 'done') return;
    const { account } = state;
    (rotates ? onRotated : onConnected)?.({ integrationId, accountId: account?.id ?? accountId, account });
  }, [state, step, latest]);
}

/** States that an integration cannot be rendered. Uses nothing of its definition; the support address is the provider's. */
function UnsupportedPanel(props: LoadedWizardProps): ReactElement {
  const { integrationId, onLeave } = props;
  const { support } = useKit('<ConnectWizard>');
  const strings = useStrings();
  const common = strings.section('common', englishCommon);
  const wizard = strings.section('wizard', englishWizardEntry);
  const failures = strings.section('failures', englishFailures);
  const facts = { integration: integrationId, credential: '', scopes: '', wait: '', target: '' };
  const href = support === undefined ? null : safeHref(support.href, { allowPath: true });
  return (
    <WizardFrame
      presentation={props.presentation}
      headingLevel={props.headingLevel}
      root={props.root}
      rootRef={props.rootRef}
      title={wizard.unavailable}
      onDismiss={onLeave}
      returnFocus={props.returnFocus}
      footer={<Button onClick={() => onLeave('cancel')}>{common.close}</Button>}
    >
      <Callout tone="danger" title={failures.unsupported.title(facts)}>
        <p>{failures.unsupported.remedy(facts)}</p>
        {href === null ? null : (
          <TextLink href={href} opensNewTab={common.opensNewTab}>
            {wizard.support}
          </TextLink>
        )}
      </Callout>
    </WizardFrame>
  );
}
