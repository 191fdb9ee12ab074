import { type Access, ACTIONS } from 'integration-kit/core';
import { connectionOf } from '../integrations.ts';
import type { User } from '../users.ts';

const REASON = 'Only a Billing Profiles Admin can do this. Ask Mara Lindqvist or Tomás Herrera.';

/** What a person may do. The page shows it and the server holds everybody to it. */
export function accessOf(user: User, integrationId: string): Access {
  const allowed = user.role === 'administrator' ? true : { reason: REASON };
  return {
    visible: connectionOf(integrationId) !== null,
    can: Object.fromEntries(ACTIONS.map((action) => [action, allowed])),
  };
}
