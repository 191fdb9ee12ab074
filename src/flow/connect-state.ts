import type { Check, Draft, TestReport, TestResult } from '../adapter/test.ts';
import type { MutationResult, Notice } from '../adapter/mutation.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';

/** What Finish will do: make a new account, or replace the credential of one. */
export type ConnectTarget =
  | { readonly mode: 'connect' }
  | {
      readonly mode: 'rotate';
      /** Whose credential is replaced. */
      readonly accountId: string;
      /** The version the person saw; null until the account was read, and nothing is tested before. */
      readonly version: number | null;
      /** The vendor's id the new credential must belong to; absent when none was ever proven. */
      readonly externalId?: string | undefined;
      /** What the account is called on screen. */
      readonly name?: string | undefined;
    };

/**
 * Why a key that was typed is not held any more. `field_changed`: something the key was tested with, or the place it
 * is sent to, was edited.
 */
export type RemovalReason = 'idle' | 'session_ended' | 'draft_expired' | 'field_changed';

/** A test that passed for exactly what is entered, and what the host holds because of it. */
export interface Pass {
  /** What the test found. */
  readonly report: TestReport;
  /** What Finish consumes. */
  readonly draft: Draft;
}

/** What holds in every state. */
export interface ConnectStateBase {
  /** What Finish will do. */
  readonly target: ConnectTarget;
  /** Whether the method asks for a secret at all; with `none` nothing has to be held before a test. */
  readonly credentialKind: 'secret' | 'none';
  /** Grows with every edit of a secret field. 0 = nothing typed yet. Stands for the value, which is never in state. */
  readonly credentialRevision: number;
  /** Where the credential is now: nowhere, in the box in memory, or only in the host's draft. */
  readonly held: 'nowhere' | 'box' | 'draft';
  /** Why it is nowhere although it was typed; null when that is not so. */
  readonly removed: RemovalReason | null;
  /** The newest report on this credential, kept on Back so that the guide can tick itself; null before the first. */
  readonly lastReport: TestReport | null;
  /** How many tests were started. */
  readonly runs: number;
}

/**
 * Where a connection attempt is. Two steps on screen: `configuring` is the first, everything else the second.
 * The credential is never here.
 */
export type ConnectState = ConnectStateBase &
  (
    | {
        /** Step 1: guide and fields. */
        readonly at: 'configuring';
        /** The failed test the person came back from; null otherwise, and after any edit. */
        readonly failure: Failure | null;
        /** The pass the person came back from: Next leads to it again. Null otherwise, and after any edit. */
        readonly pass: Pass | null;
      }
    | {
        /** Step 2, nothing tested for what is entered now. */
        readonly at: 'ready';
      }
    | {
        /** A test runs. */
        readonly at: 'testing';
        /** Number of the test; reports with another are dropped. */
        readonly run: number;
        /** The expected checks, as far as they are reported, then any others in the order of their first report. */
        readonly checks: readonly Check[];
        /** A quarter of the limit has passed. */
        readonly slow: boolean;
      }
    | {
        /** The test said no, or could not be made, or was cancelled (`aborted`). */
        readonly at: 'failed';
        readonly failure: Failure;
        /** Checks as they ended; those that never ended are `skipped`. */
        readonly checks: readonly Check[];
      }
    | {
        /** The test passed for exactly what is entered; Finish is on. */
        readonly at: 'passed';
        readonly report: TestReport;
        readonly draft: Draft;
        /** Why the last Finish was refused though the draft is still good; null otherwise. */
        readonly failure: Failure | null;
        /** The account as it is now, when the refusal brought it (a version conflict). Finish again goes on with it. */
        readonly conflict: Account | null;
      }
    | {
        /** Finish was pressed; the answer is awaited. */
        readonly at: 'saving';
        readonly report: TestReport;
        readonly draft: Draft;
        /** The idempotency key of this press. */
        readonly intent: string;
        /** A quarter of the limit has passed. */
        readonly slow: boolean;
      }
    | {
        /** Nobody knows whether Finish took effect: time ran out or the answer was lost. Only "Check again" leads on. */
        readonly at: 'unconfirmed';
        readonly report: TestReport;
        readonly draft: Draft;
        /** The idempotency key of the press whose outcome is unknown. */
        readonly intent: string;
        /** How the answer was lost. */
        readonly failure: Failure;
        /** A repeat with the same key is under way. */
        readonly checking: boolean;
      }
    | {
        /** Stored. */
        readonly at: 'done';
        readonly report: TestReport;
        /** The account after it; null when the host did not send a readable one. */
        readonly account: Account | null;
        readonly notices: readonly Notice[];
      }
  );

/** What can happen. Imperative = a person asks; past tense = something is reported. */
export type ConnectEvent =
  /** `credentialRevision` is the box's own, so that state is exact although not every keystroke is an event. */
  | { readonly type: 'next'; readonly credentialRevision: number }
  | { readonly type: 'back' }
  /** `expected`: the checks drawn as pending from the start. */
  | { readonly type: 'test'; readonly expected: readonly Check[] }
  | { readonly type: 'cancelTest' }
  | { readonly type: 'finish'; readonly intent: string }
  | { readonly type: 'checkAgain' }
  /** Leave the tested credential and enter another. */
  | { readonly type: 'replaceCredential' }
  /** Another of the definition's methods: start again. */
  | { readonly type: 'selectMethod'; readonly credentialKind: ConnectStateBase['credentialKind'] }
  /** Read the account whose credential is replaced, or the one the tested credential belongs to, to replace its credential. */
  | { readonly type: 'readAccount' }
  /** Connect the tested credential as a new account: it does not belong to the one whose credential was to be replaced. */
  | { readonly type: 'connectAsNew' }
  /** A secret field was edited. `empty` = nothing is left in the box. */
  | { readonly type: 'credentialEdited'; readonly empty: boolean; readonly credentialRevision: number }
  /** A field that is part of the test (not label, not expiry) was edited. `credential`: it decides where the secret is sent. */
  | { readonly type: 'fieldEdited'; readonly demands: 'test' | 'credential' }
  /** The account that was asked for was read. */
  | { readonly type: 'accountRead'; readonly account: Account }
  | { readonly type: 'checkReported'; readonly run: number; readonly check: Check }
  | { readonly type: 'slowed' }
  | { readonly type: 'tested'; readonly run: number; readonly result: TestResult }
  | { readonly type: 'testFailed'; readonly run: number; readonly failure: Failure }
  | { readonly type: 'saved'; readonly intent: string; readonly result: MutationResult }
  | { readonly type: 'saveLost'; readonly intent: string; readonly failure: Failure }
  | { readonly type: 'draftExpired' }
  | { readonly type: 'boxWiped'; readonly reason: 'idle' | 'session_ended' }
  /** Closed, unmounted, or the host's context changed. */
  | { readonly type: 'abandoned' };

/** What the store must do. */
export type ConnectCommand =
  | { readonly type: 'runTest'; readonly run: number }
  | { readonly type: 'abortTest' }
  /** Call connect or rotate, by the target; the same intent again repeats the same call. */
  | { readonly type: 'save'; readonly intent: string; readonly target: ConnectTarget; readonly draft: Draft }
  | { readonly type: 'abortSave' }
  | { readonly type: 'wipeBox' }
  /** Report the account as `accountRead`. */
  | { readonly type: 'readAccount'; readonly accountId: string }
  /** Report the draft as expired when its time is over. `checkedAt` is the host's clock at the test, for telling how long that is. */
  | { readonly type: 'watchDraft'; readonly expiresAt: string; readonly checkedAt: string }
  | { readonly type: 'forgetDraft' };

/** The next state, and what to do about it. A refused event returns the same state object and no commands. */
export interface ConnectTransition {
  readonly state: ConnectState;
  readonly commands: readonly ConnectCommand[];
}
