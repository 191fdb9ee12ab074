/**
 * The English texts of the definitions that come with the package, by key: what a translation has to hold. A definition
 * keeps its own English beside each key; `test/locales` compares the two.
 */
export const englishDefinitions = {
  'openai.description': 'Usage and costs of your OpenAI organization, by project, model and key.',
  'openai.category': 'Data & AI',
  'openai.noun.one': 'OpenAI account',
  'openai.noun.other': 'OpenAI accounts',
  'openai.prerequisite.owner': 'An owner of the OpenAI organization: only owners can create an Admin key.',
  'openai.capability.usage': 'Usage and costs',
  'openai.capability.usage.unlocks': 'Daily costs and usage per model',
  'openai.capability.management': 'Management',
  'openai.capability.management.unlocks': 'Names of projects, users and keys, and the expiry of this key',
  'openai.notRead.content': 'Prompts, completions, files',
  'openai.notRead.keys': 'The values of your other keys',
  'openai.step.configure': 'Configure an Admin key',
  'openai.guide.signIn': 'Sign in to the [OpenAI dashboard](https://platform.openai.com).',
  'openai.guide.settings': 'Select the gear icon. The **Organization Settings** page opens.',
  'openai.guide.adminKeys': 'Select **Admin keys**.',
  'openai.guide.create': 'Select **Create new Admin key**. A pane of the same name opens.',
  'openai.guide.name': 'In **Name**, enter a name you will recognise later.',
  'openai.guide.permissions': 'In **Permissions**, select **Restricted**.',
  'openai.guide.management': 'In **Management API Scope**, select **Read**.',
  'openai.guide.usage': 'In **Usage API Scope**, select **Read**.',
  'openai.guide.confirm': 'Select **Create admin key**. The key is created.',
  'openai.guide.copy': 'Select **Copy** to copy the key.',
  'openai.guide.copy.caution': 'OpenAI shows the key only once. Copy it before you close the pane.',
  'openai.guide.done': 'Select **Done** to close the **Save your key** pane.',
  'openai.guide.paste': 'Paste the key into **Admin key** here.',
  'openai.guide.next': 'Select **Next** to test the connection.',
  'openai.field.help': 'Starts with `sk-admin-`. It goes to this console’s server and is never shown again.',
  'openai.field.where': '**Settings** › **Organization** › **Admin keys**',
  'openai.hint.project':
    'This looks like a project key. It can call models but cannot read the organization’s usage; create an **Admin key** instead.',
  'openai.hint.service':
    'This looks like a service account’s key. It cannot read the organization’s usage; create an **Admin key** instead.',
  'openai.hint.anthropic': 'This looks like a key of Anthropic, not of OpenAI.',
  'openai.hint.organization': 'This looks like an Organization ID. The Admin key starts with `sk-admin-`.',
  'openai.hint.legacy': 'Admin keys usually start with `sk-admin-`. This may be a project or user key.',
  'openai.step.test': 'Test connection',
  'openai.rotation.afterNote':
    'The old key still works at OpenAI. Delete it under **Admin keys** once you no longer need it elsewhere.',
  'openai.remedy.invalid':
    'OpenAI does not know this key: it may be mistyped, deleted or revoked. Copy it again, or create a new one.',
  'openai.remedy.expired': 'This key has reached its expiry date. Create a new one.',
  'openai.remedy.kind':
    'Only an Admin key of the API platform can read usage. Keys of projects and of ChatGPT workspaces cannot.',
  'openai.remedy.scope':
    'Set **Usage API Scope** to **Read**. A key made or changed in the last 15 minutes may need a little longer: wait, then test again. If it still fails, create a new key.',
  'openai.remedy.fresh': 'Changes to a key can take 15 minutes or longer at OpenAI. Wait, then test again.',
  'openai.remedy.target':
    'This doesn’t mean your key is wrong. An administrator of this console has to change the address it uses for OpenAI.',
  'openai.remedy.network':
    'The OpenAI organization only accepts calls from listed addresses. Ask its owner to add the addresses below.',
  'openai.remedy.account':
    'The OpenAI organization cannot be used right now: it may be out of credit, closed, or the key’s owner has left it.',
  'openai.remedy.location': 'OpenAI does not serve the place your console’s server calls from.',
};

/** A translation of those texts. Vendor labels in `**…**`, code and addresses stay as they are. */
export type DefinitionTexts = Readonly<Record<keyof typeof englishDefinitions, string>>;
