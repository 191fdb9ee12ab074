import { describe, expect, it } from 'vitest';
import { createFormat, type MomentStyle } from '../../src/text/format.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const english = createFormat({ locale: 'en' });

const away = (ms: number, side: MomentStyle['side']): string | undefined =>
  english.moment(new Date(NOW + ms).toISOString(), { precision: 'day', side, now: NOW })?.relative;

describe('how far away a moment is', () => {
  it.each([
    [-30_000, 'now'],
    [-3 * MINUTE, '3 minutes ago'],
    [-5 * 60 * MINUTE, '5 hours ago'],
    [-DAY, 'yesterday'],
    [-59 * DAY, '59 days ago'],
    [-90 * DAY, '3 months ago'],
  ])('is said in the largest fitting unit: %i ms is "%s"', (ms, words) => {
    expect(away(ms, 'past')).toBe(words);
  });

  it('is not said when the date alone says more', () => {
    expect(away(-401 * DAY, 'past')).toBeUndefined();
    expect(away(401 * DAY, 'future')).toBeUndefined();
  });

  it('forgives clocks that differ by minutes, and says nothing that cannot be true', () => {
    expect(away(4 * MINUTE, 'past')).toBe('now');
    expect(away(3 * 60 * MINUTE, 'past')).toBeUndefined();
    expect(away(3 * DAY, 'future')).toBe('in 3 days');
    expect(away(-3 * DAY, 'future')).toBeUndefined();
  });
});

describe('a moment', () => {
  const day = { precision: 'day', side: 'future', now: NOW } as const;

  it('is written in the time zone of the person, its day too', () => {
    const iso = '2026-01-15T00:30:00Z';
    const inZone = (zone: string, precision: 'day' | 'minute') =>
      createFormat({ locale: 'en', timeZone: zone }).moment(iso, { ...day, precision })?.date;
    expect(inZone('America/Los_Angeles', 'day')).toBe('Jan 14, 2026');
    expect(inZone('America/Los_Angeles', 'minute')).toMatch(/^Jan 14, 2026, 4:30/);
    expect(inZone('Pacific/Kiritimati', 'day')).toBe('Jan 15, 2026');
  });

  it.each([undefined, 'soon', '1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])('is not made of %s', (iso) => {
    expect([english.moment(iso, day), english.day(iso), english.expiry(iso, day)]).toEqual([null, null, null]);
  });
});

describe('a day of a vendor’s data', () => {
  it('is the day on which vendors close their books, in every time zone', () => {
    for (const zone of ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati']) {
      const day = createFormat({ locale: 'en', timeZone: zone }).day('2026-04-01T01:00:00+02:00');
      expect(day).toMatchObject({ dateTime: '2026-03-31', date: 'Mar 31, 2026' });
    }
  });
});

describe('the end of a credential', () => {
  const zones = ['America/Los_Angeles', 'America/St_Johns', 'UTC', 'Asia/Kolkata', 'Pacific/Kiritimati'];

  it.each(zones)('that is a day is that day in %s, without a time', (zone) => {
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

  it.each(zones)('that is a moment is one day in %s, with and without its time', (zone) => {
    const format = createFormat({ locale: 'en', timeZone: zone });
    for (const expiresAt of ['2026-01-15T00:00:00Z', '2026-01-15T11:59:00+05:30', '2026-06-30T23:59:59.999Z']) {
      const day = format.expiry(expiresAt, { precision: 'day', now: NOW })?.date;
      const minute = format.expiry(expiresAt, { precision: 'minute', now: NOW })?.date;
      expect(minute?.startsWith(`${day}, `)).toBe(true);
    }
  });

  it('is as far away as its last moment', () => {
    const at = Date.UTC(2026, 2, 4);
    expect(english.expiry('2026-03-03', { precision: 'day', now: NOW })).toMatchObject({ at, relative: 'tomorrow' });
    expect(english.expiry('2026-03-03', { precision: 'day', now: at + 2 * DAY })?.relative).toBe('2 days ago');
  });

  it('is not known for a day that does not exist, nor for what never ends', () => {
    for (const expiresAt of ['2026-02-30', '9999-12-31', null]) {
      expect(english.expiry(expiresAt, { precision: 'day', now: NOW })).toBeNull();
    }
  });
});

describe('numbers, lists and times', () => {
  it('follow the language', () => {
    const german = createFormat({ locale: 'de' });
    expect([german.number(12_345), german.list(['A', 'B', 'C']), german.duration('P6M')]).toEqual([
      '12.345',
      'A, B und C',
      '6 Monate',
    ]);
  });

  it('keep a share between nothing and everything', () => {
    expect([-0.2, 0.426, 1.7].map(english.percent)).toEqual(['0%', '43%', '100%']);
  });

  it('round a wait up, to minutes when it is long', () => {
    expect([1_001, 119_000, 119_001, 120_001].map(english.wait)).toEqual([
      '2 seconds',
      '119 seconds',
      '2 minutes',
      '3 minutes',
    ]);
  });

  it('leave out a duration that cannot be read', () => {
    expect([english.duration('six months'), english.duration(undefined)]).toEqual([undefined, undefined]);
  });
});
