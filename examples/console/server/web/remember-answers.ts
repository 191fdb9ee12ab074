import type { DatabaseSync } from 'node:sqlite';

/** Most answers that are kept. */
const MOST_KEPT = 16;

/**
 * Answers the same question from memory until something is stored in the database, also while the first answer is still
 * on its way. Open pages ask once a minute, and sums over many rows take long.
 *
 * @param isWhole Whether an answer may be kept.
 */
export function rememberAnswers<Question, Answer>(
  database: DatabaseSync,
  answer: (question: Question) => Promise<Answer>,
  isWhole: (answer: Answer) => boolean,
): (question: Question) => Promise<Answer> {
  // Rows changed by this connection, the only one there is.
  const changes = database.prepare('SELECT total_changes() AS changes');
  const kept = new Map<string, Promise<Answer>>();
  let keptAt: unknown;
  return (question) => {
    const now = changes.get()?.['changes'];
    if (now !== keptAt) kept.clear();
    keptAt = now;
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = answer(question);
    if (kept.size >= MOST_KEPT) return fresh;
    kept.set(key, fresh);
    const forget = (): void => {
      if (kept.get(key) === fresh) kept.delete(key);
    };
    fresh.then((given) => {
      // What was stored meanwhile may be in it for one half of the sources only.
      if (!isWhole(given) || changes.get()?.['changes'] !== now) forget();
    }, forget);
    return fresh;
  };
}
