import type { WizardFinishMessages } from '../../text/wizard-finish.ts';
import type { WizardOutcomeMessages } from '../../text/wizard-outcome.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('de');
const ending = (lastFour: string | undefined): string => (lastFour === undefined ? '' : ` mit Ende ${lastFour}`);

/** German. */
export const wizardFinish: WizardFinishMessages & WizardOutcomeMessages = {
  entered: ({ credential }) => `${credential} eingegeben, nicht getestet`,
  held: ({ credential, lastFour }) => `${credential}${ending(lastFour)}, getestet`,
  replace: 'Ersetzen',
  replaceNamed: ({ credential }) => `Ersetzen: ${credential}`,
  removedField: ({ credential }) =>
    `Sie haben geändert, wofür „${credential}“ eingegeben wurde; der Wert wurde deshalb entfernt. Fügen Sie ihn erneut ein.`,
  removedSession: ({ credential }) =>
    `Sie wurden abgemeldet; „${credential}“ wurde deshalb entfernt. Melden Sie sich an und fügen Sie den Wert erneut ein.`,
  failedKept: ({ credential }) =>
    `„${credential}“ wurde aus Sicherheitsgründen entfernt. Alle anderen Eingaben bleiben erhalten.`,
  removed: ({ credential }) => `„${credential}“ wurde aus Sicherheitsgründen entfernt. Fügen Sie den Wert erneut ein.`,
  removedDraft: ({ credential }) =>
    `„${credential}“ wurde nach dem Test zu lange bereitgehalten und deshalb entfernt. Fügen Sie den Wert erneut ein.`,
  wipesSoon: ({ credential, seconds }) =>
    `„${credential}“ wird aus Sicherheitsgründen in ${counted(seconds, { one: 'Sekunde', other: 'Sekunden' })} entfernt.`,
  keepKey: ({ credential }) => `${credential} behalten`,
  label: 'Name in dieser Konsole',
  labelHelp: 'Optional. Ohne Angabe wird der Name der Organisation angezeigt.',
  expiry: ({ credential }) => `Ablaufdatum von „${credential}“`,
  expiryHelp:
    'Optional. Der Anbieter hat es nicht mitgeteilt. Mit einem Datum kann diese Konsole Sie rechtzeitig warnen.',
  finish: 'Fertigstellen',
  finishRotate: ({ credential }) => `${credential} aktualisieren`,
  finishNotTested: 'Testen Sie zuerst die Verbindung.',
  finishTesting: 'Der Test läuft noch.',
  finishTestFailed: 'Zuerst muss der Test bestanden sein.',
  finishNeedsFields: 'Korrigieren Sie zuerst die oben markierten Felder.',
  accountLoading: 'Das Konto wird gelesen.',
  accessOff: 'Sie können das zurzeit nicht tun.',
  alreadyConnected: ({ account, self }) =>
    self ? 'Diese Organisation ist bereits verbunden.' : `Diese Organisation ist bereits als ${account} verbunden.`,
  alreadyConnectedHelp: ({ credential }) =>
    `Sie wird kein zweites Mal verbunden. Sie können „${credential}“, soeben getestet, diesem Konto geben; Daten und Verlauf bleiben erhalten.`,
  updateExisting: ({ credential }) => `${credential} dort aktualisieren`,
  mismatch: ({ found, expected }) => `Dieser Schlüssel gehört zu ${found}, nicht zu ${expected}.`,
  mismatchHelp:
    'Es wurde nichts geändert. Geben Sie einen Schlüssel derselben Organisation ein oder verbinden Sie die andere als neues Konto.',
  connectAsNew: ({ found }) => `${found} als neues Konto verbinden`,
  conflict: ({ person, moment }) => {
    const when = moment === undefined ? 'in der Zwischenzeit' : `inzwischen (${moment})`;
    return person === undefined
      ? `Dieses Konto wurde ${when} geändert.`
      : `${person} hat dieses Konto ${when} geändert.`;
  },
  conflictHelp: ({ credential, lastFour }) =>
    `${lastFour === undefined ? '' : `„${credential}“ endet jetzt auf ${lastFour}. `}Es wurde nichts überschrieben. Wenn Sie fortfahren, wird „${credential}“ durch den getesteten Wert ersetzt.`,
  conflictGoOn: ({ credential }) => `Jetzigen Wert ersetzen: ${credential}`,
  noIdentity:
    'Der Anbieter hat nicht mitgeteilt, welche Organisation dies ist. Deshalb wurde nicht geprüft, ob sie bereits verbunden ist.',
  possibleDuplicate: ({ account }) =>
    account === undefined
      ? 'Diese Organisation ist möglicherweise bereits verbunden. Falls ja, werden ihre Daten doppelt gezählt.'
      : `Ein Konto mit dem Namen ${account} ist bereits verbunden. Ist es dieselbe Organisation, werden ihre Daten doppelt gezählt.`,
  noIdentityRotate:
    'Der Anbieter hat nicht mitgeteilt, welche Organisation dies ist. Vergewissern Sie sich, dass der neue Schlüssel zu derselben gehört.',
  notYetInUse: ({ credential }) => `„${credential}“ funktioniert mit dem neuen Wert. Er ist noch nicht in Gebrauch.`,
  notSaved: 'Es wurde nichts gespeichert',
  notSavedSpoken: ({ credential }) => `„${credential}“ konnte nicht gespeichert werden.`,
  saving: 'Wird gespeichert…',
  savingSlow: 'Die Antwort steht noch aus.',
  unconfirmed: 'Wir konnten nicht bestätigen, dass das Konto verbunden wurde.',
  unconfirmedRotate: 'Wir konnten nicht bestätigen, welcher Schlüssel in Gebrauch ist.',
  unconfirmedHelp:
    'Die Antwort ging unterwegs verloren. Erneutes Nachsehen wiederholt dieselbe Anfrage; dabei kann nichts doppelt verbunden werden.',
  checking: 'Wird nachgesehen…',
  connected: ({ account }) => `${account} ist verbunden`,
  rotated: ({ credential, account }) => `${credential} aktualisiert: ${account}`,
  inUse: ({ credential, lastFour }) => `${credential}${ending(lastFour)} ist in Gebrauch.`,
  unnamed: 'Konto ohne Namen',
  savedUnread:
    'Es wurde gespeichert. Die Konsole hat das Konto nicht zurückgesendet; die Liste zeigt es in einem Moment.',
  whatNext: 'Wie es weitergeht',
  promiseHistory: ({ duration }) => `Rückwirkend importierter Zeitraum: ${duration}.`,
  promiseFirstData: ({ duration }) => `Der erste Import dauert etwa ${duration}.`,
  promiseRefresh: ({ duration }) => `Danach werden die Daten regelmäßig aktualisiert. Abstand: ${duration}.`,
  promiseEmail: 'Sie erhalten eine E-Mail, sobald die Daten da sind.',
  oldCredential: ({ credential }) => `Bisheriger Wert: ${credential}`,
  oldCredentialActive: ({ credential, vendor }) =>
    `„${credential}“ ist in der bisherigen Fassung bei ${vendor} noch aktiv. Löschen Sie sie dort.`,
  syncRestarts: 'Der Import beginnt noch einmal von vorn.',
  clipboard:
    'Der Schlüssel ist vielleicht noch in Ihrer Zwischenablage. Kopieren Sie etwas anderes, um ihn zu ersetzen.',
  seeData: 'Daten ansehen',
  connectAnother: ({ noun }) => `Weitere Verbindung: ${noun}`,
  discardTitle: ({ credential }) => `Eingefügten Wert für „${credential}“ verwerfen?`,
  discardBody: 'Er wird von dieser Seite entfernt. Es wurde nichts gespeichert.',
  keepEditing: 'Weiter bearbeiten',
  discard: ({ credential }) => `${credential} verwerfen`,
  stopWaitingTitle: 'Nicht länger warten?',
  stopWaitingBody:
    'Die Anfrage wurde gesendet. Wenn Sie jetzt gehen, bleibt offen, ob sie wirksam wurde, bis die Liste neu gelesen wird.',
  keepWaiting: 'Weiter warten',
  stopWaiting: 'Nicht länger warten',
  unavailable: 'Diese Integration kann nicht angezeigt werden',
  support: 'Support kontaktieren',
  accessRefused: 'Sie haben keinen Zugriff',
  accessUnknown: 'Ihre Berechtigungen konnten nicht gelesen werden',
};
