import type { WizardGuideMessages } from '../../text/wizard-guide.ts';

/** French. */
export const wizardGuide: WizardGuideMessages = {
  title: ({ integration }) => `Connecter ${integration}`,
  rotateTitle: ({ credential, account }) =>
    account === undefined ? `Mettre à jour : ${credential}` : `Mettre à jour : ${credential} (${account})`,
  description: ({ integration }) =>
    `Suivez le guide chez ${integration}, saisissez ici ce que vous y obtenez, puis testez la connexion.`,
  rotateDescription: ({ idNoun, externalId, credential, lastFour }) => {
    const id = externalId === undefined ? '' : `${idNoun} ${externalId}. `;
    const current = lastFour === undefined ? '' : ` (se terminant par ${lastFour})`;
    return `${id}La valeur actuelle de « ${credential} »${current} reste utilisée jusqu’à ce que la nouvelle fonctionne.`;
  },
  progress: 'Progression',
  stepDone: ', terminée',
  configure: 'Configurer',
  stepNumber: ({ number, count }) => `Étape ${number} sur ${count},`,
  next: 'Suivant',
  back: 'Retour',
  before: 'Avant de commencer',
  hostPermission: ({ needed }) => `Autorisation dans cette console : ${needed}`,
  vendorRole: ({ needed }) => `Rôle : ${needed}`,
  vendorPlan: ({ needed }) => `Formule : ${needed}`,
  guide: ({ credential, integration }) => `Obtenir « ${credential} » chez ${integration}`,
  caution: 'Attention',
  itemGranted: 'Trouvé par le dernier test',
  itemMissing: 'Non trouvé par le dernier test',
  capabilities: ({ credential }) => `Ce que « ${credential} » doit permettre`,
  required: 'Obligatoire',
  notRead: 'Jamais lu',
  docs: 'Guide de connexion',
  fieldPage: ({ integration, field }) => `Ouvrir la page « ${field} » chez ${integration}`,
  keyPage: ({ integration, credential }) => `Ouvrir la page « ${credential} » chez ${integration}`,
  askAdmin: ({ integration }) => `Quelqu’un d’autre gère ${integration} ?`,
  askAdminNote: 'Copie le rôle, les scopes, les étapes et un lien. Aucune clé.',
  copyAskAdmin: 'Copier le message pour votre administrateur',
  askAdminMessage: ({ integration, credential, prerequisites, capabilities, steps, href }) =>
    [
      `Voici ce qu’il nous faut chez ${integration} : ${credential}.`,
      ...(prerequisites.length === 0 ? [] : ['', 'À réunir d’abord :', ...prerequisites.map((line) => `- ${line}`)]),
      ...(capabilities.length === 0
        ? []
        : [
            '',
            'Ce que cela doit permettre :',
            ...capabilities.map(
              ({ label, required, scopes }) =>
                `- ${label} (${required ? 'obligatoire' : 'facultatif'})${scopes === '' ? '' : ` : ${scopes}`}`,
            ),
          ]),
      ...(steps.length === 0
        ? []
        : [
            '',
            'Étapes :',
            ...steps.map(({ body, optional }, index) => `${index + 1}. ${body}${optional ? ' (facultatif)' : ''}`),
          ]),
      ...(href === undefined ? [] : ['', `Page : ${href}`]),
      '',
      `Merci de ne pas envoyer « ${credential} » par e-mail ni par messagerie. Saisissez vous-même la valeur dans la console, ou partagez-la avec un gestionnaire de mots de passe.`,
    ].join('\n'),
};
