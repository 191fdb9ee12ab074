export { openaiVerifier } from './openai/openai-verifier.ts';
export type { VendorFetch, Verifier, VerifyCall, VerifyInput, VerifyOutcome } from './verifier.ts';
