import type { TableListMessages } from '../../text/table-list.ts';

/** Strings of the accounts table around the rows, in Japanese. Not yet reviewed by a native speaker. */
export const tableList: TableListMessages = {
  heading: ({ integration }) => `${integration}のアカウント`,
  caption: ({ integration }) => `接続済みの${integration}アカウント（ステータス、キー、データ）`,
  loading: 'アカウントを読み込んでいます…',
  slow: 'まだ読み込んでいます。コンソールの応答に通常より時間がかかっています。',
  refreshing: '一覧を再度読み込んでいます…',
  search: ({ other }) => `${other}を検索`,
  searchHint: ({ idNoun }) => `名前または${idNoun}`,
  status: 'ステータス',
  statusAll: 'すべてのステータス',
  connect: ({ noun }) => `新しい${noun}を接続`,
  count: ({ count, number, approximate, filtered, one, other }) => {
    if (count === null) return `このページの${other}：${number}件`;
    return `${filtered ? '該当する' : ''}${count === 1 ? one : other}：${approximate ? '約' : ''}${number}件`;
  },
  countSorted: ({ count, order }) => `${count}（${order}）`,
  sortSpoken: ({ order }) => `${order}に並べ替えました`,
  sorted: {
    name: { asc: '名前の昇順', desc: '名前の降順' },
    externalId: { asc: 'IDの昇順', desc: 'IDの降順' },
    status: { asc: 'ステータスの緊急度が高い順', desc: 'ステータスの緊急度が低い順' },
    expiresAt: { asc: 'キーの有効期限が近い順', desc: 'キーの有効期限が遠い順' },
    lastSync: { asc: '最終同期が古い順', desc: '最終同期が新しい順' },
    createdAt: { asc: '接続日が古い順', desc: '接続日が新しい順' },
  },
  columnAccount: 'アカウント',
  columnStatus: 'ステータス',
  columnKey: ({ credential }) => credential,
  columnData: 'データ',
  columnConnected: '接続日',
  columnActions: '操作',
  emptyTitle: ({ other }) => `${other}はまだありません`,
  emptyBody: ({ credential, integration }) =>
    `${credential}を使って最初のアカウントを接続してください。${integration}で${credential}を作成できる方が必要です。`,
  noneTitle: ({ other }) => `該当する${other}はありません`,
  noneBody: '検索語と選択したステータスに一致するものはありません。',
  clearFilters: 'フィルターを解除',
  failedTitle: 'アカウントを読み込めませんでした',
  staleTitle: ({ moment }) => `${moment}時点の内容です。新しい一覧を読み込めませんでした。`,
  incompleteTitle: 'この一覧は不完全な可能性があります',
  retrying: '読み込んでいます…',
  polling: '別の場所で行われた変更は、遅れて表示される場合があります。',
  held: ({ count }) => `${count}件の変更あり、一覧を更新`,
  heldShown: '一覧は最新です。',
  pages: 'ページ',
  range: ({ from, to, total, approximate }) => {
    if (total === undefined) return `${from}～${to}件目`;
    return `${from}～${to}件目（全${approximate ? '約' : ''}${total}件）`;
  },
  previous: '前へ',
  next: '次へ',
  pageSize: '1ページの行数',
  partFailed: 'ページの一部を読み込めませんでした。ネットワークを確認してから、再試行してください。',
};
