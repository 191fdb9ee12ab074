import type { StatusMessages } from '../../text/statuses.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('de');

/** German. */
export const statuses: StatusMessages = {
  reconnect_needed: 'Neuverbindung nötig',
  permission_missing: 'Berechtigung fehlt',
  sync_failing: 'Synchronisierung gestört',
  expiring: (days) => {
    if (days === null) return 'Läuft bald ab';
    if (days === 0) return 'Läuft heute ab';
    return `Läuft in ${counted(days, { one: 'Tag', other: 'Tagen' })} ab`;
  },
  partial: 'Teilweise',
  paused: 'Pausiert',
  importing: 'Import läuft',
  waiting: 'Wartet auf Daten',
  connected: 'Verbunden',
  unknown: 'Status unbekannt',
};
