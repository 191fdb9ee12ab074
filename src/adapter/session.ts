import type { IsoDateTime } from '../definition/text.ts';

/** Asks the host to make values that the person copies out, or to wait for something outside. */
export interface SessionInput {
  /** Which definition. */
  readonly integrationId: string;
  /** Which of its methods. */
  readonly methodId: string;
  /** The account whose credential is to be replaced. Absent when connecting. */
  readonly accountId?: string | undefined;
}

/** What the host made. Survives a reload. */
export interface Session {
  /** Opaque id, sent with the test. */
  readonly id: string;
  /** Values by the name of their `output` block. */
  readonly outputs: Readonly<Record<string, string>>;
  /** When the host forgets it. */
  readonly expiresAt: IsoDateTime;
  /** What it waits for. */
  readonly waiting?: 'user' | 'vendorApproval' | 'done' | undefined;
}

/** Asks the host for the vendor's authorization address. */
export interface AuthorizationInput {
  /** From `openSession`. */
  readonly sessionId: string;
  /** What the person entered so far. No secret. */
  readonly values: Readonly<Record<string, string | boolean>>;
  /** Where the vendor sends the person back to: a page of the host. */
  readonly returnTo: string;
}
