import type { CommonMessages } from '../../text/common.ts';
import { sentencesWith } from '../grammar.ts';

const lists = new Intl.ListFormat('de', { type: 'conjunction' });

/** German. */
export const common: CommonMessages = {
  opensNewTab: '(öffnet einen neuen Tab)',
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: 'Fertig',
  tryAgain: 'Erneut versuchen',
  checkAgain: 'Erneut nachsehen',
  dismiss: 'Ausblenden',
  loading: 'Wird geladen',
  optional: 'Optional',
  copied: 'Kopiert',
  copyFailed: 'Nicht kopiert',
  accessLoading: 'Es wird geprüft, was Sie hier tun dürfen.',
  accessUnknown: 'Ihre Berechtigungen konnten nicht geprüft werden.',
  notAllowed: 'Dafür fehlt Ihnen die Berechtigung.',
  pressAgain: 'Das wird noch geladen. Bitte gleich noch einmal drücken.',
  nounOne: 'Konto',
  nounOther: 'Konten',
  nounCredential: 'Schlüssel',
  nounId: 'ID',
  busy: 'Für dieses Konto läuft noch ein Vorgang.',
  broken: 'Dieser Teil der Seite konnte nicht angezeigt werden.',
  list: (items) => lists.format(items),
  sentences: sentencesWith('.', ' '),
};
