/** Shortest credential whose last four characters reveal nothing useful about the rest. */
const SHORTEST = 16;

/** The last four characters of a credential, or undefined when it is too short to show any (OWASP ASVS 5.0, 14.2.6). */
export function lastFour(secret: string): string | undefined {
  return secret.length >= SHORTEST ? secret.slice(-4) : undefined;
}
