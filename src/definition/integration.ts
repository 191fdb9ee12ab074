import type { Block } from './block.ts';
import type { FailureCode } from './failure.ts';
import type { FailureTraits } from './failure-traits.ts';
import type { IsoDuration, Text } from './text.ts';

/** Something a credential lets the host read. A missing optional one is a pass with a note, never a failure. */
export interface Capability {
  /** Stable id, for example `usage`. */
  readonly id: string;
  /** What it is called in this console. */
  readonly label: Text;
  /** Whether a test fails without it. */
  readonly required: boolean;
  /** The vendor's scope names, exactly as its error messages spell them. */
  readonly scopes?: readonly string[] | undefined;
  /** What the host can show because of it. */
  readonly unlocks?: Text | undefined;
  /** Whether an optional one starts ticked. @default true */
  readonly defaultOn?: boolean | undefined;
}

/** What to do about a failure, and who can do it. */
export interface Remedy {
  /** Id of the guide item that fixes it; the wizard jumps there. */
  readonly guideItem?: string | undefined;
  /** What to do, in words. Replaces the catalogue's words for the code. */
  readonly body?: Text | undefined;
  /** A page that helps. `https:` only. */
  readonly href?: string | undefined;
  /** Who can act: the person here, an administrator at the vendor, the host's administrator, or time alone (`wait`). */
  readonly actor: FailureTraits['actor'];
}

/** When a block, step or field is shown. Data, not an expression language. */
export type Condition =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly capability: string }
  | { readonly mode: readonly ('connect' | 'rotate')[] }
  | { readonly all: readonly Condition[] }
  | { readonly not: Condition };

/** One page of the wizard. */
export interface DefinitionStep {
  /** Stable id. */
  readonly id: string;
  /** What the person does here, for example "Configure an Admin key". */
  readonly title: Text;
  /** What the page holds, in order. */
  readonly blocks: readonly Block[];
  /** Shown always when absent. */
  readonly when?: Condition | undefined;
  /** Meant to repeat the step's blocks once per ticked capability. This version refuses a definition that has it. */
  readonly repeatFor?: 'selectedCapabilities' | undefined;
}

/** One way of connecting. A definition with a single method shows no chooser. */
export interface Method {
  /** Stable id, sent to the adapter. */
  readonly id: string;
  /** What it is called in the chooser. */
  readonly label: Text;
  /** Marked and chosen first. @default false */
  readonly recommended?: boolean | undefined;
  /** At least one. */
  readonly steps: readonly DefinitionStep[];
}

/** What must be true before a person starts. */
export interface Prerequisite {
  /** Whose side it is on. */
  readonly kind: 'hostPermission' | 'vendorRole' | 'vendorPlan' | 'other';
  /** In words. */
  readonly text: Text;
  /** Where to read more. `https:` only. */
  readonly href?: string | undefined;
}

/**
 * What can be connected, as plain data that survives `JSON.stringify`, so a host may fetch it from its server.
 * Check one with `defineIntegration`. Source: integration author; host-specific facts come in as parameters.
 */
export interface IntegrationDefinition {
  /** Stable id, for example `openai`. */
  readonly id: string;
  /** The vendor's or product's name. */
  readonly name: Text;
  /** One sentence for the card: what is read, and for what. */
  readonly description?: Text | undefined;
  /** `https:` or `data:image/png`, `data:image/webp`; anything else, or a broken image, shows initials. */
  readonly icon?: string | undefined;
  /** The group it belongs to in a catalogue. */
  readonly category?: Text | undefined;
  /** What the vendor calls the thing that is connected. @default "account" / "accounts" */
  readonly accountNoun?: { readonly one: Text; readonly other: Text } | undefined;
  /** What the vendor calls the credential, for example "Admin key"; names the menu item "Update Admin key". */
  readonly credentialNoun?: Text | undefined;
  /** What the vendor calls its id, for example "Organization ID"; heads the table's column. */
  readonly externalIdNoun?: Text | undefined;
  /** What must be true before starting. */
  readonly prerequisites?: readonly Prerequisite[] | undefined;
  /** What is read, required and optional. */
  readonly capabilities?: readonly Capability[] | undefined;
  /** What is never read, to reassure. */
  readonly notRead?: readonly Text[] | undefined;
  /** At least one. */
  readonly methods: readonly Method[];
  /** What the host promises after connecting. */
  readonly expectations?:
    | {
        /** How much history is imported at first. */
        readonly history?: IsoDuration | undefined;
        /** How long the first import takes. */
        readonly firstData?: IsoDuration | undefined;
        /** How often data is read afterwards. */
        readonly refresh?: IsoDuration | undefined;
        /** Whether the host writes an e-mail when the data is there. @default false */
        readonly email?: boolean | undefined;
      }
    | undefined;
  /** Who knows when a credential ends. @default 'unknown' */
  readonly expiry?: 'readable' | 'userEntered' | 'none' | 'unknown' | undefined;
  /** Whether old and new credential may live side by side, and what to do with the old one afterwards. */
  readonly rotation?:
    | { readonly overlap: 'supported' | 'vendorTimed' | 'none' | 'unknown'; readonly afterNote?: Text | undefined }
    | undefined;
  /** Extra columns from an account's `attributes`. */
  readonly columns?: readonly { readonly attribute: string; readonly label: Text }[] | undefined;
  /** Where help is when the remedies did not help. Overridden by the provider's `support`. */
  readonly support?: { readonly label: Text; readonly href: string } | undefined;
  /** The host's or vendor's page about connecting. `https:` only. */
  readonly docsHref?: string | undefined;
  /** The vendor's page where the credential is made and deleted. `https:` only. */
  readonly keyHref?: string | undefined;
  /** What to do about a failure, per code; before the catalogue's words. */
  readonly remedies?: Partial<Record<FailureCode, Remedy>> | undefined;
}
