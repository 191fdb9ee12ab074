import type { TableListMessages } from '../../text/table-list.ts';
import { countedIn, pluralIn } from '../grammar.ts';

const counted = countedIn('de');
const plural = pluralIn('de');

/** German. */
export const tableList: TableListMessages = {
  heading: ({ integration }) => `Konten bei ${integration}`,
  caption: ({ integration }) => `Verbundene Konten bei ${integration} mit Status, Schlüssel und Daten`,
  loading: 'Konten werden geladen…',
  slow: 'Es wird noch geladen. Die Konsole antwortet langsamer als sonst.',
  refreshing: 'Die Liste wird neu gelesen…',
  search: ({ other }) => `${other} suchen`,
  searchHint: ({ idNoun }) => `Name oder ${idNoun}`,
  status: 'Status',
  statusAll: 'Alle Status',
  connect: ({ noun }) => `Neu verbinden: ${noun}`,
  count: ({ count, number, approximate, filtered, one, other }) => {
    if (count === null) return `${number} ${other} auf dieser Seite`;
    const found = `${number} ${plural(count, { one, other })}${filtered ? ' gefunden' : ''}`;
    return approximate ? `Etwa ${found}` : found;
  },
  countSorted: ({ count, order }) => `${count}, sortiert nach ${order}`,
  sortSpoken: ({ order }) => `Sortiert nach ${order}`,
  sorted: {
    name: { asc: 'Name, A bis Z', desc: 'Name, Z bis A' },
    externalId: { asc: 'ID, A bis Z', desc: 'ID, Z bis A' },
    status: { asc: 'Status, dringendste zuerst', desc: 'Status, dringendste zuletzt' },
    expiresAt: { asc: 'Ablauf des Schlüssels, früheste zuerst', desc: 'Ablauf des Schlüssels, späteste zuerst' },
    lastSync: {
      asc: 'letzter Synchronisierung, älteste zuerst',
      desc: 'letzter Synchronisierung, neueste zuerst',
    },
    createdAt: { asc: 'Verbindungsdatum, älteste zuerst', desc: 'Verbindungsdatum, neueste zuerst' },
  },
  columnAccount: 'Konto',
  columnStatus: 'Status',
  columnKey: ({ credential }) => credential,
  columnData: 'Daten',
  columnConnected: 'Verbunden',
  columnActions: 'Aktionen',
  emptyTitle: ({ other }) => `Noch keine ${other}`,
  emptyBody: ({ credential, integration }) =>
    `Für die erste Verbindung wird „${credential}“ benötigt. Das muss jemand erstellen, der bei ${integration} dazu berechtigt ist.`,
  noneTitle: ({ other }) => `Keine ${other} gefunden`,
  noneBody: 'Nichts passt zur Suche und zum gewählten Status.',
  clearFilters: 'Filter zurücksetzen',
  failedTitle: 'Die Konten konnten nicht gelesen werden',
  staleTitle: ({ moment }) => `Stand: ${moment}. Eine neuere Liste konnte nicht gelesen werden.`,
  incompleteTitle: 'Diese Liste ist möglicherweise unvollständig',
  retrying: 'Wird gelesen…',
  polling: 'Änderungen von anderswo erscheinen hier möglicherweise verzögert.',
  held: ({ count }) => `${counted(count, { one: 'Änderung', other: 'Änderungen' })}, Liste aktualisieren`,
  heldShown: 'Die Liste ist auf dem neuesten Stand.',
  pages: 'Seiten',
  range: ({ from, to, total, approximate }) => {
    if (total === undefined) return `${from}–${to}`;
    return approximate ? `${from}–${to} von etwa ${total}` : `${from}–${to} von ${total}`;
  },
  previous: 'Zurück',
  next: 'Weiter',
  pageSize: 'Zeilen pro Seite',
  partFailed:
    'Ein Teil dieser Seite konnte nicht geladen werden. Prüfen Sie das Netzwerk und versuchen Sie es dann erneut.',
};
