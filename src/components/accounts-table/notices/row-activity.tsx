import type { ReactElement, ReactNode } from 'react';
import { retryAdvice } from '../../../definition/remedy.ts';
import { safeHref } from '../../../definition/safe-url.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import { noticeText } from './notice-text.ts';
import { conflictText } from '../../account/conflict-text.ts';
import { rowActionOf, type RowState } from '../../account/row-state.ts';

/** What a button in a row asks for. */
export type RowDeed = 'update' | 'tryAgain' | 'checkAgain' | 'dismiss';

/** Props of {@link RowActivity}. */
export interface RowActivityProps {
  readonly state: RowState;
  /** What the account is called. */
  readonly name: string;
  readonly words: AccountStrings;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onDeed: (deed: RowDeed) => void;
}

/** What is under way for an account, or how it ended, in its row: never only in a message that goes away. */
export function RowActivity(props: RowActivityProps): ReactElement | null {
  const { state, words, onDeed } = props;
  const { table, common } = words;
  switch (state.at) {
    case 'running':
      return <Working slow={state.slow} words={words} text={table.running[rowActionOf(state.request)]} />;
    case 'testing':
      return <Working slow={state.slow} words={words} text={table.running.retest} />;
    case 'unconfirmed':
      return (
        <Line tone="caution" icon="warning" text={table.unconfirmed[rowActionOf(state.request)]}>
          <Button size="small" busy={state.checking} onClick={() => onDeed('checkAgain')}>
            {state.checking ? table.checking : common.checkAgain}
          </Button>
          {state.checking ? null : <Dismiss {...props} />}
        </Line>
      );
    case 'failed':
      return <Failed {...props} state={state} />;
    case 'tested':
      return (
        <Line
          tone={state.result.ok ? 'success' : 'danger'}
          icon={state.result.ok ? 'check' : 'warning'}
          text={state.result.ok ? table.keyWorks : words.explain(state.result.failure).title}
        >
          <Dismiss {...props} />
        </Line>
      );
    case 'changed':
      return <Changed {...props} state={state} />;
    default:
      return null;
  }
}

function Working(props: {
  readonly text: string;
  readonly slow: boolean;
  readonly words: AccountStrings;
}): ReactElement {
  const { text, slow, words } = props;
  return (
    <div data-slot="ik-row-activity" data-tone="info">
      <Spinner />
      <span data-slot="ik-row-activity-text">
        {slow ? words.common.sentences([text, words.table.runningSlow]) : text}
      </span>
    </div>
  );
}

function Failed(props: RowActivityProps & { readonly state: Extract<RowState, { at: 'failed' }> }): ReactElement {
  const { state, words, now, onDeed } = props;
  const { table, common } = words;
  const note = words.explain(state.failure);
  const conflict = state.failure.code === 'version_conflict';
  const again = retryAdvice(state.failure);
  const why = conflict ? [conflictText(state.conflict, words, now)] : [note.title, note.remedy];
  return (
    <Line tone="danger" icon="warning" text={common.sentences([table.failed[rowActionOf(state.request)], ...why])}>
      {again === 'now' || again === 'later' ? (
        <Button size="small" onClick={() => onDeed('tryAgain')}>
          {common.tryAgain}
        </Button>
      ) : null}
      {note.href === null ? null : (
        <TextLink href={note.href} opensNewTab={common.opensNewTab}>
          {table.helpPage}
        </TextLink>
      )}
      <Dismiss {...props} />
    </Line>
  );
}

function Changed(props: RowActivityProps & { readonly state: Extract<RowState, { at: 'changed' }> }): ReactElement {
  const { state, words } = props;
  const said = state.notices.flatMap((notice) => noticeText(notice, words) ?? []);
  const text = words.common.sentences([words.table.changed[rowActionOf(state.request)], ...said]);
  const links = state.notices.flatMap((notice) => safeHref(notice.href) ?? []);
  return (
    <Line tone="success" icon="check" text={text}>
      {links.map((href) => (
        <TextLink key={href} href={href} opensNewTab={words.common.opensNewTab}>
          {words.table.helpPage}
        </TextLink>
      ))}
      {said.length === 0 ? null : <Dismiss {...props} />}
    </Line>
  );
}

function Dismiss({ name, words, onDeed }: RowActivityProps): ReactElement {
  return (
    <Button
      size="small"
      tone="quiet"
      aria-label={words.table.dismissOf({ dismiss: words.common.dismiss, account: name })}
      onClick={() => onDeed('dismiss')}
    >
      {words.common.dismiss}
    </Button>
  );
}

function Line(props: {
  readonly tone: 'success' | 'caution' | 'danger';
  readonly icon: IconName;
  readonly text: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div data-slot="ik-row-activity" data-tone={props.tone}>
      <Icon name={props.icon} />
      <span data-slot="ik-row-activity-text">{props.text}</span>
      <span data-slot="ik-actions">{props.children}</span>
    </div>
  );
}
