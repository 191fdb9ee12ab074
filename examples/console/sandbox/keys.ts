/** Scopes as the vendor's error messages spell them. */
export type Scope = 'api.usage.read' | 'api.management.read';

/** What happens to requests with a key, apart from its scopes. */
export type Behaviour =
  | { readonly kind: 'ordinary' }
  | { readonly kind: 'revoked' }
  /** Its scopes take effect only some time after the first request. */
  | { readonly kind: 'fresh' }
  /** Costs take several seconds to answer. */
  | { readonly kind: 'slow' }
  /** Always answered with this refusal of `refusals.ts`. */
  | {
      readonly kind: 'refused';
      readonly refusal:
        | 'rateLimited'
        | 'creditExhausted'
        | 'noOrganization'
        | 'ipNotAuthorized'
        | 'location'
        | 'otherRegion'
        | 'noDataResidency'
        | 'spendLimit'
        | 'undocumented'
        | 'serverError';
    };

/** A key to try. Made up: it opens nothing outside this sandbox. */
export interface SandboxKey {
  /** Short name, for tests and for `POST /sandbox/revoke`. */
  readonly id: string;
  /** What to paste. */
  readonly value: string;
  /** What it shows, in plain words. */
  readonly description: string;
  /** Its name at the vendor. */
  readonly name: string;
  readonly organizationId: string;
  readonly scopes: readonly Scope[];
  /** Days from the sandbox's start to its expiry; negative = past, null = never expires. */
  readonly expiresInDays: number | null;
  /** Status of a missing scope's refusal: reports disagree between the two. */
  readonly missingScopeStatus: 401 | 403;
  readonly behaviour: Behaviour;
}

const NORTHWIND = 'org-Northwind7Qd2';
const BOTH: readonly Scope[] = ['api.usage.read', 'api.management.read'];

type Given = Pick<SandboxKey, 'id' | 'value' | 'description'> & Partial<SandboxKey>;

function key(given: Given): SandboxKey {
  return {
    name: `Cost reader ${given.id}`,
    organizationId: NORTHWIND,
    scopes: BOTH,
    expiresInDays: null,
    missingScopeStatus: 403,
    behaviour: { kind: 'ordinary' },
    ...given,
  };
}

/** Every key there is. */
export const KEYS: readonly SandboxKey[] = [
  key({
    id: 'works',
    value: 'sk-admin-NOTREAL-01-kq7vZ2mD9x-3fQ9',
    description: 'Works, with both scopes. Organization Northwind Robotics.',
    name: 'Console, read only',
  }),
  key({
    id: 'second',
    value: 'sk-admin-NOTREAL-02-pW4sH8nB1c-7gT2',
    description: 'A second key of Northwind Robotics: for rotating, or for connecting the same organization twice.',
    name: 'Console, spring rotation',
  }),
  key({
    id: 'usage-only',
    value: 'sk-admin-NOTREAL-03-yL6rJ3fV5u-1hX8',
    description: 'Works without the optional management scope: passes with a note.',
    scopes: ['api.usage.read'],
  }),
  key({
    id: 'no-usage',
    value: 'sk-admin-NOTREAL-04-dM2tC9kE7a-5jR4',
    description: 'Lacks the usage scope: the test names what is missing.',
    scopes: ['api.management.read'],
    missingScopeStatus: 401,
  }),
  key({
    id: 'revoked',
    value: 'sk-admin-NOTREAL-05-gN8wQ1zS4i-9kY6',
    description: 'Was revoked.',
    behaviour: { kind: 'revoked' },
  }),
  key({
    id: 'expired',
    value: 'sk-admin-NOTREAL-06-bF5xU7oP2e-2mV3',
    description: 'Expired yesterday.',
    expiresInDays: -1,
  }),
  key({
    id: 'expiring',
    value: 'sk-admin-NOTREAL-07-hG3yT6lK9w-8nZ5',
    description: 'Works, and expires in 6 days.',
    expiresInDays: 6,
  }),
  key({
    id: 'project',
    value: 'sk-proj-NOTREAL-08-vJ1qR4mX8s-4pB7',
    description: 'A project key where an Admin key is asked for.',
    scopes: [],
    missingScopeStatus: 401,
  }),
  key({
    id: 'other',
    value: 'sk-admin-NOTREAL-09-cD7uW2nH5f-6qC1',
    description: 'Works. Another organization, Harbour Insurance.',
    organizationId: 'org-Harbour4Tk9',
  }),
  key({
    id: 'third',
    value: 'sk-admin-NOTREAL-10-zS9kE3bL6t-0rD8',
    description: 'Works. A third organization, Linden Studio, without data on weekends.',
    organizationId: 'org-Linden8Wm3',
  }),
  key({
    id: 'slow',
    value: 'sk-admin-NOTREAL-11-xA4pV8gY1o-3sF6',
    description: 'Works, and the vendor takes 8 seconds to answer.',
    behaviour: { kind: 'slow' },
  }),
  key({
    id: 'rate-limited',
    value: 'sk-admin-NOTREAL-12-mU6jC2rN7d-7tG9',
    description: 'Always over the rate limit: wait 20 seconds, says the vendor.',
    behaviour: { kind: 'refused', refusal: 'rateLimited' },
  }),
  key({
    id: 'empty',
    value: 'sk-admin-NOTREAL-13-qK1fZ5wB8h-1vH2',
    description: 'Works. An organization without any data, Meadow Labs.',
    organizationId: 'org-Meadow1Zx6',
  }),
  key({
    id: 'slug',
    value: 'sk-admin-NOTREAL-14-tE8nM3yQ6l-5wJ4',
    description: 'Works, and the vendor names the organization by a slug instead of its id.',
    organizationId: 'org-Orchard5Bn1',
  }),
  key({
    id: 'nameless',
    value: 'sk-admin-NOTREAL-15-oR2vX7cS4g-9xK7',
    description: 'Works, and the vendor does not say which organization it is.',
    organizationId: 'org-Granite2Vc8',
  }),
  key({
    id: 'ip',
    value: 'sk-admin-NOTREAL-16-wH5bL9uT1k-2yL3',
    description: 'The organization accepts calls from listed addresses only, and this server is not listed.',
    behaviour: { kind: 'refused', refusal: 'ipNotAuthorized' },
  }),
  key({
    id: 'vendor-down',
    value: 'sk-admin-NOTREAL-17-iP3dG6zF8m-6zM5',
    description: 'The vendor always fails with an error of its own.',
    behaviour: { kind: 'refused', refusal: 'serverError' },
  }),
  key({
    id: 'fresh',
    value: 'sk-admin-NOTREAL-18-nY7sK4qW2j-0aN9',
    description: 'Just made: lacks its scope for the first 20 seconds after the first try, then works.',
    behaviour: { kind: 'fresh' },
  }),
  key({
    id: 'revocable',
    value: 'sk-admin-NOTREAL-19-fB9xE1tV5r-4bP2',
    description: 'Works until it is revoked: POST /sandbox/revoke with {"key":"revocable"}.',
  }),
  key({
    id: 'no-credit',
    value: 'sk-admin-NOTREAL-20-uC6mJ8hD3y-8cQ6',
    description: 'The organization has used up its credit.',
    behaviour: { kind: 'refused', refusal: 'creditExhausted' },
  }),
  key({
    id: 'no-organization',
    value: 'sk-admin-NOTREAL-21-lZ2gN5pR7a-1dR8',
    description: 'Its owner is no longer a member of any organization.',
    behaviour: { kind: 'refused', refusal: 'noOrganization' },
  }),
  key({
    id: 'location',
    value: 'sk-admin-NOTREAL-22-eW4kU9vX6b-5eS1',
    description: 'The vendor does not serve the country this server calls from.',
    behaviour: { kind: 'refused', refusal: 'location' },
  }),
  key({
    id: 'eu-region',
    value: 'sk-admin-NOTREAL-23-rB1oM7hT4c-7jT8',
    description: 'Belongs to the vendor’s European region: the vendor names the address to ask instead.',
    behaviour: { kind: 'refused', refusal: 'otherRegion' },
  }),
  key({
    id: 'no-residency',
    value: 'sk-admin-NOTREAL-24-yV8dP3gL5n-2kU6',
    description: 'Asked at a regional address without data residency: refused, and no other address is named.',
    behaviour: { kind: 'refused', refusal: 'noDataResidency' },
  }),
  key({
    id: 'spend-limit',
    value: 'sk-admin-NOTREAL-25-aQ6fS2wJ9i-4nV1',
    description: 'The organization has reached the spend limit it set.',
    behaviour: { kind: 'refused', refusal: 'spendLimit' },
  }),
  key({
    id: 'unknown-reason',
    value: 'sk-admin-NOTREAL-26-kX4zE9bR1u-9pW3',
    description: 'Refused for a reason that is not documented: reported as unknown, never as a bad key.',
    behaviour: { kind: 'refused', refusal: 'undocumented' },
  }),
  key({
    id: 'slug-second',
    value: 'sk-admin-NOTREAL-27-aH6qT3wK9n-4mZ1',
    description: 'A second key of the organization that is named by a slug: the test warns that it may be connected.',
    organizationId: 'org-Orchard5Bn1',
  }),
];

/** The key with this short name. */
export function keyById(id: string): SandboxKey {
  const found = KEYS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`The sandbox has no key "${id}".`);
  return found;
}
