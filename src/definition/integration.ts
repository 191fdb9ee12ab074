import type { Block } from './block.ts';
import type { FailureCode } from './failure.ts';
import type { FailureTraits } from './failure-traits.ts';
import type { IsoDuration, Text } from './text.ts';

/** Data that a credential lets the host read. When an optional one is missing, the test passes with a note. */
export interface Capability {
  /** Stable id, for example `usage`. */
  readonly id: string;
  /** Its name in this console. */
  readonly label: Text;
  /** Whether a test fails when the credential lacks it. */
  readonly required: boolean;
  /** The vendor's scope names, exactly as its error messages spell them. */
  readonly scopes?: readonly string[] | undefined;
  /** What the host can show with it. */
  readonly unlocks?: Text | undefined;
  /** Whether an optional one is initially selected. @default true */
  readonly defaultOn?: boolean | undefined;
}

/** What to do about a failure, and who can act. */
export interface Remedy {
  /** Id of the guide item that solves it; the wizard offers to go there. */
  readonly guideItem?: string | undefined;
  /** What to do. Replaces the catalogue's text for the code. */
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
  /** What the person does in this step, for example "Configure an Admin key". */
  readonly title: Text;
  /** The contents of the page, in order. */
  readonly blocks: readonly Block[];
  /** When the step is shown. Absent = always. */
  readonly when?: Condition | undefined;
  /** Reserved: repeats the step's blocks once per selected capability. This version refuses a definition that has it. */
  readonly repeatFor?: 'selectedCapabilities' | undefined;
}

/** One way of connecting. With a single method no choice is shown. */
export interface Method {
  /** Stable id, sent to the adapter. */
  readonly id: string;
  /** Its name in the choice of methods. */
  readonly label: Text;
  /** Whether it is marked as recommended and initially selected. @default false */
  readonly recommended?: boolean | undefined;
  /** The pages of the wizard, in order. At least one. */
  readonly steps: readonly DefinitionStep[];
}

/** What a person needs before starting. */
export interface Prerequisite {
  /** Where it is needed. */
  readonly kind: 'hostPermission' | 'vendorRole' | 'vendorPlan' | 'other';
  /** What is needed. */
  readonly text: Text;
  /** Page with more information. `https:` only. */
  readonly href?: string | undefined;
}

/**
 * Describes an integration as plain data that survives `JSON.stringify`, so that a host may fetch it from its server.
 * `defineIntegration` checks one. Source: integration author; host-specific values are parameters.
 */
export interface IntegrationDefinition {
  /** Stable id, for example `openai`. */
  readonly id: string;
  /** The vendor's or product's name. */
  readonly name: Text;
  /** One sentence for the card: what is read, and for what. */
  readonly description?: Text | undefined;
  /** `https:` or `data:image/png`, `data:image/webp`. Initials are shown for anything else and for an image that fails to load. */
  readonly icon?: string | undefined;
  /** The group it belongs to in a catalogue. */
  readonly category?: Text | undefined;
  /** The vendor's term for a connected account. @default "account" / "accounts" */
  readonly accountNoun?: { readonly one: Text; readonly other: Text } | undefined;
  /** The vendor's term for the credential, for example "Admin key", which names the menu item "Update Admin key". */
  readonly credentialNoun?: Text | undefined;
  /** The vendor's term for its id, for example "Organization ID", which heads the table's column. */
  readonly externalIdNoun?: Text | undefined;
  /** What a person needs before starting. */
  readonly prerequisites?: readonly Prerequisite[] | undefined;
  /** The data that is read, required and optional. */
  readonly capabilities?: readonly Capability[] | undefined;
  /** Data that is never read; listed to reassure the person. */
  readonly notRead?: readonly Text[] | undefined;
  /** The ways of connecting. At least one. */
  readonly methods: readonly Method[];
  /** What the host promises after connecting. */
  readonly expectations?:
    | {
        /** How much history is imported at first. */
        readonly history?: IsoDuration | undefined;
        /** Expected duration of the first import. */
        readonly firstData?: IsoDuration | undefined;
        /** How often data is read afterwards. */
        readonly refresh?: IsoDuration | undefined;
        /** Whether the host sends an e-mail when the first data has arrived. @default false */
        readonly email?: boolean | undefined;
      }
    | undefined;
  /** Where the expiry of a credential comes from. @default 'unknown' */
  readonly expiry?: 'readable' | 'userEntered' | 'none' | 'unknown' | undefined;
  /** Whether the old and the new credential may be valid at the same time, and what to do with the old one afterwards. */
  readonly rotation?:
    | { readonly overlap: 'supported' | 'vendorTimed' | 'none' | 'unknown'; readonly afterNote?: Text | undefined }
    | undefined;
  /** Extra columns from an account's `attributes`. */
  readonly columns?: readonly { readonly attribute: string; readonly label: Text }[] | undefined;
  /** Link to help when the remedies do not help. The provider's `support` overrides it. */
  readonly support?: { readonly label: Text; readonly href: string } | undefined;
  /** The host's or vendor's page about connecting. `https:` only. */
  readonly docsHref?: string | undefined;
  /** The vendor's page where credentials are created and deleted. `https:` only. */
  readonly keyHref?: string | undefined;
  /** What to do about a failure, per code; overrides the catalogue's texts. */
  readonly remedies?: Partial<Record<FailureCode, Remedy>> | undefined;
}
