import type { DatabaseSync } from 'node:sqlite';

/** Most answers that are kept. */
const MOST_KEPT = 16;

/**
 * Answers the same question from memory until something is stored in the database. Open pages ask once a minute, and
 * sums over many rows take as long as everybody else waits.
 *
 * @param isWhole Whether an answer may be kept.
 */
export function rememberAnswers<Question, Answer>(
  database: DatabaseSync,
  answer: (question: Question) => Answer,
  isWhole: (answer: Answer) => boolean,
): (question: Question) => Answer {
  // Rows changed by this connection, the only one there is.
  const changes = database.prepare('SELECT total_changes() AS changes');
  const kept = new Map<string, Answer>();
  let keptAt: unknown;
  return (question) => {
    const now = changes.get()?.['changes'];
    if (now !== keptAt) kept.clear();
    keptAt = now;
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = answer(question);
    if (isWhole(fresh) && kept.size < MOST_KEPT) kept.set(key, fresh);
    return fresh;
  };
}
