import type { WizardFieldsMessages } from '../../text/wizard-fields.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('de');

/** German. */
export const wizardFields: WizardFieldsMessages = {
  method: 'Art der Verbindung',
  recommended: 'Empfohlen',
  whereToFind: 'Zu finden unter',
  example: 'Sieht so aus:',
  show: ({ field }) => `${field} anzeigen`,
  hide: ({ field }) => `${field} verbergen`,
  shown: ({ field }) => `${field} ist auf dem Bildschirm sichtbar.`,
  hidden: ({ field }) => `${field} ist verborgen.`,
  pasted: ({ characters }) => `Eingefügt. ${counted(characters, { one: 'Zeichen', other: 'Zeichen' })}.`,
  other: 'Andere Angabe…',
  otherValue: ({ field }) => `${field}, andere Angabe`,
  locked: 'Gehört zu diesem Konto und kann hier nicht geändert werden.',
  noticeTrimmed: 'Leerzeichen um den Schlüssel wurden entfernt.',
  noticeUnwrapped: {
    quotes: 'Anführungszeichen um den Schlüssel wurden entfernt.',
    bearer: 'Das Wort „Bearer“ vor dem Schlüssel wurde entfernt.',
    header: 'Der Header-Name vor dem Schlüssel wurde entfernt.',
    assignment: 'Der Variablenname vor dem Schlüssel wurde entfernt.',
  },
  noticeHidden: ({ kinds }) => {
    const [only] = kinds;
    if (kinds.length === 1 && only === 'white_space')
      return 'Im Schlüssel steht ein Leerzeichen. Vielleicht sind es zwei Schlüssel oder ein Kopierfehler.';
    if (kinds.length === 1 && only === 'line_break')
      return 'Im Schlüssel steht ein Zeilenumbruch. Vielleicht sind es zwei Schlüssel oder ein Kopierfehler.';
    return 'Im Schlüssel stehen unsichtbare Zeichen.';
  },
  remove: 'Entfernen',
  noticeJson: ({ name }) => `Dies ist JSON mit einem Schlüssel namens „${name}“.`,
  takeValue: ({ name }) => `Wert von „${name}“ verwenden`,
  noticeLookAlike: 'Einige Buchstaben sehen nur lateinisch aus. Kopieren Sie den Schlüssel erneut von seiner Quelle.',
  noticeMasked:
    'Das sieht nach einem Schlüssel aus, dessen Mitte verborgen ist. Kopieren Sie den vollständigen Schlüssel.',
  noticeVeryLong: 'Das ist länger, als Schlüssel gewöhnlich sind.',
  noticeWrongKind: ({ kind, credential }) => `Das ist anscheinend ${kind}, nicht „${credential}“.`,
  noticeUnusual: ({ credential }) => `„${credential}“ sieht gewöhnlich anders aus. Der Test entscheidet.`,
  refusedNotSendable:
    'Darin stehen Zeichen, die nicht gesendet werden können. Kopieren Sie den Schlüssel erneut von seiner Quelle.',
  refusedTooLong: ({ kilobytes }) =>
    `Das sind mehr als ${kilobytes} KB Text, also kein Schlüssel. Es wurde nichts übernommen.`,
  problems: 'Bitte prüfen Sie Ihre Eingaben',
  problemRequired: ({ field }) => `Füllen Sie „${field}“ aus.`,
  problemNotAnOption: ({ field }) => `Wählen Sie einen der Werte für „${field}“.`,
  problemNotADate: ({ field }) => `Geben Sie bei „${field}“ ein Datum ein.`,
  problemInThePast: ({ field }) => `Geben Sie bei „${field}“ ein Datum in der Zukunft ein.`,
  problemTooLong: ({ field }) => `Kürzen Sie „${field}“.`,
  nextNeedsCredential: ({ credential }) => `Geben Sie „${credential}“ ein, um fortzufahren.`,
  nextRefused: ({ credential }) => `Korrigieren Sie „${credential}“, um fortzufahren.`,
  nextNeedsFields: 'Korrigieren Sie die oben markierten Felder, um fortzufahren.',
};
