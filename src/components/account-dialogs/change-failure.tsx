import { type ReactElement, useEffect } from 'react';
import type { Failure } from '../../definition/failure.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Callout } from '../../ui/callout.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { conflictText } from '../account/conflict-text.ts';
import type { AccountDialogProps } from './dialog-props.ts';

/** Props of {@link ChangeFailure}. */
export interface ChangeFailureProps extends Pick<AccountDialogProps, 'account' | 'words' | 'now'> {
  readonly failure: Failure;
  /** What did not happen, in a sentence. */
  readonly what: string;
}

/** Why a change was refused, shown and said inside the dialog that asked for it. */
export function ChangeFailure({ failure, what, account, words, now }: ChangeFailureProps): ReactElement {
  const announce = useAnnounce();
  const note = words.explain(failure);
  const conflict = failure.code === 'version_conflict' ? conflictText(account, words, now) : null;
  const { sentences } = words.common;
  const said = sentences([what, conflict ?? note.title]);
  const politeness = failure.code === 'host_signed_out' ? 'assertive' : 'polite';
  useEffect(() => announce(said, politeness), [announce, said, politeness]);
  return (
    <Callout
      tone="danger"
      title={what}
      actions={
        note.href === null ? null : (
          <TextLink href={note.href} opensNewTab={words.common.opensNewTab}>
            {words.table.helpPage}
          </TextLink>
        )
      }
    >
      <p>{conflict ?? sentences([note.title, note.remedy])}</p>
    </Callout>
  );
}
