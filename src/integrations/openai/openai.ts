import type { Capability, IntegrationDefinition } from '../../definition/integration.ts';
import type { IsoDuration, Text } from '../../definition/text.ts';
import { guideItems } from './guide.ts';
import { remedies } from './remedies.ts';
import { text } from './text.ts';
import type { Field } from '../../definition/field.ts';

/** Values that only the host knows. Nothing is shown for a parameter that is left out. */
export interface OpenAiOptions {
  /** Name of the permission that the host's administrators need, for example "Billing Profiles Admin". Source: host. */
  readonly permission?: Text | undefined;
  /** Link to help when the remedies do not help; `https:` or a path of the host. Source: host. */
  readonly support?: { readonly label: Text; readonly href: string } | undefined;
  /** How much history the host imports at first, for example `P6M`. Source: host. */
  readonly history?: IsoDuration | undefined;
  /** Expected duration of the first import, for example `PT4H`. Source: host. */
  readonly firstData?: IsoDuration | undefined;
  /** How often the host reads data afterwards. Source: host. */
  readonly refresh?: IsoDuration | undefined;
  /** Whether the host sends an e-mail when the first data has arrived. Source: host. @default false */
  readonly email?: boolean | undefined;
  /** The host's own page about connecting. `https:` only. Source: host. */
  readonly docsHref?: string | undefined;
  /** Logo; see `IntegrationDefinition.icon`. None is included: the logo belongs to the vendor. Source: host. */
  readonly icon?: string | undefined;
}

/** The page where an owner of an organization creates and deletes Admin keys (https://help.nops.io/integrations/openai.md). */
const ADMIN_KEYS_PAGE = 'https://platform.openai.com/settings/organization/admin-keys';

/**
 * OpenAI's API platform, connected with an organization's Admin key.
 *
 * Vendor labels are those of OpenAI's dashboard; they are data, because they change from time to time.
 * An Admin key may be created with an expiry of up to one year (OpenAI's published API description,
 * `POST /v1/organization/admin_api_keys`), and whoever may read the management API can read it back.
 *
 * @returns Plain data for `<IntegrationsProvider integrations={[…]}>`.
 */
export function openai(parameters: OpenAiOptions = {}): IntegrationDefinition {
  const { permission, support, history, firstData, refresh, email, docsHref, icon } = parameters;
  return {
    id: 'openai',
    name: 'OpenAI',
    description: text('description', 'Usage and costs of your OpenAI organization, by project, model and key.'),
    ...(icon === undefined ? {} : { icon }),
    category: text('category', 'Data & AI'),
    accountNoun: { one: text('noun.one', 'OpenAI account'), other: text('noun.other', 'OpenAI accounts') },
    credentialNoun: 'Admin key',
    externalIdNoun: 'Organization ID',
    prerequisites: [
      ...(permission === undefined ? [] : [{ kind: 'hostPermission', text: permission } as const]),
      {
        kind: 'vendorRole',
        text: text('prerequisite.owner', 'An owner of the OpenAI organization: only owners can create an Admin key.'),
      },
    ],
    capabilities,
    notRead: [
      text('notRead.content', 'Prompts, completions, files'),
      text('notRead.keys', 'The values of your other keys'),
    ],
    methods: [
      {
        id: 'admin_key',
        label: 'Admin key',
        recommended: true,
        steps: [
          {
            id: 'configure',
            title: text('step.configure', 'Configure an Admin key'),
            blocks: [
              { type: 'instructions', items: guideItems },
              { type: 'capabilities' },
              { type: 'fields', fields: [adminKeyField] },
            ],
          },
          { id: 'test', title: text('step.test', 'Test connection'), blocks: [{ type: 'test' }] },
        ],
      },
    ],
    expectations: {
      ...(history === undefined ? {} : { history }),
      ...(firstData === undefined ? {} : { firstData }),
      ...(refresh === undefined ? {} : { refresh }),
      email: email ?? false,
    },
    expiry: 'readable',
    rotation: {
      overlap: 'supported',
      afterNote: text(
        'rotation.afterNote',
        'The old key still works at OpenAI. Delete it under **Admin keys** once you no longer need it elsewhere.',
      ),
    },
    ...(support === undefined ? {} : { support }),
    ...(docsHref === undefined ? {} : { docsHref }),
    keyHref: ADMIN_KEYS_PAGE,
    remedies,
  };
}

/**
 * The capabilities of an Admin key. Scope names are those of OpenAI's error messages
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

/**
 * The field for the Admin key. Prefixes are those of public secret scanners and of OpenAI's API description; formats change
 * without notice, so that hints warn and never refuse. No maximum length: key lengths have changed before.
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
