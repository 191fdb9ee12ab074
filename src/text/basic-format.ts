/** Which language to write in. */
export interface FormatOptions {
  /** BCP 47 tag. */
  readonly locale: string;
  /** IANA name of the person's time zone. @default the system's */
  readonly timeZone?: string | undefined;
}

/** Formats for texts about failures. The first opening of the wizard formats no dates. */
export interface BasicFormat {
  list(names: readonly string[]): string;
  /** Rounded up, so that a retry is never too early. @param ms In milliseconds. */
  wait(ms: number): string;
  /** @param name A unit of `Intl.NumberFormat`, for example `minute`. */
  unit(name: string, count: number): string;
}

/** Lists and lengths of time in one language. */
export function createBasicFormat({ locale }: FormatOptions): BasicFormat {
  const unit = (name: string, count: number): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
  return {
    list: (names) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
    wait(ms) {
      const seconds = Math.ceil(ms / 1_000);
      return seconds < 120 ? unit('second', seconds) : unit('minute', Math.ceil(seconds / 60));
    },
    unit,
  };
}
