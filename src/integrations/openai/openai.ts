import type { IntegrationDefinition } from '../../definition/integration.ts';
import type { IsoDuration, Text } from '../../definition/text.ts';
import { adminKeyField } from './admin-key-field.ts';
import { capabilities } from './capabilities.ts';
import { guideItems } from './guide.ts';
import { remedies } from './remedies.ts';
import { text } from './text.ts';

/** What only the host knows. Everything left out is left unsaid on screen, never guessed. */
export interface OpenAiOptions {
  /** Name of the permission that the host's administrators need, for example "Billing Profiles Admin". Source: host. */
  readonly permission?: Text | undefined;
  /** Where help is when the remedies did not help; `https:` or a path of the host. Source: host. */
  readonly support?: { readonly label: Text; readonly href: string } | undefined;
  /** How much history the host imports at first, for example `P6M`. Source: host. */
  readonly history?: IsoDuration | undefined;
  /** How long the first import takes, for example `PT4H`. Source: host. */
  readonly firstData?: IsoDuration | undefined;
  /** How often the host reads data afterwards. Source: host. */
  readonly refresh?: IsoDuration | undefined;
  /** Whether the host writes an e-mail when the data is there. Source: host. @default false */
  readonly email?: boolean | undefined;
  /** The host's own page about connecting. `https:` only. Source: host. */
  readonly docsHref?: string | undefined;
  /** Logo; see `IntegrationDefinition.icon`. None is shipped: the mark belongs to the vendor. Source: host. */
  readonly icon?: string | undefined;
}

/** The page where an owner of an organization makes and deletes Admin keys (https://help.nops.io/integrations/openai.md). */
const ADMIN_KEYS_PAGE = 'https://platform.openai.com/settings/organization/admin-keys';

/**
 * OpenAI's API platform, connected with an organization's Admin key.
 *
 * Vendor labels are those of OpenAI's dashboard; they differ between guides written at different times, which is why
 * they are data. An Admin key may be made with an expiry of up to one year (OpenAI's published API description,
 * `POST /v1/organization/admin_api_keys`), and whoever may read the management API can read it back.
 *
 * @returns Plain data; pass it to `<IntegrationsProvider integrations={[…]}>` as it is.
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
