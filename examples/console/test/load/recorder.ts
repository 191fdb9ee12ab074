import { performance } from 'node:perf_hooks';

/** How long answers took, by kind of request, and what went wrong. */
export interface Recorder {
  readonly times: ReadonlyMap<string, readonly number[]>;
  readonly failures: readonly string[];
  /** Measures one request; an answer that is not what it should be is a failure, and null. */
  timed<T>(kind: string, ask: () => Promise<T>, fits?: (answer: T) => boolean): Promise<T | null>;
}

/** A recorder with nothing in it. */
export function createRecorder(): Recorder {
  const times = new Map<string, number[]>();
  const failures: string[] = [];
  return {
    times,
    failures,
    async timed(kind, ask, fits = () => true) {
      const began = performance.now();
      try {
        const answer = await ask();
        if (fits(answer)) return answer;
        failures.push(`${kind}: ${JSON.stringify(answer).slice(0, 200)}`);
      } catch (thrown) {
        const failure: unknown = thrown instanceof Error ? Reflect.get(thrown, 'failure') : undefined;
        failures.push(`${kind}: ${JSON.stringify(failure ?? String(thrown))}`);
      } finally {
        const known = times.get(kind);
        const took = performance.now() - began;
        if (known === undefined) times.set(kind, [took]);
        else known.push(took);
      }
      return null;
    },
  };
}

/**
 * People do not notice less than this, and other programs on the machine cause it: a ratio of two such times means
 * nothing.
 */
const FLOOR_MS = 50;
/** How much longer the slowest answer may take while others misbehave. */
export const MOST_RATIO = 3;

/** One kind of request in both phases, in milliseconds. */
export interface Comparison {
  readonly kind: string;
  readonly count: number;
  readonly normalMedian: number;
  readonly normalMax: number;
  readonly badMedian: number;
  readonly badMax: number;
  /** Slowest to slowest, the normal one {@link FLOOR_MS} at least. */
  readonly ratio: number;
}

/** Compares two phases of the same work. */
export function compare(normal: Recorder, bad: Recorder): readonly Comparison[] {
  return [...normal.times].map(([kind, times]) => {
    const others = bad.times.get(kind) ?? [];
    const normalMax = Math.max(...times);
    const badMax = Math.max(...others);
    return {
      ...{ kind, count: Math.min(times.length, others.length) },
      ...{ normalMedian: median(times), normalMax, badMedian: median(others), badMax },
      ratio: badMax / Math.max(normalMax, FLOOR_MS),
    };
  });
}

/** The figures as a table. */
export function tableOf(comparisons: readonly Comparison[]): string {
  const head = ['kind', 'count', 'normal median', 'max', 'bad median', 'max', 'ratio'];
  const rows = comparisons.map(({ kind, count, normalMedian, normalMax, badMedian, badMax, ratio }) => [
    ...[kind, String(count)],
    ...[normalMedian, normalMax, badMedian, badMax].map((ms) => `${ms.toFixed(0)} ms`),
    ratio.toFixed(2),
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))))
    .map((row) => row.join('  '))
    .join('\n');
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? Number.NaN;
}
