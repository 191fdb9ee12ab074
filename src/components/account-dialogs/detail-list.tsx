import type { ReactElement, ReactNode } from 'react';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { AccountStrings } from '../account/account-strings.ts';

/** One fact: its name and its value. A fact without a value is left out. */
export interface Detail {
  readonly term: string;
  /** Undefined = not known, and not worth a line. */
  readonly value: ReactNode | undefined;
}

/** Props of {@link DetailList}. */
export interface DetailListProps {
  readonly title: string;
  readonly details: readonly Detail[];
  readonly children?: ReactNode;
}

/** A heading and the facts under it, in a `<dl>`. */
export function DetailList({ title, details, children }: DetailListProps): ReactElement {
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
export function CopiedId(props: {
  readonly id: string;
  readonly label: string;
  readonly words: AccountStrings;
}): ReactElement {
  const { id, label, words } = props;
  return (
    <span data-slot="ik-account-id">
      <code data-slot="ik-code" dir="ltr" translate="no">
        {id}
      </code>
      <CopyButton
        text={id}
        look="icon"
        label={label}
        outcome={{ copied: words.common.copied, failed: words.common.copyFailed }}
      />
    </span>
  );
}
