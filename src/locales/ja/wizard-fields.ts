import type { WizardFieldsMessages } from '../../text/wizard-fields.ts';

/** Strings of what the wizard's first step asks for, in Japanese. Not yet reviewed by a native speaker. */
export const wizardFields: WizardFieldsMessages = {
  method: '接続方法',
  recommended: '推奨',
  whereToFind: '確認場所：',
  example: '例：',
  show: ({ field }) => `${field}を表示`,
  hide: ({ field }) => `${field}を非表示`,
  shown: ({ field }) => `${field}を画面に表示しています。`,
  hidden: ({ field }) => `${field}を非表示にしました。`,
  pasted: ({ characters }) => `貼り付けました。${characters}文字です。`,
  other: 'その他…',
  otherValue: ({ field }) => `${field}（その他の値）`,
  locked: 'このアカウントに固有の値のため、ここでは変更できません。',
  noticeTrimmed: 'キーの前後の空白を取り除きました。',
  noticeUnwrapped: {
    quotes: 'キーを囲む引用符を取り除きました。',
    bearer: 'キーの前の「Bearer」を取り除きました。',
    header: 'キーの前のヘッダー名を取り除きました。',
    assignment: 'キーの前の変数名を取り除きました。',
  },
  noticeHidden: ({ kinds }) => {
    const [only] = kinds;
    if (kinds.length === 1 && only === 'white_space')
      return 'キーの途中に空白があります。2つのキーが混ざっているか、コピーの誤りの可能性があります。';
    if (kinds.length === 1 && only === 'line_break')
      return 'キーの途中に改行があります。2つのキーが混ざっているか、コピーの誤りの可能性があります。';
    return 'キーの途中に、目に見えない文字があります。';
  },
  remove: '取り除く',
  noticeJson: ({ name }) => `これはJSONで、「${name}」という名前のキーを1つ含んでいます。`,
  takeValue: ({ name }) => `「${name}」の値を使用`,
  noticeLookAlike: 'ラテン文字に似た別の文字が含まれています。元の場所からキーをもう一度コピーしてください。',
  noticeMasked: '途中が伏せられたキーのようです。キー全体をコピーしてください。',
  noticeVeryLong: '通常のキーより長いようです。',
  noticeWrongKind: ({ kind, credential }) => `これは${credential}ではなく、${kind}のようです。`,
  noticeUnusual: ({ credential }) =>
    `通常の${credential}とは形式が異なるようです。使用できるかどうかはテストで判定します。`,
  refusedNotSendable: '送信できない文字が含まれています。元の場所からキーをもう一度コピーしてください。',
  refusedTooLong: ({ kilobytes }) =>
    `${kilobytes} KBを超えるテキストのため、キーではありません。入力は取り込まれませんでした。`,
  problems: '入力内容に問題があります',
  problemRequired: ({ field }) => `${field}を入力してください。`,
  problemNotAnOption: ({ field }) => `${field}の値を選択肢から選んでください。`,
  problemNotADate: ({ field }) => `${field}を日付で入力してください。`,
  problemInThePast: ({ field }) => `${field}に未来の日付を入力してください。`,
  problemTooLong: ({ field }) => `${field}を短くしてください。`,
  nextNeedsCredential: ({ credential }) => `続けるには、${credential}を入力してください。`,
  nextRefused: ({ credential }) => `続けるには、${credential}を修正してください。`,
  nextNeedsFields: '続けるには、上に示した項目を修正してください。',
};
