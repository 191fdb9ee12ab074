import type { TestMessages } from '../../text/test.ts';
import { countedIn, pluralIn } from '../grammar.ts';

const counted = countedIn('de');
const plural = pluralIn('de');

/** German. */
export const test: TestMessages = {
  title: 'Verbindung testen',
  start: 'Verbindung testen',
  again: 'Erneut testen',
  cancel: 'Test abbrechen',
  checks: 'Prüfungen',
  intro: 'Das dauert wenige Sekunden. Der Test speichert nichts.',
  running: 'Die Verbindung wird getestet…',
  slow: 'Der Test läuft noch. Sie können ihn abbrechen.',
  passed: 'Die Verbindung funktioniert',
  passedPartly: 'Die Verbindung funktioniert mit Einschränkungen',
  cancelled: 'Der Test wurde abgebrochen. Es wurde nichts gespeichert.',
  passedSpoken: ({ organization }) =>
    organization === undefined
      ? 'Die Verbindung funktioniert.'
      : `Die Verbindung funktioniert. Gefunden: ${organization}.`,
  failedSpoken: ({ headline }) => `Der Test wurde nicht bestanden. ${headline}.`,
  checkCredential: ({ credential, vendor }) => `${vendor} akzeptiert „${credential}“`,
  checkIdentity: 'Organisation erkannt',
  checkDuplicate: 'Noch nicht verbunden',
  checkCapability: ({ capability }) => `Lesbar: ${capability}`,
  statusPending: 'Nicht begonnen',
  statusRunning: 'Wird geprüft…',
  statusPassed: 'Bestanden',
  statusWarning: 'Bestanden mit Hinweis',
  statusFailed: 'Nicht bestanden',
  statusSkipped: 'Nicht geprüft',
  required: 'Erforderlich',
  organization: 'Organisation',
  declared: 'wie eingegeben, nicht nachgewiesen',
  copyId: ({ noun }) => `${noun} kopieren`,
  credentialName: 'Name des Schlüssels',
  expiry: 'Ablauf',
  expiresOn: ({ date, days }) => {
    if (days < 0) return `Abgelaufen am ${date}`;
    if (days === 0) return `Läuft heute ab, am ${date}`;
    return `Läuft am ${date} ab, in ${counted(days, { one: 'Tag', other: 'Tagen' })}`;
  },
  expiresNever: 'Läuft nicht ab',
  expiryUnknown: 'Vom Anbieter nicht mitgeteilt',
  capabilities: 'Was der Schlüssel lesen kann',
  granted: 'Ja',
  missing: 'Nein',
  unknown: 'Nicht geprüft',
  missingScopes: ({ scopes, count }) =>
    `${plural(count, { one: 'Fehlender Scope', other: 'Fehlende Scopes' })}: ${scopes}`,
  withoutIt: ({ unlocks }) => `Sonst nicht verfügbar: ${unlocks}`,
  notVerified: 'Von diesem Test nicht geprüft',
  goToItem: ({ number }) => `Zu Schritt ${number} der Anleitung`,
  helpPage: 'Mehr dazu',
  actorYou: 'Sie können das hier beheben.',
  actorVendorAdmin: ({ vendor }) => `Die Administration bei ${vendor} kann das beheben.`,
  actorHostAdmin: 'Die Administration dieser Konsole kann das beheben.',
  actorWait: 'Nichts zu tun: Das gibt sich mit der Zeit.',
  scopesToAdd: 'Hinzuzufügende Scopes',
  addressesToAllow: 'Freizugebende Adressen',
  copyAddresses: 'Adressen kopieren',
  foundKind: ({ kind }) => `Gefunden wurde: ${kind}.`,
  kinds: {
    project_key: 'ein Projektschlüssel',
    service_account_key: 'der Schlüssel eines Dienstkontos',
    anthropic_key: 'ein Schlüssel von Anthropic',
    organization_id: 'eine Organization ID',
    user_key: 'der Schlüssel einer Person',
  },
  stillStuck: 'Funktioniert es immer noch nicht?',
  support: 'Support kontaktieren',
  bundleNote: 'Der Bericht enthält Codes und Zeiten, aber keinen Schlüssel.',
  copyBundle: 'Bericht für den Support kopieren',
  details: 'Technische Details',
  detailCode: 'Code',
  detailStatus: 'HTTP-Status',
  detailVendorCode: 'Code des Anbieters',
  detailRequestId: 'Anfrage-ID des Anbieters',
  detailCorrelationId: 'Referenz',
  detailText: 'Meldung des Anbieters, gekürzt',
  coolDown: ({ seconds }) =>
    `Ein neuer Test ist in ${counted(seconds, { one: 'Sekunde', other: 'Sekunden' })} möglich.`,
  coolDownOver: 'Sie können erneut testen.',
  checkedAt: ({ moment }) => `Geprüft: ${moment}`,
  cannotRetest: 'Diese Konsole kann gespeicherte Schlüssel nicht testen.',
};
