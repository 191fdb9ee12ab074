export { openaiVerifier } from './openai/openai-verifier.ts';
export { openaiBaseUrl } from './openai/openai-base-url.ts';
export type { VendorFetch, Verifier, VerifyCall, VerifyInput, VerifyOutcome } from './verifier.ts';
