/** What reads the answers of an attempt to connect, behind one dynamic import: the parsers, and what searches answers for the secret that was sent. */
export { createRedactor } from '../definition/redactor.ts';
export { parseAccountsPage } from './parse-accounts-page.ts';
export { parseFailure } from './parse-failure.ts';
export { parseMutationResult } from './parse-mutation-result.ts';
export { parseCheck, parseTestResult } from './parse-test-result.ts';
