export { openai, type OpenAiParameters } from './openai/openai.ts';
