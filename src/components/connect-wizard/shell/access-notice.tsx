import type { ReactElement } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { useAccess } from '../../../hooks/use-access.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import type { WizardStrings } from './wizard-strings.ts';

/** Props of {@link AccessNotice}. */
export interface AccessNoticeProps {
  readonly binding: UseConnectFlowResult;
  readonly words: WizardStrings;
}

/** Why the person cannot go on at all: access refused or not known, or the account could not be read. Else nothing. */
export function AccessNotice({ binding, words }: AccessNoticeProps): ReactElement | null {
  const { wizard, common, failures, factsOf } = words;
  const { accessFailure, accountFailure, definition, state } = binding;
  const { target } = state;
  const rotating = target.mode === 'rotate';
  const access = useAccess(definition.id, rotating ? target.accountId : undefined);
  const { status, ...answer } = access.can[rotating ? 'rotate' : 'connect'];
  if (accessFailure !== null) {
    const reason = status === 'refused' && 'reason' in answer ? answer.reason : undefined;
    const refused = accessFailure.code === 'permission_denied';
    const facts = factsOf(accessFailure);
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
  const facts = factsOf(accountFailure);
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
