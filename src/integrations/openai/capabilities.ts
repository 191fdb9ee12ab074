import type { Capability } from '../../definition/integration.ts';
import { text } from './text.ts';

/**
 * What an Admin key may read. Scope names are those of OpenAI's error messages
 * (https://community.openai.com/t/introducing-the-usage-api-track-api-usage-and-costs-programmatically/1043058).
 */
export const capabilities: readonly Capability[] = [
  {
    id: 'usage',
    label: text('capability.usage', 'Usage and costs'),
    required: true,
    scopes: ['api.usage.read'],
    unlocks: text('capability.usage.unlocks', 'Daily costs and usage per model'),
  },
  {
    id: 'management',
    label: text('capability.management', 'Management'),
    required: false,
    scopes: ['api.management.read'],
    unlocks: text('capability.management.unlocks', 'Names of projects, users and keys, and the expiry of this key'),
    defaultOn: true,
  },
];
