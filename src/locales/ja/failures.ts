import type { FailureMessages } from '../../text/failures.ts';
import { failureStrings as words } from '../failure-strings.ts';

/** Headline and remedy for every failure code, in Japanese. Not yet reviewed by a native speaker. */
export const failures: FailureMessages = {
  invalid_credential: words(
    (facts) => `${facts.integration}はこの${facts.credential}を受け付けませんでした`,
    (facts) =>
      `${facts.credential}をもう一度コピーするか、新しく作成してください。入力の誤り、削除、失効の可能性があります。`,
  ),
  expired_credential: words(
    (facts) => `この${facts.credential}は有効期限が切れています`,
    (facts) => `新しい${facts.credential}を作成し、ここに貼り付けてください。`,
  ),
  wrong_kind: words(
    'これは別の種類のキーです',
    (facts) =>
      `ガイドに記載されている${facts.credential}を作成してください。ほかのキーでは必要な情報を読み取れません。`,
  ),
  missing_scope: words(
    (facts) => (facts.scopes === '' ? '権限が不足しています' : `権限が不足しています：${facts.scopes}`),
    (facts) => `${facts.credential}に必要な権限を付与してから、再テストしてください。`,
  ),
  wrong_target: words(
    (facts) =>
      facts.target === ''
        ? `このアドレスに${facts.integration}が見つかりませんでした`
        : `${facts.integration}は別のアドレスを指定しています：${facts.target}`,
    '入力したサイト、リージョン、またはアドレスを確認してください。',
  ),
  network_policy: words(
    (facts) => `${facts.integration}はこのコンソールのサーバーからのアクセスを受け付けていません`,
    '以下のアドレスを許可リストに追加するよう、接続先の管理者に依頼してください。',
  ),
  not_yet_effective: words(
    (facts) => `${facts.credential}はまだ有効になっていません`,
    '新しいキーや権限が反映されるまで、数分かかることがあります。しばらく待ってから、再テストしてください。',
  ),
  account_unavailable: words(
    (facts) => `${facts.integration}のアカウントを利用できません`,
    '停止中か、残高が不足している可能性があります。アカウントの所有者に確認してください。',
  ),
  plan_required: words(
    (facts) => `${facts.integration}の現在のプランには、この機能が含まれていません`,
    'この機能を含むプランについて、アカウントの所有者に確認してください。',
  ),
  approval_pending: words('承認待ちです', '先にベンダー側の管理者による承認が必要です。承認後に再テストしてください。'),
  identity_mismatch: words(
    (facts) => `この${facts.credential}は別の組織のものです`,
    '同じ組織のものを使用するか、別の組織を新しいアカウントとして接続してください。',
  ),
  already_connected: words(
    'この組織はすでに接続されています',
    (facts) => `重複して接続する代わりに、既存のアカウントの${facts.credential}を更新してください。`,
  ),
  same_credential: words(
    (facts) => `この${facts.credential}は現在使用中のものです`,
    (facts) => `新しい${facts.credential}を作成し、それを貼り付けてください。`,
  ),
  version_conflict: words(
    'このアカウントは別の方によって変更されました',
    'アカウントの現在の内容を確認してから、続行するかどうかを判断してください。',
  ),
  draft_expired: words(
    'テストから時間が経ちすぎています',
    (facts) => `${facts.credential}をもう一度貼り付けて、テストしてください。ほかの内容はすべて保持されています。`,
  ),
  authorization_expired: words('認可の有効期限が切れました', 'もう一度やり直してください。'),
  not_found: words(
    'このアカウントはもう存在しません',
    '別の方が接続を解除した可能性があります。一覧を再度読み込んでください。',
  ),
  rate_limited: words('リクエストが多すぎます', (facts) =>
    facts.wait === '' ? '少し待ってから、再試行してください。' : `${facts.wait}後に再試行してください。`,
  ),
  provider_unavailable: words(
    (facts) => `${facts.integration}は現在利用できません`,
    '入力内容に問題はありません。数分後に再試行してください。',
  ),
  provider_refused_location: words(
    (facts) => `${facts.integration}はこの地域では提供されていません`,
    'このコンソールの管理者に問い合わせてください。',
  ),
  timeout: words(
    '時間内に応答がありませんでした',
    '再試行してください。解決しない場合は、ファイアウォールで遮断されている可能性があります。',
  ),
  offline: words('オフラインです', 'ネットワークを確認してから、再試行してください。何も送信されていません。'),
  unavailable: words('このコンソールのサーバーに接続できません', 'しばらくしてから、再試行してください。'),
  aborted: words('中止しました', '何も変更されていません。'),
  permission_denied: words('この操作を行う権限がありません', 'このコンソールの管理者にアクセス権を依頼してください。'),
  host_signed_out: words(
    'セッションが終了しました',
    'このコンソールにもう一度サインインしてから、ここで続行してください。',
  ),
  invalid_input: words('使用できない入力内容があります', '入力内容を確認してから、再試行してください。'),
  popup_blocked: words(
    'ブラウザーがウィンドウをブロックしました',
    'このページのポップアップを許可してから、再試行してください。',
  ),
  popup_closed: words('ウィンドウが閉じられました', 'もう一度開いて、最後まで操作してください。'),
  unsupported: words(
    'このコンソールではこの連携を表示できません',
    '新しいバージョンが必要です。このコンソールの管理者に知らせてください。',
  ),
  unexpected_answer: words(
    'このコンソールのサーバーの応答を読み取れません',
    'サインアウトしているか、サーバーのアドレスが正しくない可能性があります。ページを再読み込みしてください。解決しない場合は、このコンソールの管理者に知らせてください。',
  ),
  outcome_unknown: words('反映されたかどうかがまだわかりません', 'ほかの操作を試す前に、再確認してください。'),
  list_incomplete: words(
    '一覧が不完全な可能性があります',
    '再度読み込んでください。解決しない場合は、このコンソールの管理者に知らせてください。',
  ),
  unknown: words(
    '問題が発生しました',
    '再試行してください。解決しない場合は、以下の詳細を添えて問い合わせてください。',
  ),
};
