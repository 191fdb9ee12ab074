import type { Account } from '../../definition/account.ts';

/** What an account is called on screen. */
export interface AccountNames {
  /** The name given here, else the vendor's, else the vendor's id, else the words for "unnamed". Never empty. */
  readonly name: string;
  /** The vendor's name, when another one is shown first. */
  readonly vendorName: string | undefined;
}

/** @param unnamed Words for an account without any name, in the person's language. */
export function accountNames({ label, name, externalId }: Account, unnamed: string): AccountNames {
  const own = label?.trim() ?? '';
  const vendor = name?.trim() ?? '';
  if (own === '' || own === vendor)
    return { name: vendor === '' ? (externalId ?? unnamed) : vendor, vendorName: undefined };
  return { name: own, vendorName: vendor === '' ? undefined : vendor };
}
