import { type ReactElement, useEffect } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useAccess } from '../../../hooks/use-access.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import type { WizardStrings } from './wizard-strings.ts';

interface AccessNoticeProps {
  readonly binding: UseConnectFlowResult;
  readonly strings: WizardStrings;
}

/** Why the wizard cannot go on: access is refused or unknown, or the account cannot be read. Else renders nothing. */
export function AccessNotice({ binding, strings }: AccessNoticeProps): ReactElement | null {
  const { wizard, common, failures, failureParams } = strings;
  const { accessFailure, accountFailure, definition, state } = binding;
  const { target } = state;
  const rotating = target.mode === 'rotate';
  const access = useAccess(definition.id, rotating ? target.accountId : undefined);
  const { status, ...answer } = access.can[rotating ? 'rotate' : 'connect'];
  if (accessFailure !== null) {
    const reason = status === 'refused' && 'reason' in answer ? answer.reason : undefined;
    const refused = accessFailure.code === 'permission_denied';
    const facts = failureParams(accessFailure);
    return (
      <Callout
        tone="danger"
        title={refused ? wizard.accessRefused : wizard.accessUnknown}
        actions={<Button onClick={binding.retryAccess}>{common.tryAgain}</Button>}
      >
        <p>{reason ?? failures[accessFailure.code].remedy(facts)}</p>
      </Callout>
    );
  }
  if (accountFailure === null) return null;
  const facts = failureParams(accountFailure);
  return (
    <Callout
      tone="danger"
      title={failures[accountFailure.code].title(facts)}
      actions={
        accountFailure.code === 'not_found' ? null : <Button onClick={binding.readAccount}>{common.tryAgain}</Button>
      }
    >
      <p>{failures[accountFailure.code].remedy(facts)}</p>
    </Callout>
  );
}

/** The reason why the key was removed; null when none was. */
function removedText(
  removed: UseConnectFlowResult['state']['removed'],
  { wizard, credential }: WizardStrings,
): string | null {
  switch (removed) {
    case null:
      return null;
    case 'draft_expired':
      return wizard.removedDraft({ credential });
    case 'field_changed':
      return wizard.removedField({ credential });
    case 'session_ended':
      return wizard.removedSession({ credential });
    case 'idle':
      return wizard.removed({ credential });
  }
}

interface KeyNoticeProps {
  readonly binding: UseConnectFlowResult;
  readonly strings: WizardStrings;
}

/** States that the key was removed for safety, or is about to be, with a button that keeps it. */
export function KeyNotice({ binding, strings }: KeyNoticeProps): ReactElement | null {
  const { wizard, credential } = strings;
  const { state, wipesInSeconds } = binding;
  if (wipesInSeconds !== null)
    return (
      <Callout
        tone="caution"
        title={wizard.wipesSoon({ credential, seconds: wipesInSeconds })}
        actions={<Button onClick={binding.stay}>{wizard.keepKey({ credential })}</Button>}
      />
    );
  const removed = removedText(state.removed, strings);
  return removed === null ? null : <Callout tone="caution" title={removed} />;
}

/** Seconds before the removal of the key at which it is announced: twice, not every second. */
const SPOKEN_SECONDS: ReadonlySet<number> = new Set([30, 10]);

/** Announces in every step that the key is removed or about to be removed. Renders nothing. */
export function WizardAnnouncements({
  binding,
  strings,
}: {
  readonly binding: UseConnectFlowResult;
  readonly strings: WizardStrings;
}): null {
  const announce = useAnnounce();
  const { state, wipesInSeconds } = binding;
  const { wizard, credential } = strings;
  const removed = removedText(state.removed, strings);
  const warningSeconds = wipesInSeconds !== null && SPOKEN_SECONDS.has(wipesInSeconds) ? wipesInSeconds : null;

  useEffect(() => {
    if (removed !== null) announce(removed, 'assertive');
  }, [removed, announce]);
  useEffect(() => {
    if (warningSeconds !== null) announce(wizard.wipesSoon({ credential, seconds: warningSeconds }));
  }, [warningSeconds, announce, wizard, credential]);
  return null;
}
