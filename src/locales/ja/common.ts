import type { CommonMessages } from '../../text/common.ts';
import { sentencesWith } from '../grammar.ts';

/** Strings used everywhere, in Japanese. Not yet reviewed by a native speaker. */
export const common: CommonMessages = {
  opensNewTab: '（新しいタブで開きます）',
  cancel: 'キャンセル',
  close: '閉じる',
  done: '完了',
  tryAgain: '再試行',
  checkAgain: '再確認',
  dismiss: '閉じる',
  loading: '読み込み中',
  optional: '任意',
  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした',
  accessLoading: 'ここで行える操作を確認しています。',
  accessUnknown: 'アクセス権を確認できませんでした。',
  notAllowed: 'この操作を行うアクセス権がありません。',
  pressAgain: 'まだ読み込み中です。少し待ってからもう一度押してください。',
  nounOne: 'アカウント',
  nounOther: 'アカウント',
  nounCredential: 'キー',
  nounId: 'ID',
  busy: 'このアカウントでは、別の処理がまだ進行中です。',
  broken: 'ページのこの部分を表示できませんでした。',
  list: (items) => new Intl.ListFormat('ja', { type: 'conjunction' }).format(items),
  sentences: sentencesWith('。', ''),
};
