import { isClean } from './conceal.ts';

/** How much of a message is searched: a refusal is a sentence or two. */
const MAX_MESSAGE_LENGTH = 4_096;
/** Longest host name, in characters. */
const LONGEST_HOST = 253;
/** `api.openai.com` and the hosts below it, whole: not the start or the end of another name. */
const API_HOST = /(?<![\w.-])(?:[a-z\d-]+\.)*api\.openai\.com(?![\w-]|\.[a-z\d])/giu;

/**
 * The one host of OpenAI's API that a message names beside the host that was asked; undefined when it names none or
 * several. Reported wording: "Please make your request to us.api.openai.com"
 * (https://github.com/agent-ecosystem/skill-validator/issues/70); the hosts of the regions are those of
 * https://platform.openai.com/docs/guides/your-data.
 *
 * Names under another domain are not taken: whoever answers must not be able to send keys elsewhere.
 *
 * @param asked Host name of the request, lower case.
 * @param key No part of it becomes the answer.
 */
export function namedHost(message: string, asked: string | undefined, key: string): string | undefined {
  const found = message.slice(0, MAX_MESSAGE_LENGTH).match(API_HOST) ?? [];
  const hosts = new Set(found.map((host) => host.toLowerCase()).filter((host) => host !== asked));
  const [host] = hosts;
  return host !== undefined && hosts.size === 1 && host.length <= LONGEST_HOST && isClean(host, key) ? host : undefined;
}
