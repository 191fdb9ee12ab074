import type { StatusMessages } from '../../text/statuses.ts';

/** The name of each account status, in Japanese. Not yet reviewed by a native speaker. */
export const statuses: StatusMessages = {
  reconnect_needed: '再接続が必要',
  permission_missing: '権限が不足',
  sync_failing: '同期に失敗',
  expiring: (days) => {
    if (days === null) return 'まもなく期限切れ';
    return days === 0 ? '本日期限切れ' : `あと${days}日で期限切れ`;
  },
  partial: '一部のみ',
  paused: '一時停止中',
  importing: '取り込み中',
  waiting: 'データ待ち',
  connected: '接続済み',
  unknown: 'ステータス不明',
};
