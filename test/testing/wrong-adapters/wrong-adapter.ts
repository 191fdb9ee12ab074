import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';

/** An adapter with one defect. */
export interface WrongAdapter {
  /** The defect, one sentence. */
  readonly name: string;
  /** Which guarantee it breaks, in the words of the adapter's documentation. */
  readonly breaks: string;
  /** Wraps the right adapters of all people of one fixture; they share one store. Called once per fixture, and once more for each restart. */
  wrap(right: People): People;
}

/** The adapters of all people of one fixture. */
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

/** A wrong adapter, and the check that names its defect. */
export type CaughtAdapter = WrongAdapter & {
  /** Name of the first check that must fail. */
  readonly caughtBy: string;
};

/** An adapter of which every method is there, as a scripted host has them. */
export type WholeAdapter = Required<Omit<IntegrationAdapter, 'openSession' | 'startAuthorization'>>;

/** People whose adapters have every method that a scripted host has. */
export type WholePeople = { readonly [Role in keyof People]: WholeAdapter };

/** A defect of some people only. */
export function some(spoil: (right: WholePeople) => Partial<People>): (right: People) => People {
  // SAFETY: the right adapters of the harness have every method that a scripted host has.
  return (right) => ({ ...right, ...spoil(right as WholePeople) });
}

/** The same defect for everybody. @param spoil Gets each right adapter, and all of them. */
export function everybody(
  spoil: (right: WholeAdapter, people: People) => Partial<IntegrationAdapter>,
): (right: People) => People {
  return (people) => {
    // SAFETY: the right adapters of the harness have every method that a scripted host has.
    const spoilt = (right: IntegrationAdapter): IntegrationAdapter => ({
      ...right,
      ...spoil(right as WholeAdapter, people),
    });
    return {
      administrator: spoilt(people.administrator),
      colleague: spoilt(people.colleague),
      viewer: spoilt(people.viewer),
      stranger: spoilt(people.stranger),
    };
  };
}
