import type { ReactElement } from 'react';
import { useKit } from '../../../hooks/context.ts';
import { createFormat } from '../../../text/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { type GuideLink, RemedyPanel } from '../../test-connection/remedy-panel.tsx';
import type { OutcomeProps } from './outcome-strings.ts';

interface FinishNoticesProps extends Pick<OutcomeProps, 'binding' | 'strings'> {
  readonly guide: GuideLink;
}

/** Why a passed test has not led to a stored account: connected already, changed meanwhile, refused, or unknown. */
export function FinishNotices({ binding, strings, guide }: FinishNoticesProps): ReactElement | null {
  const { state, definition } = binding;
  const { wizard, outcome, credential } = strings;
  if (state.at === 'unconfirmed')
    return (
      <Callout tone="caution" title={state.target.mode === 'rotate' ? outcome.unconfirmedRotate : outcome.unconfirmed}>
        <p>{outcome.unconfirmedHelp}</p>
      </Callout>
    );
  if (state.at !== 'passed') return null;
  const { failure, report, target } = state;
  const mayBeDuplicate =
    failure === null && report.checks.some(({ id, status }) => id === 'duplicate' && status === 'warning');
  if (!binding.can.finish.ready && binding.can.finish.reason === 'already_connected')
    return (
      <Callout
        tone="caution"
        title={wizard.alreadyConnected({
          account: report.identity?.name ?? report.identity?.externalId ?? '',
          self: report.identity === undefined,
        })}
        actions={
          binding.can.readAccount.ready ? (
            <Button tone="primary" onClick={binding.updateExisting}>
              {outcome.updateExisting({ credential })}
            </Button>
          ) : null
        }
      >
        <p>{outcome.alreadyConnectedHelp({ credential })}</p>
        {binding.accountFailure === null ? null : (
          <p>{strings.failures[binding.accountFailure.code].remedy(strings.factsOf(binding.accountFailure))}</p>
        )}
      </Callout>
    );
  return (
    <>
      {failure === null && target.mode === 'rotate' ? (
        <Callout tone="info" title={outcome.notYetInUse({ credential })} />
      ) : null}
      {report.identity === undefined && failure === null && (target.mode === 'rotate' || !mayBeDuplicate) ? (
        <Callout tone="neutral">
          <p>{target.mode === 'rotate' ? outcome.noIdentityRotate : outcome.noIdentity}</p>
        </Callout>
      ) : null}
      {mayBeDuplicate ? (
        <Callout tone="caution" title={outcome.possibleDuplicate({ account: report.identity?.externalId })} />
      ) : null}
      {failure?.code === 'version_conflict' ? <Conflict binding={binding} strings={strings} /> : null}
      {failure === null || failure.code === 'version_conflict' ? null : (
        <div data-slot="ik-wizard-not-saved">
          <p data-slot="ik-label">{outcome.notSaved}</p>
          <RemedyPanel definition={definition} words={strings} failure={failure} guide={guide} />
        </div>
      )}
    </>
  );
}

/** Who changed the account first, as far as it is known, and that Finish overwrites that change. */
function Conflict({ binding, strings }: Pick<OutcomeProps, 'binding' | 'strings'>): ReactElement | null {
  const { now, strings: catalogue } = useKit('<ConnectWizard>');
  const { state } = binding;
  const { outcome, credential } = strings;
  if (state.at !== 'passed') return null;
  const { changedAt, changedBy, lastFour } = state.conflict?.credential ?? {};
  const moment = catalogue.once(createFormat).moment(changedAt, { precision: 'minute', side: 'past', now: now() });
  return (
    <Callout
      tone="caution"
      title={outcome.conflict({ person: changedBy, moment: moment?.relative ?? moment?.date })}
      actions={
        <Button available={binding.can.finish.ready} onClick={binding.finish}>
          {outcome.conflictGoOn({ credential })}
        </Button>
      }
    >
      <p>{outcome.conflictHelp({ credential, lastFour })}</p>
    </Callout>
  );
}
