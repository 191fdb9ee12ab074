import type { AccountStatus } from '../../../definition/account.ts';
import type { IconName } from '../../../ui/icon.tsx';
import type { Tone } from '../../../ui/status-badge.tsx';

/** How a status is drawn: colour and icon repeat what its word says. */
export const STATUS_LOOKS: Readonly<Record<AccountStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  reconnect_needed: { tone: 'danger', icon: 'key' },
  permission_missing: { tone: 'danger', icon: 'shield' },
  sync_failing: { tone: 'danger', icon: 'warning' },
  expiring: { tone: 'caution', icon: 'clock' },
  partial: { tone: 'caution', icon: 'info' },
  paused: { tone: 'neutral', icon: 'pause' },
  importing: { tone: 'info', icon: 'refresh' },
  waiting: { tone: 'info', icon: 'clock' },
  connected: { tone: 'success', icon: 'check' },
  unknown: { tone: 'neutral', icon: 'dot' },
};
