import { describe, expect, it } from 'vitest';
import { accountFormat, type MomentStyle } from '../../../src/components/accounts-table/account-format.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const english = accountFormat('en');

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

describe('a date', () => {
  const day = { precision: 'day', side: 'future', now: NOW } as const;

  it('is the day on which vendors close their books, whatever the time zone here', () => {
    const moment = english.moment('2026-04-01T01:00:00+02:00', day);
    expect(moment).toMatchObject({ dateTime: '2026-03-31T23:00:00.000Z', date: 'Mar 31, 2026' });
  });

  it.each([undefined, 'soon', '1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])('is not made of %s', (iso) => {
    expect(english.moment(iso, day)).toBeNull();
  });
});

describe('numbers, lists and times', () => {
  it('follow the language', () => {
    const german = accountFormat('de');
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
    expect([1_001, 119_000, 120_001].map(english.wait)).toEqual(['2 seconds', '119 seconds', '3 minutes']);
  });

  it('leave out a duration that cannot be read', () => {
    expect([english.duration('six months'), english.duration(undefined)]).toEqual([undefined, undefined]);
  });
});
