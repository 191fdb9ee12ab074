import type { ReactElement } from 'react';
import type { Iso8601Moment } from '../../definition/text.ts';
import type { MomentFacts } from '../../text/table-row.ts';
import type { MomentStyle } from './account-format.ts';
import type { AccountWords } from './account-words.ts';

/** Props of {@link Moment}. */
export interface MomentProps extends MomentStyle {
  readonly iso: Iso8601Moment | undefined;
  readonly words: AccountWords;
  /** The sentence around it. @default the date, and how far away it is */
  readonly children?: ((facts: MomentFacts) => string) | undefined;
}

/** A moment in words. Renders a `<time>`, or the word for "unknown" when it cannot be read or cannot be true. */
export function Moment({ iso, words, children, ...style }: MomentProps): ReactElement {
  const moment = words.format.moment(iso, style);
  if (moment === null) {
    const { dateUnknown } = words.table;
    return <span>{children === undefined ? dateUnknown : children({ date: dateUnknown })}</span>;
  }
  const { dateTime, date, relative } = moment;
  return (
    <time dateTime={dateTime}>
      {children === undefined ? date : children(relative === undefined ? { date } : { date, relative })}
    </time>
  );
}
