import { describe, expect, it } from 'vitest';
import { KEYS, keyById } from '../../sandbox/keys.ts';
import { organizationById } from '../../sandbox/organizations.ts';

describe('the keys to try', () => {
  it('are different, also in the ends that are shown of them', () => {
    expect(new Set(KEYS.map(({ value }) => value)).size).toBe(KEYS.length);
    expect(new Set(KEYS.map(({ value }) => value.slice(-3))).size).toBe(KEYS.length);
    expect(new Set(KEYS.map(({ id }) => id)).size).toBe(KEYS.length);
  });

  it('look like keys and are visibly made up', () => {
    for (const { value } of KEYS) expect(value).toMatch(/^sk-(admin|proj)-NOTREAL-\d\d-[\w-]+$/);
  });

  it('say in words what they show', () => {
    for (const { description } of KEYS) expect(description).toMatch(/^[A-Z].{8,}\.$/);
  });

  it('belong to organizations that exist', () => {
    for (const { organizationId } of KEYS) expect(organizationById(organizationId).id).toBe(organizationId);
  });

  it('cannot be found by a name that none has', () => {
    expect(() => keyById('nobody')).toThrow(/nobody/);
  });
});
