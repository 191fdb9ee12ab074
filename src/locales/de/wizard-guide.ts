import type { WizardGuideMessages } from '../../text/wizard-guide.ts';

/** German. */
export const wizardGuide: WizardGuideMessages = {
  title: ({ integration }) => `${integration} verbinden`,
  rotateTitle: ({ credential, account }) =>
    account === undefined ? `${credential} aktualisieren` : `${credential} aktualisieren: ${account}`,
  description: ({ integration }) =>
    `Folgen Sie der Anleitung bei ${integration}, geben Sie hier ein, was Sie dort erhalten, und testen Sie dann die Verbindung.`,
  rotateDescription: ({ idNoun, externalId, credential, lastFour }) => {
    const id = externalId === undefined ? '' : `${idNoun} ${externalId}. `;
    const current =
      lastFour === undefined
        ? `„${credential}“ bleibt in der jetzigen Fassung`
        : `„${credential}“ endet derzeit auf ${lastFour} und bleibt`;
    return `${id}${current} in Gebrauch, bis der neue Wert funktioniert.`;
  },
  progress: 'Fortschritt',
  stepDone: ', erledigt',
  configure: 'Konfigurieren',
  stepNumber: ({ number, count }) => `Schritt ${number} von ${count},`,
  next: 'Weiter',
  back: 'Zurück',
  before: 'Bevor Sie beginnen',
  hostPermission: ({ needed }) => `Berechtigung in dieser Konsole: ${needed}`,
  vendorRole: ({ needed }) => `Rolle: ${needed}`,
  vendorPlan: ({ needed }) => `Tarif: ${needed}`,
  guide: ({ credential, integration }) => `So erhalten Sie „${credential}“ von ${integration}`,
  caution: 'Achtung',
  itemGranted: 'Beim letzten Test gefunden',
  itemMissing: 'Beim letzten Test nicht gefunden',
  capabilities: ({ credential }) => `Was „${credential}“ erlauben soll`,
  required: 'Erforderlich',
  notRead: 'Wird nie gelesen',
  docs: 'Anleitung zum Verbinden',
  fieldPage: ({ integration, field }) => `Seite für „${field}“ bei ${integration} öffnen`,
  keyPage: ({ integration, credential }) => `Seite für „${credential}“ bei ${integration} öffnen`,
  askAdmin: ({ integration }) => `Ist jemand anders für ${integration} zuständig?`,
  askAdminNote: 'Kopiert die Rolle, die Scopes, die Schritte und einen Link. Keinen Schlüssel.',
  copyAskAdmin: 'Nachricht an die Administration kopieren',
  askAdminMessage: ({ integration, credential, prerequisites, capabilities, steps, href }) =>
    [
      `Wir benötigen von ${integration}: ${credential}.`,
      ...(prerequisites.length === 0 ? [] : ['', 'Voraussetzungen:', ...prerequisites.map((line) => `- ${line}`)]),
      ...(capabilities.length === 0
        ? []
        : [
            '',
            'Das soll erlaubt sein:',
            ...capabilities.map(
              ({ label, required, scopes }) =>
                `- ${label} (${required ? 'erforderlich' : 'optional'})${scopes === '' ? '' : `: ${scopes}`}`,
            ),
          ]),
      ...(steps.length === 0
        ? []
        : [
            '',
            'Schritte:',
            ...steps.map(({ body, optional }, index) => `${index + 1}. ${body}${optional ? ' (optional)' : ''}`),
          ]),
      ...(href === undefined ? [] : ['', `Seite: ${href}`]),
      '',
      `Bitte senden Sie „${credential}“ nicht per E-Mail oder Chat. Geben Sie den Wert selbst in der Konsole ein oder teilen Sie ihn über einen Passwortmanager.`,
    ].join('\n'),
};
