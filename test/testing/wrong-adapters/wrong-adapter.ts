import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';

export interface WrongAdapter {
  /** The defect, one sentence. */
  readonly name: string;
  /** Which guarantee it breaks, in the words of the adapter's documentation. */
  readonly breaks: string;
  /** Wraps the right adapters of all people of one fixture; they share one store. Called once per fixture. */
  wrap(right: People): People;
}

export interface People {
  /** Every right. */
  readonly administrator: IntegrationAdapter;
  /** Every right, the same tenant. */
  readonly colleague: IntegrationAdapter;
  /** May look and change nothing, the same tenant. */
  readonly viewer: IntegrationAdapter;
  /** Every right in another tenant. */
  readonly stranger: IntegrationAdapter;
}
