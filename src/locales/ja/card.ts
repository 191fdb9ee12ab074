import type { CardMessages } from '../../text/card.ts';

const count = (accounts: number): string => `${new Intl.NumberFormat('ja').format(accounts)}アカウント`;

/** Strings of `IntegrationCard` in Japanese. Not yet reviewed by a native speaker. */
export const card: CardMessages = {
  connect: '接続',
  connectNamed: (integration) => `接続：${integration}`,
  manage: '管理',
  manageNamed: (integration) => `管理：${integration}`,
  notConnected: '未接続',
  connected: (accounts, atLeast) => `接続済み · ${count(accounts)}${atLeast ? '以上' : ''}`,
  importing: (accounts) => `取り込み中 · ${count(accounts)}`,
  attention: (status, accounts) =>
    ({
      reconnect_needed: `再接続が必要 · ${count(accounts)}`,
      permission_missing: `権限が不足 · ${count(accounts)}`,
      sync_failing: `同期に失敗 · ${count(accounts)}`,
      expiring: `キーの期限が間近 · ${count(accounts)}`,
      partial: `一部のみ接続 · ${count(accounts)}`,
    })[status],
  statusUnknown: 'ステータス不明',
  expires: (days) =>
    days === 0 ? '本日、有効期限が切れるキーがあります。' : `${days}日後に有効期限が切れるキーがあります。`,
  loading: (integration) => `${integration}を読み込んでいます`,
  spoken: (integration, news) => `${integration}：${news}`,
  failed: 'ステータスを読み込めませんでした。',
  stale: '最新の情報ではない可能性があります。',
  guide: (integration, host) => `${integration}のガイド（${host}）`,
};
