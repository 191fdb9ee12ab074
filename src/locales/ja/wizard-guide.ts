import type { WizardGuideMessages } from '../../text/wizard-guide.ts';

/** Strings of the wizard's frame and guide, in Japanese. Not yet reviewed by a native speaker. */
export const wizardGuide: WizardGuideMessages = {
  title: ({ integration }) => `${integration}を接続`,
  rotateTitle: ({ credential, account }) =>
    account === undefined ? `${credential}を更新` : `「${account}」の${credential}を更新`,
  description: ({ integration }) =>
    `${integration}側でガイドの手順を行い、取得した値を入力してから、接続テストを実行してください。`,
  rotateDescription: ({ idNoun, externalId, credential, lastFour }) => {
    const id = externalId === undefined ? '' : `${idNoun}：${externalId}。`;
    const current = lastFour === undefined ? `現在の${credential}` : `現在の${credential}（末尾 ${lastFour}）`;
    return `${id}${current}は、新しい${credential}の動作が確認されるまで引き続き使用されます。`;
  },
  progress: '進行状況',
  stepDone: '、完了',
  configure: '設定',
  stepNumber: ({ number, count }) => `ステップ${number}/${count}、`,
  next: '次へ',
  back: '戻る',
  before: '始める前に',
  hostPermission: ({ needed }) => `このコンソールで必要な権限：${needed}`,
  vendorRole: ({ needed }) => `ロール：${needed}`,
  vendorPlan: ({ needed }) => `プラン：${needed}`,
  guide: ({ credential, integration }) => `${integration}で${credential}を取得`,
  caution: '注意',
  itemGranted: '前回のテストで確認済み',
  itemMissing: '前回のテストで確認できず',
  capabilities: ({ credential }) => `${credential}に必要な許可`,
  required: '必須',
  notRead: '読み取らないもの',
  docs: '接続に関するガイド',
  fieldPage: ({ integration, field }) => `${integration}の${field}のページを開く`,
  keyPage: ({ integration, credential }) => `${integration}の${credential}のページを開く`,
  askAdmin: ({ integration }) => `${integration}を別の方が管理していますか？`,
  askAdminNote: 'ロール、スコープ、手順、リンクをコピーします。キーは含まれません。',
  copyAskAdmin: '管理者へのメッセージをコピー',
  askAdminMessage: ({ integration, credential, prerequisites, capabilities, steps, href }) =>
    [
      `${integration}の${credential}が必要です。`,
      ...(prerequisites.length === 0 ? [] : ['', '前提条件：', ...prerequisites.map((line) => `- ${line}`)]),
      ...(capabilities.length === 0
        ? []
        : [
            '',
            '必要な許可：',
            ...capabilities.map(
              ({ label, required, scopes }) =>
                `- ${label}（${required ? '必須' : '任意'}）${scopes === '' ? '' : `：${scopes}`}`,
            ),
          ]),
      ...(steps.length === 0
        ? []
        : [
            '',
            '手順：',
            ...steps.map(({ body, optional }, index) => `${index + 1}. ${body}${optional ? '（任意）' : ''}`),
          ]),
      ...(href === undefined ? [] : ['', `ページ： ${href}`]),
      '',
      `${credential}はメールやチャットで送らないでください。コンソールにご自身で入力するか、パスワードマネージャーで共有してください。`,
    ].join('\n'),
};
