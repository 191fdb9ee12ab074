import type { SandboxKey, Scope } from './keys.ts';
import { organizationById, type Organization } from './organizations.ts';
import { invalidAuthentication, missingScope, noKey, REFUSALS, unknownKey, type Refusal } from './refusals.ts';
import type { VendorState } from './vendor-state.ts';

/** Whom a request comes from, once the vendor has let it in. */
export interface Caller {
  readonly key: SandboxKey;
  readonly organization: Organization;
}

/** What the vendor makes of a request before it looks at the question. `caller` is null when it does not know the key. */
export type Admission =
  | { readonly admitted: true; readonly caller: Caller }
  | { readonly admitted: false; readonly caller: Caller | null; readonly refusal: Refusal };

/** Judges the `Authorization` header, then the key, then its organization's rate, then the scope, in this order. */
export function admit(authorization: string | null, scope: Scope, state: VendorState): Admission {
  const value = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (value === undefined) return { admitted: false, caller: null, refusal: noKey };
  const key = state.find(value);
  if (key === null) return { admitted: false, caller: null, refusal: unknownKey(value) };
  if (state.isDead(key)) return { admitted: false, caller: null, refusal: invalidAuthentication };
  state.touch(key);
  const caller = { key, organization: organizationById(key.organizationId) };
  const refusal = refusalFor(caller, scope, state);
  return refusal === null ? { admitted: true, caller } : { admitted: false, caller, refusal };
}

function refusalFor({ key, organization }: Caller, scope: Scope, state: VendorState): Refusal | null {
  if (key.behaviour.kind === 'refused') return REFUSALS[key.behaviour.refusal];
  const waitSeconds = state.overLimit(organization.id);
  if (waitSeconds !== null) return { ...REFUSALS.rateLimited, retryAfter: String(waitSeconds) };
  return state.scopesInEffect(key).includes(scope) ? null : missingScope(scope, key.missingScopeStatus);
}
