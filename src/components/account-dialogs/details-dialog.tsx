import type { ReactElement, ReactNode } from 'react';
import { safeHref } from '../../definition/safe-url.ts';
import { useStrings } from '../../hooks/context.ts';
import { englishAccount, type AccountMessages } from '../../text/account.ts';
import { Button } from '../../ui/button.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { accountNames, type AccountStrings } from '../account/account-strings.ts';
import { AccountDialog, type AccountDialogProps } from './account-dialog.tsx';
import { Moment, ExpiryTime, DataDay } from '../account/moment.tsx';
import type { CapabilityGrant } from '../../definition/account.ts';
import type { Capability } from '../../definition/integration.ts';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import type { Failure } from '../../definition/failure.ts';
import { RemedyPanel } from '../test-connection/remedy-panel.tsx';
import { testStrings } from '../test-connection/test-strings.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { Elements } from '../../ui/content.tsx';

/** All data of an account as text. Nothing is truncated, and every id can be copied. */
export function DetailsDialog(props: AccountDialogProps): ReactElement {
  const { account, strings, now, onClose } = props;
  const text = useStrings().section('account', englishAccount);
  const href = safeHref(account.href, { allowPath: true });
  const shared = { account, strings, text, now };
  return (
    <AccountDialog
      {...props}
      title={text.detailsTitle({ account: accountNames(account, strings.table.unnamed).name })}
      size="large"
      footer={
        <>
          {href === null ? null : <TextLink href={href}>{text.seeData}</TextLink>}
          <Button onClick={onClose}>{strings.common.close}</Button>
        </>
      }
    >
      <div data-slot="ik-account-form">
        <AccountDetails {...shared} />
        <KeyDetails {...shared} />
        <DataDetails {...shared} />
        <GrantDetails {...shared} />
      </div>
    </AccountDialog>
  );
}

/** What every section of the details needs. */
interface DetailProps extends Pick<AccountDialogProps, 'account' | 'strings' | 'now'> {
  readonly text: AccountMessages;
}

/** Names, ids, and who connected the account. */
function AccountDetails({ account, strings, text, now }: DetailProps): ReactElement {
  const { idNoun, integration, columns } = strings;
  const { label, name, externalId, createdBy, attributes = {} } = account;
  const bidi = (value: string | undefined) => (value === undefined || value === '' ? undefined : <bdi>{value}</bdi>);
  return (
    <DetailList
      title={text.sectionAccount}
      details={[
        { term: text.label, value: bidi(label) },
        { term: text.vendorName({ vendor: integration }), value: bidi(name) },
        {
          term: idNoun,
          value:
            externalId === undefined ? (
              text.notTold
            ) : (
              <CopiedId id={externalId} label={text.copy({ what: idNoun })} strings={strings} />
            ),
        },
        ...columns.map((column) => ({
          term: column.label,
          value: Object.hasOwn(attributes, column.attribute) ? bidi(attributes[column.attribute]) : undefined,
        })),
        {
          term: text.connected,
          value: <Moment iso={account.createdAt} strings={strings} precision="minute" side="past" now={now} />,
        },
        { term: text.connectedBy, value: bidi(createdBy) },
        {
          term: text.hostId,
          value: <CopiedId id={account.id} label={text.copy({ what: text.hostId })} strings={strings} />,
        },
      ]}
    />
  );
}

/** Metadata of the stored credential, never the credential itself. */
function KeyDetails({ account, strings, text, now }: DetailProps): ReactElement {
  const { credential } = account;
  const { lastFour, name, checkedAt, changedAt, changedBy, expiresAt, failure } = credential;
  const past = (iso: string | undefined) =>
    iso === undefined ? undefined : <Moment iso={iso} strings={strings} precision="minute" side="past" now={now} />;
  return (
    <DetailList
      title={strings.credential}
      details={[
        { term: text.keyState, value: text.keyStates[credential.state] },
        {
          term: text.ending,
          value:
            lastFour === undefined ? undefined : (
              <code data-slot="ik-code" dir="ltr" translate="no">
                {lastFour}
              </code>
            ),
        },
        { term: text.keyName, value: name === undefined ? undefined : <bdi>{name}</bdi> },
        {
          term: text.expiry,
          value: (
            <ExpiryTime
              expiresAt={expiresAt}
              strings={strings}
              never={text.never}
              unknown={text.notTold}
              precision="minute"
              now={now}
            />
          ),
        },
        { term: text.checked, value: past(checkedAt) },
        { term: text.replaced, value: past(changedAt) },
        { term: text.replacedBy, value: changedBy === undefined ? undefined : <bdi>{changedBy}</bdi> },
      ]}
    >
      {failure === undefined ? null : <FailureDetail failure={failure} strings={strings} />}
    </DetailList>
  );
}

/** The progress of importing the vendor's data. */
function DataDetails({ account, strings, text, now }: DetailProps): ReactElement {
  const { sync } = account;
  const { phase, fraction, range, doneThrough, startedAt, lastSuccessAt, nextAt, failure } = sync;
  const at = (iso: string | undefined, side: 'past' | 'future') =>
    iso === undefined ? undefined : <Moment iso={iso} strings={strings} precision="minute" side={side} now={now} />;
  const day = (iso: string) => strings.format.day(iso)?.date ?? strings.table.dateUnknown;
  return (
    <DetailList
      title={text.sectionData}
      details={[
        { term: text.phase, value: text.phases[phase] },
        { term: text.progress, value: fraction === undefined ? undefined : strings.format.percent(fraction) },
        {
          term: text.range,
          value:
            range === undefined ? undefined : strings.table.importRange({ from: day(range.from), to: day(range.to) }),
        },
        { term: text.started, value: at(startedAt, 'past') },
        {
          term: text.doneThrough,
          value: doneThrough === undefined ? undefined : <DataDay iso={doneThrough} strings={strings} />,
        },
        { term: text.lastSuccess, value: at(lastSuccessAt, 'past') },
        { term: text.nextTry, value: at(nextAt, 'future') },
      ]}
    >
      {failure === undefined ? null : <FailureDetail failure={failure} strings={strings} />}
    </DetailList>
  );
}

/** The capabilities that the last test proved. */
function GrantDetails({ account, strings, text }: DetailProps): ReactElement | null {
  const { definition, t, format } = strings;
  const grants = account.capabilities ?? [];
  if (grants.length === 0 && (definition.capabilities ?? []).length === 0) return null;
  if (grants.length === 0) {
    return (
      <DetailList title={text.sectionTest} details={[]}>
        <p data-slot="ik-hint">{text.noTest}</p>
      </DetailList>
    );
  }
  return (
    <DetailList
      title={text.sectionTest}
      details={grants.map((grant) => {
        const capability = definition.capabilities?.find(({ id }) => id === grant.id);
        const scopes = grant.missingScopes ?? [];
        return {
          term: capability === undefined ? grant.id : t(capability.label),
          value: (
            <>
              <StatusBadge tone={toneOf(grant, capability)}>{text.grants[grant.state]}</StatusBadge>
              {scopes.length === 0 ? null : (
                <span data-slot="ik-cell-note">
                  {text.missingScopes({ scopes: format.list(scopes), count: scopes.length })}
                </span>
              )}
            </>
          ),
        };
      })}
    />
  );
}

function toneOf({ state }: CapabilityGrant, capability: Capability | undefined): Tone {
  if (state === 'granted') return 'success';
  if (state === 'unknown') return 'neutral';
  return capability?.required === false ? 'caution' : 'danger';
}

/** A failure that is stored with an account: its meaning, its remedy, and who can act. */
function FailureDetail(props: { readonly failure: Failure; readonly strings: AccountStrings }): ReactElement {
  const { definition } = props.strings;
  return (
    <RemedyPanel
      definition={definition}
      strings={useStrings().about(definition, testStrings)}
      failure={props.failure}
    />
  );
}

/** A term and its value. One without a value is left out. */
interface Detail {
  readonly term: string;
  /** Undefined = not known; the term is left out. */
  readonly value: ReactNode | undefined;
}

interface DetailListProps {
  readonly title: string;
  readonly details: readonly Detail[];
  readonly children?: Elements;
}

/** A heading and a `<dl>` of details. */
function DetailList({ title, details, children }: DetailListProps): ReactElement {
  const known = details.filter(({ value }) => value !== undefined);
  return (
    <section data-slot="ik-details" aria-label={title}>
      <h3 data-slot="ik-details-title">{title}</h3>
      {known.length === 0 ? null : (
        <dl data-slot="ik-details-list">
          {known.map(({ term, value }) => (
            <div key={term} data-slot="ik-detail">
              <dt data-slot="ik-detail-term">{term}</dt>
              <dd data-slot="ik-detail-value">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </section>
  );
}

/** An id in full, with a button that copies it. */
function CopiedId(props: {
  readonly id: string;
  readonly label: string;
  readonly strings: AccountStrings;
}): ReactElement {
  const { id, label, strings } = props;
  return (
    <span data-slot="ik-account-id">
      <code data-slot="ik-code" dir="ltr" translate="no">
        {id}
      </code>
      <CopyButton
        text={id}
        look="icon"
        label={label}
        outcome={{ copied: strings.common.copied, failed: strings.common.copyFailed }}
      />
    </span>
  );
}
