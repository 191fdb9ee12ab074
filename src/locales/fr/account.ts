import type { AccountMessages } from '../../text/account.ts';
import { countedIn, pluralIn } from '../grammar.ts';

const counted = countedIn('fr');
const plural = pluralIn('fr');
const ending = (lastFour: string | undefined): string =>
  lastFour === undefined ? '' : ` (se terminant par ${lastFour})`;

/** French. */
export const account: AccountMessages = {
  renameTitle: ({ account }) => `Renommer ${account}`,
  renameLabel: 'Nom',
  renameHelp: ({ integration, vendorName }) =>
    vendorName === undefined
      ? `Affiché dans cette console uniquement. Rien ne change chez ${integration}.`
      : `Affiché dans cette console uniquement. Laissez vide pour utiliser le nom chez ${integration} : ${vendorName}.`,
  renameTooLong: ({ longest }) =>
    `Utilisez au plus ${counted(longest, { one: 'caractère', many: 'de caractères', other: 'caractères' })}.`,
  renameSave: 'Enregistrer le nom',
  renameSaving: 'Enregistrement…',
  waiting: 'Toujours en attente d’une réponse.',
  disconnectTitle: ({ account }) => `Déconnecter ${account} ?`,
  disconnectBody: ({ integration, credential }) =>
    `Cette console oublie « ${credential} » et ne lit plus rien chez ${integration}.`,
  previewLoading: 'Lecture de ce qui est concerné…',
  previewFailed: 'Ce qui est concerné n’a pas pu être lu',
  previewNeeded: 'La déconnexion sera possible dès que cela sera connu.',
  affects: 'Ce qui cesse de fonctionner',
  dataLegend: 'Données lues jusqu’ici',
  keep: 'Les conserver',
  keepHelp: 'Les rapports continuent d’afficher ce qui a été lu jusqu’à présent.',
  delete: 'Les supprimer',
  deleteHelp: 'Elles sont retirées de cette console et ne peuvent pas être récupérées.',
  onlyKeep: 'Les données lues jusqu’ici sont conservées.',
  onlyDelete: 'Les données lues jusqu’ici sont supprimées. Cette action est irréversible.',
  notRevoked: ({ credential, vendor, lastFour }) =>
    `La valeur de « ${credential} »${ending(lastFour)} n’est pas révoquée : elle fonctionne chez ${vendor} tant que vous ne la supprimez pas là-bas.`,
  keyPage: ({ credential, vendor }) => `Ouvrir la page « ${credential} » chez ${vendor}`,
  disconnect: 'Déconnecter',
  disconnectDelete: 'Déconnecter et supprimer les données',
  disconnecting: 'Déconnexion…',
  testTitle: ({ account }) => `Tester ${account}`,
  testBody: ({ credential, lastFour }) =>
    `Essaie la valeur enregistrée de « ${credential} »${ending(lastFour)}. Rien n’est modifié.`,
  detailsTitle: ({ account }) => `Détails : ${account}`,
  sectionAccount: 'Compte',
  sectionData: 'Données',
  sectionTest: 'Ce que la clé peut lire',
  label: 'Nom ici',
  vendorName: ({ vendor }) => `Nom chez ${vendor}`,
  hostId: 'ID dans cette console',
  connected: 'Connexion',
  connectedBy: 'Connecté par',
  ending: 'Se termine par',
  keyName: 'Nom de la clé',
  expiry: 'Expiration',
  checked: 'Dernière vérification',
  replaced: 'Dernier remplacement',
  replacedBy: 'Remplacée par',
  keyState: 'État',
  keyStates: {
    active: 'Fonctionne',
    expiring: 'Fonctionne, expire bientôt',
    expired: 'Expirée',
    rejected: 'Refusée',
    missing_scope: 'Une autorisation manque',
    unknown: 'Inconnu',
  },
  phase: 'Importation',
  phases: {
    queued: 'En attente de démarrage',
    importing: 'Première importation en cours',
    up_to_date: 'À jour',
    delayed: 'Plus tard que d’habitude',
    failing: 'En échec',
    paused: 'En pause',
    waiting: 'En attente du fournisseur',
    none: 'Cette console n’importe rien',
    unknown: 'Inconnu',
  },
  progress: 'Progression',
  range: 'Jours importés',
  doneThrough: 'Complet jusqu’au',
  started: 'Début de l’importation',
  lastSuccess: 'Dernière synchronisation',
  nextTry: 'Prochaine synchronisation',
  grants: { granted: 'Oui', missing: 'Non', unknown: 'Non vérifié' },
  missingScopes: ({ scopes, count }) =>
    `${plural(count, { one: 'Scope manquant', other: 'Scopes manquants' })} : ${scopes}`,
  noTest: 'Aucun résultat de test pour l’instant.',
  notTold: 'Non indiqué',
  never: 'N’expire pas',
  copy: ({ what }) => `Copier : ${what}`,
  seeData: 'Voir les données',
};
