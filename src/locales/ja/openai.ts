import type { DefinitionTexts } from '../../text/definitions.ts';

/**
 * Texts of the OpenAI definition in Japanese. Labels of OpenAI's dashboard stay as it spells them. Not yet reviewed by a
 * native speaker.
 */
export const openai: DefinitionTexts = {
  'openai.description': 'OpenAI組織の使用量とコストを、プロジェクト、モデル、キーごとに表示します。',
  'openai.category': 'データとAI',
  'openai.noun.one': 'OpenAIアカウント',
  'openai.noun.other': 'OpenAIアカウント',
  'openai.prerequisite.owner': 'OpenAI組織のオーナー。Admin keyを作成できるのはオーナーだけです。',
  'openai.capability.usage': '使用量とコスト',
  'openai.capability.usage.unlocks': '日ごとのコストと、モデルごとの使用量',
  'openai.capability.management': '管理情報',
  'openai.capability.management.unlocks': 'プロジェクト、ユーザー、キーの名前と、このキーの有効期限',
  'openai.notRead.content': 'プロンプト、生成結果、ファイル',
  'openai.notRead.keys': 'ほかのキーの値',
  'openai.step.configure': 'Admin keyの設定',
  'openai.step.test': '接続テスト',
  'openai.field.help': '`sk-admin-`で始まります。このコンソールのサーバーに送信され、以後は表示されません。',
  'openai.field.where': '**Settings** › **Organization** › **Admin keys**',
  'openai.hint.project':
    'プロジェクトのキーのようです。モデルの呼び出しはできますが、組織の使用量は読み取れません。代わりに**Admin key**を作成してください。',
  'openai.hint.service':
    'サービスアカウントのキーのようです。組織の使用量は読み取れません。代わりに**Admin key**を作成してください。',
  'openai.hint.anthropic': 'OpenAIではなく、Anthropicのキーのようです。',
  'openai.hint.organization': 'Organization IDのようです。Admin keyは`sk-admin-`で始まります。',
  'openai.hint.legacy':
    'Admin keyは通常`sk-admin-`で始まります。これはプロジェクトまたはユーザーのキーかもしれません。',
  'openai.guide.signIn': '[OpenAIのダッシュボード](https://platform.openai.com)にサインインします。',
  'openai.guide.settings': '歯車アイコンを選択します。**Organization Settings**ページが開きます。',
  'openai.guide.adminKeys': '**Admin keys**を選択します。',
  'openai.guide.create': '**Create new Admin key**を選択します。同じ名前のペインが開きます。',
  'openai.guide.name': '**Name**に、後で見分けられる名前を入力します。',
  'openai.guide.permissions': '**Permissions**で**Restricted**を選択します。',
  'openai.guide.management': '**Management API Scope**で**Read**を選択します。',
  'openai.guide.usage': '**Usage API Scope**で**Read**を選択します。',
  'openai.guide.confirm': '**Create admin key**を選択します。キーが作成されます。',
  'openai.guide.copy': '**Copy**を選択して、キーをコピーします。',
  'openai.guide.copy.caution': 'OpenAIでキーが表示されるのは一度だけです。ペインを閉じる前にコピーしてください。',
  'openai.guide.done': '**Done**を選択して、**Save your key**ペインを閉じます。',
  'openai.guide.paste': 'ここの**Admin key**にキーを貼り付けます。',
  'openai.guide.next': '**次へ**を選択して、接続テストに進みます。',
  'openai.rotation.afterNote':
    '古いキーはOpenAIでまだ有効です。ほかで使用しなくなったら、**Admin keys**で削除してください。',
  'openai.remedy.invalid':
    'OpenAIはこのキーを認識していません。入力の誤り、削除、失効の可能性があります。もう一度コピーするか、新しく作成してください。',
  'openai.remedy.expired': 'このキーは有効期限に達しました。新しいキーを作成してください。',
  'openai.remedy.kind':
    '使用量を読み取れるのは、APIプラットフォームのAdmin keyだけです。プロジェクトのキーやChatGPTワークスペースのキーでは読み取れません。',
  'openai.remedy.scope':
    '**Usage API Scope**を**Read**に設定してください。過去15分以内に作成または変更したキーは、反映に少し時間がかかることがあります。しばらく待ってから、再テストしてください。それでも失敗する場合は、新しいキーを作成してください。',
  'openai.remedy.fresh':
    'OpenAIでは、キーの変更が反映されるまで15分以上かかることがあります。しばらく待ってから、再テストしてください。',
  'openai.remedy.target':
    'キーが間違っているという意味ではありません。このコンソールの管理者が、OpenAIへの接続に使用するアドレスを変更する必要があります。',
  'openai.remedy.network':
    'このOpenAI組織は、登録されたアドレスからのアクセスのみを受け付けています。以下のアドレスを追加するよう、組織のオーナーに依頼してください。',
  'openai.remedy.account':
    '現在、このOpenAI組織は利用できません。残高の不足、組織の閉鎖、またはキーの所有者が組織を離れた可能性があります。',
  'openai.remedy.location': 'OpenAIは、コンソールのサーバーがある地域では提供されていません。',
};
