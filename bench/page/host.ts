import { openai } from 'integration-kit/integrations/openai';
import { realClock, type ScriptClock } from 'integration-kit/testing';

/** A clock on which every call takes no time: what is measured is ours. */
export function instantClock(): ScriptClock {
  return { ...realClock({ speed: 0 }), wait: () => Promise.resolve() };
}

/** OpenAI's definition `count` times, each under another id and name. */
export function manyDefinitions(count: number) {
  const definition = openai({ permission: 'Billing Profiles Admin', history: 'P6M' });
  return Array.from({ length: count }, (_, index) => ({
    ...definition,
    id: index === 0 ? 'openai' : `openai-${index}`,
    name: `Integration ${index + 1}`,
  }));
}
