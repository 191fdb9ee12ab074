import type { WizardFinishMessages } from '../../text/wizard-finish.ts';
import type { WizardOutcomeMessages } from '../../text/wizard-outcome.ts';

const ending = (lastFour: string | undefined): string => (lastFour === undefined ? '' : `（末尾 ${lastFour}）`);

/** Strings of the wizard's second step, of what comes after it, and of leaving, in Japanese. Not yet reviewed by a native speaker. */
export const wizardFinish: WizardFinishMessages & WizardOutcomeMessages = {
  entered: ({ credential }) => `${credential}：入力済み、未テスト`,
  held: ({ credential, lastFour }) => `${credential}${ending(lastFour)}：テスト済み`,
  replace: '差し替え',
  replaceNamed: ({ credential }) => `差し替え：${credential}`,
  removedField: ({ credential }) =>
    `関連する入力内容が変更されたため、${credential}を消去しました。もう一度貼り付けてください。`,
  removedSession: ({ credential }) =>
    `サインアウトされたため、${credential}を消去しました。サインインしてから、もう一度貼り付けてください。`,
  failedKept: ({ credential }) => `安全のため、${credential}を消去しました。その他の入力内容は保持されています。`,
  removed: ({ credential }) => `安全のため、${credential}を消去しました。もう一度貼り付けてください。`,
  removedDraft: ({ credential }) =>
    `テスト済みの${credential}は、保持期間を過ぎたため消去されました。もう一度貼り付けてください。`,
  wipesSoon: ({ credential, seconds }) => `安全のため、${seconds}秒後に${credential}を消去します。`,
  keepKey: ({ credential }) => `${credential}を保持`,
  label: 'このコンソールでの名前',
  labelHelp: '任意です。空欄の場合は、組織の名前が表示されます。',
  expiry: ({ credential }) => `${credential}の有効期限`,
  expiryHelp:
    '任意です。ベンダーから有効期限の情報が得られませんでした。日付を入力すると、期限が切れる前にこのコンソールでお知らせできます。',
  finish: '接続を完了',
  finishRotate: ({ credential }) => `${credential}を更新`,
  finishNotTested: '先に接続テストを実行してください。',
  finishTesting: 'テストを実行しています。',
  finishTestFailed: '先にテストに合格する必要があります。',
  finishNeedsFields: '先に、上に示した項目を修正してください。',
  accountLoading: 'アカウントを読み込んでいます。',
  accessOff: '現在、この操作は行えません。',
  alreadyConnected: ({ account, self }) =>
    self ? 'この組織はすでに接続されています。' : `この組織は「${account}」としてすでに接続されています。`,
  alreadyConnectedHelp: ({ credential }) =>
    `重複して接続されることはありません。テスト済みの${credential}を、そのアカウントに設定できます。データと履歴は維持されます。`,
  updateExisting: ({ credential }) => `このアカウントの${credential}を更新`,
  mismatch: ({ found, expected }) => `このキーは「${expected}」ではなく、「${found}」のものです。`,
  mismatchHelp:
    '何も変更されていません。同じ組織のキーを入力するか、もう一方の組織を新しいアカウントとして接続してください。',
  connectAsNew: ({ found }) => `「${found}」を新しいアカウントとして接続`,
  conflict: ({ person, moment }) => {
    const who = person === undefined ? '' : `${person}さんによって`;
    return moment === undefined
      ? `このアカウントは、その間に${who}変更されました。`
      : `このアカウントは${who}変更されました（${moment}）。`;
  },
  conflictHelp: ({ credential, lastFour }) =>
    `${lastFour === undefined ? '' : `現在使用中の${credential}の末尾は ${lastFour} です。`}何も上書きされていません。続行すると、テスト済みの${credential}に差し替わります。`,
  conflictGoOn: ({ credential }) => `現在の${credential}を差し替える`,
  noIdentity: 'ベンダーから組織の情報が得られなかったため、すでに接続されているかどうかは確認していません。',
  possibleDuplicate: ({ account }) =>
    account === undefined
      ? 'この組織はすでに接続されている可能性があります。接続済みの場合、データが二重に集計されます。'
      : `「${account}」という名前のアカウントがすでに接続されています。同じ組織の場合、データが二重に集計されます。`,
  noIdentityRotate:
    'ベンダーから組織の情報が得られませんでした。新しいキーが同じ組織のものであることを確認してください。',
  notYetInUse: ({ credential }) => `新しい${credential}は使用できます。まだ切り替わっていません。`,
  notSaved: '何も保存されませんでした',
  notSavedSpoken: ({ credential }) => `${credential}を保存できませんでした。`,
  saving: '保存しています…',
  savingSlow: '引き続き応答を待っています。',
  unconfirmed: 'アカウントが接続されたかどうかを確認できませんでした。',
  unconfirmedRotate: 'どのキーが使用されているかを確認できませんでした。',
  unconfirmedHelp:
    '応答が途中で失われました。再確認すると同じリクエストが繰り返されますが、重複して接続されることはありません。',
  checking: '確認しています…',
  connected: ({ account }) => `「${account}」を接続しました`,
  rotated: ({ credential, account }) => `「${account}」の${credential}を更新しました`,
  inUse: ({ credential, lastFour }) => `${credential}${ending(lastFour)}を使用しています。`,
  unnamed: '名前のないアカウント',
  savedUnread: '保存されました。コンソールから内容が返されませんでしたが、まもなく一覧に表示されます。',
  whatNext: '今後の流れ',
  promiseHistory: ({ duration }) => `直近${duration}分のデータを取り込みます。`,
  promiseFirstData: ({ duration }) => `最初の取り込みには約${duration}かかります。`,
  promiseRefresh: ({ duration }) => `その後は${duration}ごとにデータを読み取ります。`,
  promiseEmail: 'データの準備ができると、メールでお知らせします。',
  oldCredential: ({ credential }) => `古い${credential}`,
  oldCredentialActive: ({ credential, vendor }) =>
    `古い${credential}は${vendor}でまだ有効です。${vendor}側で削除してください。`,
  syncRestarts: '取り込みは最初からやり直されます。',
  clipboard: 'キーがクリップボードに残っている可能性があります。別の内容をコピーして置き換えてください。',
  seeData: 'データを表示',
  connectAnother: ({ noun }) => `別の${noun}を接続`,
  discardTitle: ({ credential }) => `貼り付けた${credential}を破棄しますか？`,
  discardBody: 'このページから消去されます。何も保存されていません。',
  keepEditing: '編集を続ける',
  discard: ({ credential }) => `${credential}を破棄`,
  stopWaitingTitle: '待機を中止しますか？',
  stopWaitingBody:
    'リクエストは送信済みです。このまま離れると、一覧が再度読み込まれるまで、反映されたかどうかがわかりません。',
  keepWaiting: '待機を続ける',
  stopWaiting: '待機を中止',
  unavailable: 'この連携を表示できません',
  support: 'サポートに問い合わせる',
  accessRefused: 'アクセス権がありません',
  accessUnknown: 'アクセス権を確認できませんでした',
};
