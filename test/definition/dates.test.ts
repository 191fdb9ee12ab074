import { describe, expect, it } from 'vitest';
import { calendarDaysLeft } from '../../src/definition/expiry.ts';
import { expiryEnd, isDataRange, isDay, isoMoment, readMoment } from '../../src/definition/dates.ts';

describe('isDay', () => {
  it.each([
    ['2028-02-29', true],
    ['2026-01-15', true],
    ['2027-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-3-3', false],
    ['2026-03-03T12:00', false],
    ['soon', false],
    ['', false],
  ])('isDay("%s") is %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});

describe('readMoment', () => {
  it('readMoment reads a moment with a zone, in milliseconds since 1970', () => {
    expect(readMoment('2026-04-01T01:00:00+02:00')).toBe(Date.UTC(2026, 2, 31, 23));
  });

  it.each([
    ['2026-01-15T09:30:00', Date.UTC(2026, 0, 15, 9, 30)],
    ['2026-01-15T09:30', Date.UTC(2026, 0, 15, 9, 30)],
    ['2026-01-15T09:30:00.250', Date.UTC(2026, 0, 15, 9, 30, 0, 250)],
    ['2026-01-15 09:30:00', Date.UTC(2026, 0, 15, 9, 30)],
    ['2026-01-15', Date.UTC(2026, 0, 15)],
    ['2026-01-15 09:30:00Z', Date.UTC(2026, 0, 15, 9, 30)],
    ['2026-01-15 09:30:00-08:00', Date.UTC(2026, 0, 15, 17, 30)],
  ])('readMoment reads "%s" as the same moment in every time zone', (text, at) => {
    expect(readMoment(text)).toBe(at);
  });

  it.each([undefined, null, 7, 'soon', '', '1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])(
    'does not read %s',
    (value) => {
      expect(readMoment(value)).toBeNull();
    },
  );
});

describe('expiryEnd', () => {
  it('expiryEnd is the next midnight UTC for a day, so that the credential is valid through all of it', () => {
    expect(expiryEnd('2026-01-15')).toBe(Date.UTC(2026, 0, 16));
    expect(expiryEnd('2026-12-31')).toBe(Date.UTC(2027, 0, 1));
  });

  it('expiryEnd is the moment itself for a moment, also at midnight', () => {
    expect(expiryEnd('2026-01-15T00:00:00Z')).toBe(Date.UTC(2026, 0, 15));
  });

  it.each(['2026-02-30', '9999-12-31', 'soon', null, undefined])('expiryEnd is not known for %s', (value) => {
    expect(expiryEnd(value)).toBeNull();
  });
});

describe('calendarDaysLeft', () => {
  const fiveInLosAngeles = Date.parse('2026-01-14T17:00:00-08:00');

  it.each([
    ['America/Los_Angeles', '2026-01-15', 1],
    ['America/Los_Angeles', '2026-01-14T23:00:00-08:00', 0],
    ['America/Los_Angeles', '2026-01-15T04:00:00Z', 0],
    ['UTC', '2026-01-15', 0],
    ['UTC', '2026-01-17T00:00:00Z', 2],
    ['Pacific/Kiritimati', '2026-01-15', 0],
    ['Pacific/Kiritimati', '2026-01-20', 5],
    ['America/Los_Angeles', '2026-03-09', 54],
  ])('calendarDaysLeft counts by the calendar in %s: %s is in %d days', (zone, expiresAt, days) => {
    expect(calendarDaysLeft(expiresAt, fiveInLosAngeles, zone)).toBe(days);
  });

  it('calendarDaysLeft is not known without an end', () => {
    expect([null, undefined, '2026-02-30'].map((value) => calendarDaysLeft(value, fiveInLosAngeles))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('isoMoment', () => {
  it('isoMoment writes a moment in UTC, and null for a number that is no moment', () => {
    expect(isoMoment(Date.UTC(2026, 0, 15, 9))).toBe('2026-01-15T09:00:00.000Z');
    expect([isoMoment(Number.NaN), isoMoment(Number.POSITIVE_INFINITY), isoMoment(9e15)]).toEqual([null, null, null]);
  });
});

const NOW = Date.parse('2026-03-10T15:30:00Z');

describe('isDataRange', () => {
  it.each([
    ['one day', '2026-03-01', '2026-03-01'],
    ['until today', '2026-01-01', '2026-03-10T23:59:59Z'],
    ['until today where it began earlier', '2026-01-01', '2026-03-11T00:00:00+14:00'],
    ['366 of them', '2025-03-10', '2026-03-10'],
  ])('isDataRange accepts %s', (_, from, to) => {
    expect(isDataRange({ from, to }, NOW)).toBe(true);
  });

  it.each([
    ['in the wrong order', '2026-03-02', '2026-03-01'],
    ['after today', '2026-03-01', '2026-03-12'],
    ['more than 366', '2025-03-09', '2026-03-10'],
    ['no days', 'soon', '2026-03-10'],
    ['without an end', '2026-03-01', ''],
  ])('isDataRange refuses %s', (_, from, to) => {
    expect(isDataRange({ from, to }, NOW)).toBe(false);
  });
});
