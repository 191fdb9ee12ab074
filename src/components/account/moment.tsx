import type { ReactElement } from 'react';
import type { AccountCredential } from '../../definition/account.ts';
import type { IsoDateTime } from '../../definition/text.ts';
import type { FormattedMoment, MomentStyle } from '../../text/format.ts';
import type { MomentParams } from '../../text/table-row.ts';
import type { AccountStrings } from './account-strings.ts';

/** Props of {@link Moment}. */
export interface MomentProps extends MomentStyle {
  readonly iso: IsoDateTime | undefined;
  readonly words: AccountStrings;
  /** The sentence around it. @default the date */
  readonly children?: ((facts: MomentParams) => string) | undefined;
}

/** A moment in words. Renders a `<time>`, or the word for "unknown" when it cannot be read or cannot be true. */
export function Moment({ iso, words, children, ...style }: MomentProps): ReactElement {
  return <Time moment={words.format.moment(iso, style)} words={words} sentence={children} />;
}

/** Props of {@link DataDay}. */
export interface DataDayProps extends Pick<MomentProps, 'iso' | 'words' | 'children'> {}

/** A day of the vendor's data, which vendors close in UTC. Renders as {@link Moment} does. */
export function DataDay({ iso, words, children }: DataDayProps): ReactElement {
  return <Time moment={words.format.day(iso)} words={words} sentence={children} />;
}

/** Props of {@link ExpiryTime}. */
export interface ExpiryTimeProps extends Omit<MomentStyle, 'side'> {
  readonly expiresAt: AccountCredential['expiresAt'];
  readonly words: AccountStrings;
  /** What is said when it never ends. */
  readonly never: string;
  /** What is said when its end is not known. */
  readonly unknown: string;
  /** The sentence around it. @default the date */
  readonly children?: ((facts: MomentParams, over: boolean) => string) | undefined;
}

/** When a credential ends or has ended. */
export function ExpiryTime(props: ExpiryTimeProps): ReactElement {
  const { expiresAt, words, never, unknown, children, precision, now } = props;
  if (expiresAt === null) return <>{never}</>;
  const end = words.format.expiry(expiresAt, { precision, now });
  if (end === null) return <>{unknown}</>;
  const sentence = children === undefined ? undefined : (facts: MomentParams) => children(facts, end.at <= now);
  return <Time moment={end} words={words} sentence={sentence} />;
}

function Time(props: {
  readonly moment: FormattedMoment | null;
  readonly words: AccountStrings;
  readonly sentence: MomentProps['children'];
}): ReactElement {
  const { moment, words, sentence = ({ date }: MomentParams) => date } = props;
  if (moment === null) return <span>{sentence({ date: words.table.dateUnknown })}</span>;
  const { dateTime, date, relative } = moment;
  return <time dateTime={dateTime}>{sentence(relative === undefined ? { date } : { date, relative })}</time>;
}
