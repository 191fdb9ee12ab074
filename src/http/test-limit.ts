/** How often one person may test. */
export interface TestRates {
  /** Most tests of one person that run at the same time. */
  readonly testsAtOnce: number;
  /** Most tests of one person that start within any minute. */
  readonly testsPerMinute: number;
  /** A test that did not end after this many milliseconds counts as ended. */
  readonly testMs: number;
}

/** A test that may run, or when to try again. */
export type Admission =
  | {
      readonly admitted: true;
      /** Says that the test ended. Calls after the first do nothing. */
      end(): void;
    }
  | { readonly admitted: false; readonly retryAfterMs: number };

const MINUTE_MS = 60_000;
/** When a running test ends is not known: try again after this long. */
const BUSY_RETRY_MS = 5_000;
/** More persons than this are not remembered; those who tested longest ago are forgotten first. */
const MOST_PERSONS = 10_000;

interface TestRun {
  readonly startedAt: number;
  running: boolean;
}

/** Counts the tests of each person. Holds at most 10,000 persons with one minute of tests each, and no timer. */
export function createTestLimit(rates: TestRates, now: () => number): (person: string) => Admission {
  const keptMs = Math.max(MINUTE_MS, rates.testMs);
  /** In the order of the newest test. */
  const runsOf = new Map<string, readonly TestRun[]>();

  /** The starts that still count. A start in the future is from before the clock was set back. */
  function counting(person: string, at: number): readonly TestRun[] {
    return (runsOf.get(person) ?? []).filter(({ startedAt }) => startedAt <= at && at - startedAt < keptMs);
  }

  return (person) => {
    const at = now();
    const runs = counting(person, at);
    const recent = runs.filter(({ startedAt }) => at - startedAt < MINUTE_MS);
    const oldest = recent[recent.length - rates.testsPerMinute];
    if (oldest !== undefined)
      return { admitted: false, retryAfterMs: Math.max(1_000, oldest.startedAt + MINUTE_MS - at) };
    const running = runs.filter((run) => run.running && at - run.startedAt < rates.testMs);
    if (running.length >= rates.testsAtOnce) return { admitted: false, retryAfterMs: BUSY_RETRY_MS };
    const mine: TestRun = { startedAt: at, running: true };
    runsOf.delete(person);
    runsOf.set(person, [...runs, mine]);
    for (const known of runsOf.keys()) {
      if (runsOf.size <= MOST_PERSONS && counting(known, at).length > 0) break;
      runsOf.delete(known);
    }
    return {
      admitted: true,
      end() {
        mine.running = false;
      },
    };
  };
}
