import type { AccountMessages } from '../../text/account.ts';
import { countedIn, pluralIn } from '../grammar.ts';

const counted = countedIn('de');
const plural = pluralIn('de');
const ending = (lastFour: string | undefined): string => (lastFour === undefined ? '' : ` mit Ende ${lastFour}`);

/** German. */
export const account: AccountMessages = {
  renameTitle: ({ account }) => `${account} umbenennen`,
  renameLabel: 'Name',
  renameHelp: ({ integration, vendorName }) =>
    vendorName === undefined
      ? `Nur in dieser Konsole sichtbar. Bei ${integration} ändert sich nichts.`
      : `Nur in dieser Konsole sichtbar. Ohne Angabe gilt der Name bei ${integration}: ${vendorName}.`,
  renameTooLong: ({ longest }) => `Verwenden Sie höchstens ${counted(longest, { one: 'Zeichen', other: 'Zeichen' })}.`,
  renameSave: 'Namen speichern',
  renameSaving: 'Wird gespeichert…',
  waiting: 'Die Antwort steht noch aus.',
  disconnectTitle: ({ account }) => `Verbindung zu ${account} trennen?`,
  disconnectBody: ({ integration, credential }) =>
    `Diese Konsole vergisst „${credential}“ und liest nichts mehr von ${integration}.`,
  previewLoading: 'Es wird gelesen, was davon betroffen ist…',
  previewFailed: 'Was davon betroffen ist, konnte nicht gelesen werden',
  previewNeeded: 'Trennen ist möglich, sobald das bekannt ist.',
  affects: 'Was danach nicht mehr funktioniert',
  dataLegend: 'Bisher gelesene Daten',
  keep: 'Behalten',
  keepHelp: 'Berichte zeigen weiterhin, was bis jetzt gelesen wurde.',
  delete: 'Löschen',
  deleteHelp: 'Sie werden aus dieser Konsole entfernt und lassen sich nicht wiederherstellen.',
  onlyKeep: 'Die bisher gelesenen Daten werden behalten.',
  onlyDelete: 'Die bisher gelesenen Daten werden gelöscht. Das lässt sich nicht rückgängig machen.',
  notRevoked: ({ credential, vendor, lastFour }) =>
    `„${credential}“${ending(lastFour)} wird nicht widerrufen und funktioniert bei ${vendor} bis zur Löschung dort.`,
  keyPage: ({ credential, vendor }) => `Seite für „${credential}“ bei ${vendor} öffnen`,
  disconnect: 'Verbindung trennen',
  disconnectDelete: 'Trennen und Daten löschen',
  disconnecting: 'Wird getrennt…',
  testTitle: ({ account }) => `${account} testen`,
  testBody: ({ credential, lastFour }) =>
    `Der gespeicherte Wert wird probiert: ${credential}${ending(lastFour)}. Es wird nichts geändert.`,
  detailsTitle: ({ account }) => `Details zu ${account}`,
  sectionAccount: 'Konto',
  sectionData: 'Daten',
  sectionTest: 'Was der Schlüssel lesen kann',
  label: 'Name hier',
  vendorName: ({ vendor }) => `Name bei ${vendor}`,
  hostId: 'ID in dieser Konsole',
  connected: 'Verbunden',
  connectedBy: 'Verbunden von',
  ending: 'Endet auf',
  keyName: 'Name des Schlüssels',
  expiry: 'Ablauf',
  checked: 'Zuletzt geprüft',
  replaced: 'Zuletzt ersetzt',
  replacedBy: 'Ersetzt von',
  keyState: 'Zustand',
  keyStates: {
    active: 'Funktioniert',
    expiring: 'Funktioniert, läuft bald ab',
    expired: 'Abgelaufen',
    rejected: 'Abgelehnt',
    missing_scope: 'Eine Berechtigung fehlt',
    unknown: 'Nicht bekannt',
  },
  phase: 'Import',
  phases: {
    queued: 'Wartet auf den Beginn',
    importing: 'Erster Import läuft',
    up_to_date: 'Auf dem neuesten Stand',
    delayed: 'Später als gewöhnlich',
    failing: 'Gestört',
    paused: 'Pausiert',
    waiting: 'Wartet auf den Anbieter',
    none: 'Diese Konsole importiert nichts',
    unknown: 'Nicht bekannt',
  },
  progress: 'Fortschritt',
  range: 'Importierte Tage',
  doneThrough: 'Vollständig bis',
  started: 'Beginn des Imports',
  lastSuccess: 'Letzte Synchronisierung',
  nextTry: 'Nächste Synchronisierung',
  grants: { granted: 'Ja', missing: 'Nein', unknown: 'Nicht geprüft' },
  missingScopes: ({ scopes, count }) =>
    `${plural(count, { one: 'Fehlender Scope', other: 'Fehlende Scopes' })}: ${scopes}`,
  noTest: 'Bisher gibt es kein Testergebnis.',
  notTold: 'Nicht mitgeteilt',
  never: 'Läuft nicht ab',
  copy: ({ what }) => `${what} kopieren`,
  seeData: 'Daten ansehen',
};
