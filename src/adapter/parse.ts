/** Every parser, behind one dynamic import: they bring zod, which the first page of cards does not need. */
export { parseAccount } from './parse-account.ts';
export { type ParsedAccountsPage, type ParsedRow, parseAccountsPage } from './parse-accounts-page.ts';
export { parseAccess, parseAccountEvent, parseDisconnectPreview, parseSummaries } from './parse-answers.ts';
export { parseFailure } from './parse-failure.ts';
export { parseMutationResult } from './parse-mutation-result.ts';
export { parseCheck, parseRetestResult, parseTestResult } from './parse-test-result.ts';
