import type { ReactElement } from 'react';
import { safeHref } from '../../../definition/safe-url.ts';
import { useStrings } from '../../../hooks/context.ts';
import { createFormat, type Format } from '../../../text/format.ts';
import { Callout } from '../../../ui/callout.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { SECRET_REGION } from '../../../ui/secret-attributes.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import type { OutcomeProps, OutcomeStrings } from './outcome-strings.ts';
import { doneTitle } from './outcome-strings.ts';
import { StepHeading } from '../shell/wizard-screens.tsx';

/** What was stored, what happens next, and what is left to do about the old credential. */
export function DonePanel({ binding, strings, focus, headingLevel }: OutcomeProps): ReactElement | null {
  const format = useStrings().once(createFormat);
  const { outcome, credential } = strings;
  const { state, definition } = binding;
  if (state.at !== 'done') return null;
  const { account } = state;
  const rotated = state.target.mode === 'rotate';
  const data = safeHref(account?.href, { allowPath: true });
  const lines = rotated ? [] : expectationLines(definition.expectations, strings, format);
  return (
    <>
      <Icon name="check" />
      <StepHeading titleRef={focus.title} headingLevel={headingLevel} title={doneTitle(binding, strings)} />
      {account === null ? <p>{outcome.savedUnread}</p> : null}
      {rotated && account !== null ? (
        <p {...SECRET_REGION}>{outcome.inUse({ credential, lastFour: account.credential.lastFour })}</p>
      ) : null}
      {lines.length === 0 ? null : (
        <div data-slot="ik-wizard-promise">
          <p data-slot="ik-label">{outcome.whatNext}</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <OldCredential binding={binding} strings={strings} />
      {state.notices.some(({ code }) => code === 'sync_restarts') ? <p>{outcome.syncRestarts}</p> : null}
      {data === null ? null : (
        <p>
          <TextLink href={data}>{outcome.seeData}</TextLink>
        </p>
      )}
      <p data-slot="ik-hint">{outcome.clipboard}</p>
    </>
  );
}

/** After a rotation: the old credential stays valid until it is deleted at the vendor. */
function OldCredential({ binding, strings }: Pick<OutcomeProps, 'binding' | 'strings'>): ReactElement | null {
  const { wizard, outcome, credential, integration, common } = strings;
  const { state, definition } = binding;
  if (state.at !== 'done' || state.target.mode !== 'rotate') return null;
  const notice = state.notices.find(({ code }) => code === 'old_credential_still_active');
  const { rotation } = definition;
  if (notice === undefined && rotation?.overlap !== 'supported') return null;
  const href = safeHref(notice?.href ?? definition.keyHref);
  return (
    <Callout
      tone="caution"
      title={outcome.oldCredential({ credential })}
      actions={
        href === null ? null : (
          <TextLink href={href} opensNewTab={common.opensNewTab}>
            {wizard.keyPage({ integration, credential })}
          </TextLink>
        )
      }
    >
      {rotation?.afterNote === undefined ? (
        <p>{outcome.oldCredentialActive({ credential, vendor: integration })}</p>
      ) : (
        <p>
          <RichText segments={strings.segments(rotation.afterNote)} opensNewTab={common.opensNewTab} />
        </p>
      )}
    </Callout>
  );
}

function expectationLines(
  expectations: OutcomeProps['binding']['definition']['expectations'],
  strings: OutcomeStrings,
  format: Format,
): readonly string[] {
  if (expectations === undefined) return [];
  const { outcome } = strings;
  const durations = [
    [expectations.history, outcome.promiseHistory],
    [expectations.firstData, outcome.promiseFirstData],
    [expectations.refresh, outcome.promiseRefresh],
  ] as const;
  const stated = durations.flatMap(([iso, sentence]) => {
    const duration = format.duration(iso);
    return duration === undefined ? [] : [sentence({ duration })];
  });
  return expectations.email === true ? [...stated, outcome.promiseEmail] : stated;
}
