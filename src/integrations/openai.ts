export { openai, type OpenAiOptions } from './openai/openai.ts';
