import { describe, expect, it } from 'vitest';
import { KEYS, keyById } from '../../sandbox/keys.ts';
import { organizationById } from '../../sandbox/organizations.ts';

describe('the keys to try', () => {
  it('the sandbox’s keys differ, also in the endings that are shown', () => {
    expect(new Set(KEYS.map(({ value }) => value)).size).toBe(KEYS.length);
    expect(new Set(KEYS.map(({ value }) => value.slice(-3))).size).toBe(KEYS.length);
    expect(new Set(KEYS.map(({ id }) => id)).size).toBe(KEYS.length);
  });

  it('the sandbox’s keys have the form of keys and are visibly made up', () => {
    for (const { value } of KEYS) expect(value).toMatch(/^sk-(admin|proj)-NOTREAL-\d\d-[\w-]+$/);
  });

  it('each key of the sandbox has a description', () => {
    for (const { description } of KEYS) expect(description).toMatch(/^[A-Z].{8,}\.$/);
  });

  it('each key of the sandbox belongs to a known organization', () => {
    for (const { organizationId } of KEYS) expect(organizationById(organizationId).id).toBe(organizationId);
  });

  it('keyById throws for an unknown id', () => {
    expect(() => keyById('unknown-key')).toThrow(/unknown-key/);
  });
});
