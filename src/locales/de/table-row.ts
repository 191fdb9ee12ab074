import type { MomentParams, TableRowMessages } from '../../text/table-row.ts';

const when = ({ date, relative }: MomentParams): string => (relative === undefined ? date : `${date}, ${relative}`);

/** German. */
export const tableRow: TableRowMessages = {
  unnamed: 'Konto ohne Namen',
  copyId: ({ idNoun, account }) => `${idNoun} von ${account} kopieren`,
  badRow: 'Dieses Konto konnte nicht gelesen werden. Die anderen sind nicht betroffen.',
  badRowId: ({ id }) => `Seine ID lautet ${id}.`,
  keyEnding: ({ lastFour }) => `Schlüssel mit Ende ${lastFour}`,
  keyUnknown: 'Nicht bekannt',
  expires: (facts) => `Läuft ab: ${when(facts)}`,
  expired: (facts) => `Abgelaufen: ${when(facts)}`,
  expiresNever: 'Läuft nicht ab',
  expiryUnknown: 'Ablauf nicht bekannt',
  dataThrough: ({ date }) => `Bis ${date}`,
  lastSync: (facts) => `Synchronisiert: ${when(facts)}`,
  noData: 'Noch keine Daten',
  noImport: 'Kein Import',
  dateUnknown: 'unbekannt',
  connectedBy: ({ person }) => `von ${person}`,
  importProgress: ({ account }) => `Import von ${account}`,
  imported: ({ percent }) => `${percent} importiert`,
  importRange: ({ from, to }) => `${from} – ${to}`,
  queued: 'Wartet auf den Beginn',
  promise: ({ history, firstData, email }) =>
    [
      history === undefined ? '' : `Zeitraum: ${history}.`,
      firstData === undefined ? '' : `Dauert etwa ${firstData}.`,
      email ? 'Sie erhalten eine E-Mail, wenn der Import fertig ist.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  missing: ({ names }) => `Fehlt: ${names}`,
  pausedNote: 'Es werden keine neuen Daten gelesen',
  nextTry: (facts) => `Nächster Versuch: ${when(facts)}`,
  update: ({ credential }) => `${credential} aktualisieren`,
  updateOf: ({ credential, account }) => `${credential} aktualisieren: ${account}`,
  actions: ({ account }) => `Aktionen für ${account}`,
  actionsLoading: 'Aktionen werden geladen…',
  test: 'Verbindung testen…',
  rename: 'Umbenennen…',
  details: 'Details ansehen…',
  pause: 'Pausieren',
  resume: 'Fortsetzen',
  syncNow: 'Jetzt synchronisieren',
  disconnect: 'Verbindung trennen…',
  askAccessAgain: 'Ihre Berechtigungen konnten nicht geprüft werden. Erneut nachsehen',
  running: {
    rename: 'Wird umbenannt…',
    pause: 'Wird pausiert…',
    resume: 'Wird fortgesetzt…',
    syncNow: 'Eine Synchronisierung wird gestartet…',
    disconnect: 'Die Verbindung wird getrennt…',
    retest: 'Wird getestet…',
  },
  runningSlow: 'Die Antwort steht noch aus.',
  unconfirmed: {
    rename: 'Wir konnten nicht bestätigen, dass umbenannt wurde.',
    pause: 'Wir konnten nicht bestätigen, dass pausiert wurde.',
    resume: 'Wir konnten nicht bestätigen, dass fortgesetzt wurde.',
    syncNow: 'Wir konnten nicht bestätigen, dass eine Synchronisierung gestartet wurde.',
    disconnect: 'Wir konnten nicht bestätigen, dass die Verbindung getrennt wurde.',
    retest: 'Wir konnten den Test nicht bestätigen.',
  },
  checking: 'Wird nachgesehen…',
  failed: {
    rename: 'Nicht umbenannt.',
    pause: 'Nicht pausiert.',
    resume: 'Nicht fortgesetzt.',
    syncNow: 'Es wurde keine Synchronisierung gestartet.',
    disconnect: 'Die Verbindung wurde nicht getrennt.',
    retest: 'Nicht getestet.',
  },
  conflict: ({ person, moment }) => {
    const who =
      person === undefined ? '' : `: ${person} hat den Schlüssel ersetzt${moment === undefined ? '' : ` (${moment})`}`;
    return `Das Konto wurde in der Zwischenzeit geändert${who}. Sie sehen es, wie es jetzt ist; es wurde nichts überschrieben.`;
  },
  changed: {
    rename: 'Umbenannt.',
    pause: 'Pausiert.',
    resume: 'Fortgesetzt.',
    syncNow: 'Eine Synchronisierung wurde gestartet.',
    disconnect: 'Verbindung getrennt.',
    retest: 'Getestet.',
  },
  disconnected: ({ account }) => `Die Verbindung zu ${account} wurde getrennt.`,
  dataKept: 'Die Daten wurden behalten.',
  dataDeleted: 'Die Daten werden gelöscht.',
  syncRestarts: 'Der Import beginnt noch einmal von vorn.',
  keyStillActive: ({ credential, vendor }) =>
    `„${credential}“ funktioniert bei ${vendor} weiterhin. Die Löschung ist nur dort möglich.`,
  keyPage: ({ credential, vendor }) => `Seite für „${credential}“ bei ${vendor} öffnen`,
  fullStop: '.',
  spoken: ({ account, result }) => `${account}: ${result}`,
  keyWorks: 'Der Schlüssel funktioniert.',
  keyFails: 'Der Test wurde nicht bestanden.',
  dismissOf: ({ dismiss, account }) => `${dismiss}: Meldung zu ${account}`,
  helpPage: 'Mehr dazu',
};
