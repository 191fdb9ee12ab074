import type { GuideItem } from '../../definition/block.ts';
import { text } from './text.ts';

/** The thirteen instructions, with the labels of OpenAI's dashboard exactly as it spells them. */
export const guideItems: readonly GuideItem[] = [
  { id: 'sign-in', body: text('guide.signIn', 'Sign in to the [OpenAI dashboard](https://platform.openai.com).') },
  {
    id: 'settings',
    body: text('guide.settings', 'Select the gear icon. The **Organization Settings** page opens.'),
  },
  { id: 'admin-keys', body: text('guide.adminKeys', 'Select **Admin keys**.') },
  {
    id: 'create',
    body: text('guide.create', 'Select **Create new Admin key**. A pane of the same name opens.'),
  },
  { id: 'name', body: text('guide.name', 'In **Name**, enter a name you will recognise later.') },
  { id: 'permissions', body: text('guide.permissions', 'In **Permissions**, select **Restricted**.') },
  {
    id: 'management-scope',
    body: text('guide.management', 'In **Management API Scope**, select **Read**.'),
    optional: true,
    capability: 'management',
  },
  {
    id: 'usage-scope',
    body: text('guide.usage', 'In **Usage API Scope**, select **Read**.'),
    capability: 'usage',
  },
  { id: 'confirm', body: text('guide.confirm', 'Select **Create admin key**. The key is created.') },
  {
    id: 'copy',
    body: text('guide.copy', 'Select **Copy** to copy the key.'),
    caution: text('guide.copy.caution', 'OpenAI shows the key only once. Copy it before you close the pane.'),
  },
  { id: 'done', body: text('guide.done', 'Select **Done** to close the **Save your key** pane.') },
  { id: 'paste', body: text('guide.paste', 'Paste the key into **Admin key** here.') },
  { id: 'next', body: text('guide.next', 'Select **Next** to test the connection.') },
];
