import { describe, expect, it } from 'vitest';
import { createFormat, type MomentStyle, readDuration } from '../../src/text/format.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const english = createFormat({ locale: 'en' });

const away = (ms: number, side: MomentStyle['side']): string | undefined =>
  english.moment(new Date(NOW + ms).toISOString(), { precision: 'day', side, now: NOW })?.relative;

describe('the distance of a moment', () => {
  it.each([
    [-30_000, 'now'],
    [-3 * MINUTE, '3 minutes ago'],
    [-5 * 60 * MINUTE, '5 hours ago'],
    [-DAY, 'yesterday'],
    [-59 * DAY, '59 days ago'],
    [-90 * DAY, '3 months ago'],
  ])('the distance of a moment is written in its largest unit: %i ms is "%s"', (ms, text) => {
    expect(away(ms, 'past')).toBe(text);
  });

  it('the distance of a moment is absent when it is very large', () => {
    expect(away(-401 * DAY, 'past')).toBeUndefined();
    expect(away(401 * DAY, 'future')).toBeUndefined();
  });

  it('the distance of a moment tolerates clocks that differ by minutes, and is absent on the wrong side of now', () => {
    expect(away(4 * MINUTE, 'past')).toBe('now');
    expect(away(3 * 60 * MINUTE, 'past')).toBeUndefined();
    expect(away(3 * DAY, 'future')).toBe('in 3 days');
    expect(away(-3 * DAY, 'future')).toBeUndefined();
  });
});

describe('a moment', () => {
  const day = { precision: 'day', side: 'future', now: NOW } as const;

  it('a moment and its day are written in the person’s time zone', () => {
    const iso = '2026-01-15T00:30:00Z';
    const inZone = (zone: string, precision: 'day' | 'minute') =>
      createFormat({ locale: 'en', timeZone: zone }).moment(iso, { ...day, precision })?.date;
    expect(inZone('America/Los_Angeles', 'day')).toBe('Jan 14, 2026');
    expect(inZone('America/Los_Angeles', 'minute')).toMatch(/^Jan 14, 2026, 4:30/);
    expect(inZone('Pacific/Kiritimati', 'day')).toBe('Jan 15, 2026');
  });

  it.each([undefined, 'soon', '1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])('a moment is null for %s', (iso) => {
    expect([english.moment(iso, day), english.day(iso), english.expiry(iso, day)]).toEqual([null, null, null]);
  });
});

describe('a day of a vendor’s data', () => {
  it('a day of a vendor’s data is the day in UTC in every time zone', () => {
    for (const zone of ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati']) {
      const day = createFormat({ locale: 'en', timeZone: zone }).day('2026-04-01T01:00:00+02:00');
      expect(day).toMatchObject({ dateTime: '2026-03-31', date: 'Mar 31, 2026' });
    }
  });
});

describe('the end of a credential', () => {
  const zones = ['America/Los_Angeles', 'America/St_Johns', 'UTC', 'Asia/Kolkata', 'Pacific/Kiritimati'];

  it.each(zones)('an expiry that is a day is written as that day in %s, without a time', (zone) => {
    const format = createFormat({ locale: 'en', timeZone: zone });
    for (const [expiresAt, date] of [
      ['2026-01-15', 'Jan 15, 2026'],
      ['2026-03-08', 'Mar 8, 2026'],
      ['2028-02-29', 'Feb 29, 2028'],
      ['2026-12-31', 'Dec 31, 2026'],
    ] as const) {
      for (const precision of ['day', 'minute'] as const) {
        expect(format.expiry(expiresAt, { precision, now: NOW })).toMatchObject({ dateTime: expiresAt, date });
      }
    }
  });

  it.each(zones)('an expiry that is a moment has the same day in %s with and without its time', (zone) => {
    const format = createFormat({ locale: 'en', timeZone: zone });
    for (const expiresAt of ['2026-01-15T00:00:00Z', '2026-01-15T11:59:00+05:30', '2026-06-30T23:59:59.999Z']) {
      const day = format.expiry(expiresAt, { precision: 'day', now: NOW })?.date;
      const minute = format.expiry(expiresAt, { precision: 'minute', now: NOW })?.date;
      expect(minute?.startsWith(`${day}, `)).toBe(true);
    }
  });

  it('the distance of an expiry is that of its last moment', () => {
    const at = Date.UTC(2026, 2, 4);
    expect(english.expiry('2026-03-03', { precision: 'day', now: NOW })).toMatchObject({ at, relative: 'tomorrow' });
    expect(english.expiry('2026-03-03', { precision: 'day', now: at + 2 * DAY })?.relative).toBe('2 days ago');
  });

  it('the end of a credential is null for a day that does not exist and for one that never expires', () => {
    for (const expiresAt of ['2026-02-30', '9999-12-31', null]) {
      expect(english.expiry(expiresAt, { precision: 'day', now: NOW })).toBeNull();
    }
  });
});

describe('numbers, lists and times', () => {
  it('numbers, lists and times follow the language', () => {
    const german = createFormat({ locale: 'de' });
    expect([german.number(12_345), german.list(['A', 'B', 'C']), german.duration('P6M')]).toEqual([
      '12.345',
      'A, B und C',
      '6 Monate',
    ]);
  });

  it('a percentage is clamped to 0 and 100', () => {
    expect([-0.2, 0.426, 1.7].map(english.percent)).toEqual(['0%', '43%', '100%']);
  });

  it('a wait is rounded up, to minutes when it is long', () => {
    expect([1_001, 119_000, 119_001, 120_001].map(english.wait)).toEqual([
      '2 seconds',
      '119 seconds',
      '2 minutes',
      '3 minutes',
    ]);
  });

  it('a duration that cannot be read is undefined', () => {
    expect([english.duration('six months'), english.duration(undefined)]).toEqual([undefined, undefined]);
  });
});

describe('readDuration', () => {
  it('readDuration returns the largest part', () => {
    expect(readDuration('P6M')).toEqual({ unit: 'month', count: 6 });
    expect(readDuration('PT4H')).toEqual({ unit: 'hour', count: 4 });
    expect(readDuration('P1DT12H')).toEqual({ unit: 'day', count: 1 });
    expect(readDuration('P')).toBeNull();
    expect(readDuration('six months')).toBeNull();
  });
});
