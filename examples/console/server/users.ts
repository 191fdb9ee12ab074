/** A person of this fictional company. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Administrators hold the permission "Billing Profiles Admin"; viewers read. */
  readonly role: 'administrator' | 'viewer';
}

/**
 * Everybody who can be switched to. A real host has its own sign-in; this console has none on purpose: everybody who
 * reaches it can act as any user, so it listens on this machine only.
 */
export const USERS: readonly User[] = [
  { id: 'mara', name: 'Mara Lindqvist', email: 'mara.lindqvist@console.example', role: 'administrator' },
  { id: 'tomas', name: 'Tomás Herrera', email: 'tomas.herrera@console.example', role: 'administrator' },
  { id: 'ines', name: 'Ines Duarte', email: 'ines.duarte@console.example', role: 'viewer' },
];

/** The person with this id, or null. */
export function userById(id: unknown): User | null {
  return USERS.find((user) => user.id === id) ?? null;
}
