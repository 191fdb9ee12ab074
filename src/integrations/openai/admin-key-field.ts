import type { Field } from '../../definition/field.ts';
import { text } from './text.ts';

/**
 * The one field. Prefixes as observed by public secret scanners and in OpenAI's API description; formats change
 * without notice, so they warn and never decide. No maximum length: key lengths have changed before.
 */
export const adminKeyField: Field = {
  name: 'adminKey',
  label: 'Admin key',
  input: 'secret',
  role: 'credential',
  example: 'sk-admin-…',
  help: text('field.help', 'Starts with `sk-admin-`. It goes to this console’s server and is never shown again.'),
  whereToFind: text('field.where', '**Settings** › **Organization** › **Admin keys**'),
  href: 'https://platform.openai.com/settings/organization/admin-keys',
  hints: [
    { prefix: 'sk-admin-', verdict: 'expected' },
    {
      prefix: 'sk-proj-',
      verdict: 'wrongKind',
      kind: 'project_key',
      message: text(
        'hint.project',
        'This looks like a project key. It can call models but cannot read the organization’s usage; create an **Admin key** instead.',
      ),
    },
    {
      prefix: 'sk-svcacct-',
      verdict: 'wrongKind',
      kind: 'service_account_key',
      message: text(
        'hint.service',
        'This looks like a service account’s key. It cannot read the organization’s usage; create an **Admin key** instead.',
      ),
    },
    {
      prefix: 'sk-service-',
      verdict: 'wrongKind',
      kind: 'service_account_key',
      message: text(
        'hint.service',
        'This looks like a service account’s key. It cannot read the organization’s usage; create an **Admin key** instead.',
      ),
    },
    {
      prefix: 'sk-ant-',
      verdict: 'wrongKind',
      kind: 'anthropic_key',
      message: text('hint.anthropic', 'This looks like a key of Anthropic, not of OpenAI.'),
    },
    {
      prefix: 'org-',
      verdict: 'wrongKind',
      kind: 'organization_id',
      message: text('hint.organization', 'This looks like an Organization ID. The Admin key starts with `sk-admin-`.'),
    },
    {
      prefix: 'sk-',
      verdict: 'unusual',
      message: text('hint.legacy', 'Admin keys usually start with `sk-admin-`. This may be a project or user key.'),
    },
  ],
};
