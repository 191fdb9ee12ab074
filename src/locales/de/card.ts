import type { CardMessages } from '../../text/card.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('de');
const accounts = (count: number): string => counted(count, { one: 'Konto', other: 'Konten' });

/** German. */
export const card: CardMessages = {
  connect: 'Verbinden',
  connectNamed: (integration) => `Verbinden: ${integration}`,
  manage: 'Verwalten',
  manageNamed: (integration) => `Verwalten: ${integration}`,
  notConnected: 'Nicht verbunden',
  connected: (count, atLeast) => `Verbunden · ${atLeast ? 'mindestens ' : ''}${accounts(count)}`,
  importing: (count) => `Import läuft · ${accounts(count)}`,
  attention: (status, count) =>
    ({
      reconnect_needed: `Neuverbindung nötig · ${accounts(count)}`,
      permission_missing: `Berechtigung fehlt · ${accounts(count)}`,
      sync_failing: `Synchronisierung gestört · ${accounts(count)}`,
      expiring: `Schlüssel läuft bald ab · ${accounts(count)}`,
      partial: `Teilweise verbunden · ${accounts(count)}`,
    })[status],
  statusUnknown: 'Status unbekannt',
  expires: (days) =>
    days === 0
      ? 'Ein Schlüssel läuft heute ab.'
      : `Ein Schlüssel läuft in ${counted(days, { one: 'Tag', other: 'Tagen' })} ab.`,
  loading: (integration) => `${integration} wird geladen`,
  spoken: (integration, news) => `${integration}: ${news}`,
  failed: 'Der Status konnte nicht geladen werden.',
  stale: 'Diese Angaben sind möglicherweise veraltet.',
  guide: (integration, host) => `Anleitung für ${integration} (${host})`,
};
