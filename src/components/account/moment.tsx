import type { ReactElement } from 'react';
import type { AccountCredential } from '../../definition/account.ts';
import type { IsoDateTime } from '../../definition/text.ts';
import type { FormattedMoment, MomentStyle } from '../../text/format.ts';
import type { MomentParams } from '../../text/table-row.ts';
import type { AccountStrings } from './account-strings.ts';

/** A moment, how precisely it is shown, and on which side of now it can be. */
export interface MomentProps extends MomentStyle {
  readonly iso: IsoDateTime | undefined;
  readonly strings: AccountStrings;
  /** The sentence around it. @default the date */
  readonly children?: ((facts: MomentParams) => string) | undefined;
}

/** A moment as text. Renders a `<time>`, or the text for "unknown" when it cannot be read or cannot be true. */
export function Moment({ iso, strings, children, ...style }: MomentProps): ReactElement {
  return <Time moment={strings.format.moment(iso, style)} strings={strings} sentence={children} />;
}

interface DataDayProps extends Pick<MomentProps, 'iso' | 'strings' | 'children'> {}

/** A day of the vendor's data, which vendors close in UTC. Renders as {@link Moment} does. */
export function DataDay({ iso, strings, children }: DataDayProps): ReactElement {
  return <Time moment={strings.format.day(iso)} strings={strings} sentence={children} />;
}

interface ExpiryTimeProps extends Omit<MomentStyle, 'side'> {
  readonly expiresAt: AccountCredential['expiresAt'];
  readonly strings: AccountStrings;
  /** The text when it never ends. */
  readonly never: string;
  /** The text when its end is not known. */
  readonly unknown: string;
  /** The sentence around it. @default the date */
  readonly children?: ((facts: MomentParams, over: boolean) => string) | undefined;
}

/** When a credential ends or has ended. */
export function ExpiryTime(props: ExpiryTimeProps): ReactElement {
  const { expiresAt, strings, never, unknown, children, precision, now } = props;
  if (expiresAt === null) return <span>{never}</span>;
  const end = strings.format.expiry(expiresAt, { precision, now });
  if (end === null) return <span>{unknown}</span>;
  const sentence = children === undefined ? undefined : (facts: MomentParams) => children(facts, end.at <= now);
  return <Time moment={end} strings={strings} sentence={sentence} />;
}

function Time(props: {
  readonly moment: FormattedMoment | null;
  readonly strings: AccountStrings;
  readonly sentence: MomentProps['children'];
}): ReactElement {
  const { moment, strings, sentence = ({ date }: MomentParams) => date } = props;
  if (moment === null) return <span>{sentence({ date: strings.table.dateUnknown })}</span>;
  const { dateTime, date, relative } = moment;
  return <time dateTime={dateTime}>{sentence(relative === undefined ? { date } : { date, relative })}</time>;
}
