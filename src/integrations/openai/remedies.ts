import type { FailureCode } from '../../definition/failure.ts';
import type { Remedy } from '../../definition/integration.ts';
import { text } from './text.ts';

/** What to do about OpenAI's refusals, and the guide item that solves it. */
export const remedies: Partial<Record<FailureCode, Remedy>> = {
  invalid_credential: {
    guideItem: 'create',
    body: text(
      'remedy.invalid',
      'OpenAI does not know this key: it may be mistyped, deleted or revoked. Copy it again, or create a new one.',
    ),
    actor: 'you',
  },
  expired_credential: {
    guideItem: 'create',
    body: text('remedy.expired', 'This key has reached its expiry date. Create a new one.'),
    actor: 'you',
  },
  wrong_kind: {
    guideItem: 'admin-keys',
    body: text(
      'remedy.kind',
      'Only an Admin key of the API platform can read usage. Keys of projects and of ChatGPT workspaces cannot.',
    ),
    actor: 'you',
  },
  missing_scope: {
    guideItem: 'usage-scope',
    body: text(
      'remedy.scope',
      'Set **Usage API Scope** to **Read**. A key made or changed in the last 15 minutes may need a little longer: wait, then test again. If it still fails, create a new key.',
    ),
    actor: 'you',
  },
  not_yet_effective: {
    body: text('remedy.fresh', 'Changes to a key can take 15 minutes or longer at OpenAI. Wait, then test again.'),
    actor: 'wait',
  },
  wrong_target: {
    body: text(
      'remedy.target',
      'This doesn’t mean your key is wrong. An administrator of this console has to change the address it uses for OpenAI.',
    ),
    actor: 'host_admin',
  },
  network_policy: {
    body: text(
      'remedy.network',
      'The OpenAI organization only accepts calls from listed addresses. Ask its owner to add the addresses below.',
    ),
    actor: 'vendor_admin',
  },
  account_unavailable: {
    body: text(
      'remedy.account',
      'The OpenAI organization cannot be used right now: it may be out of credit, closed, or the key’s owner has left it.',
    ),
    actor: 'vendor_admin',
  },
  provider_refused_location: {
    body: text('remedy.location', 'OpenAI does not serve the place your console’s server calls from.'),
    actor: 'host_admin',
  },
};
