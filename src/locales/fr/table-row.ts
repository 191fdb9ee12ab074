import type { MomentParams, TableRowMessages } from '../../text/table-row.ts';

const when = ({ date, relative }: MomentParams): string => (relative === undefined ? date : `${date}, ${relative}`);

/** French. */
export const tableRow: TableRowMessages = {
  unnamed: 'Compte sans nom',
  copyId: ({ idNoun, account }) => `Copier : ${idNoun} (${account})`,
  badRow: 'Ce compte n’a pas pu être lu. Les autres ne sont pas concernés.',
  badRowId: ({ id }) => `Son ID est ${id}.`,
  keyEnding: ({ lastFour }) => `Clé se terminant par ${lastFour}`,
  keyUnknown: 'Inconnue',
  expires: (facts) => `Expire le ${when(facts)}`,
  expired: (facts) => `A expiré le ${when(facts)}`,
  expiresNever: 'N’expire pas',
  expiryUnknown: 'Expiration inconnue',
  dataThrough: ({ date }) => `Jusqu’au ${date}`,
  lastSync: (facts) => `Synchronisé le ${when(facts)}`,
  noData: 'Pas encore de données',
  noImport: 'Pas d’importation',
  dateUnknown: 'inconnu',
  connectedBy: ({ person }) => `par ${person}`,
  importProgress: ({ account }) => `Importation : ${account}`,
  imported: ({ percent }) => `${percent} importés`,
  importRange: ({ from, to }) => `${from} – ${to}`,
  queued: 'En attente de démarrage',
  promise: ({ history, firstData, email }) =>
    [
      history === undefined ? '' : `Historique : ${history}.`,
      firstData === undefined ? '' : `Durée : environ ${firstData}.`,
      email ? 'Vous recevez un e-mail quand c’est terminé.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  missing: ({ names }) => `Manque : ${names}`,
  pausedNote: 'Aucune nouvelle donnée n’est lue',
  nextTry: (facts) => `Prochain essai le ${when(facts)}`,
  update: ({ credential }) => `Mettre à jour : ${credential}`,
  updateOf: ({ credential, account }) => `Mettre à jour : ${credential} (${account})`,
  actions: ({ account }) => `Actions pour ${account}`,
  actionsLoading: 'Chargement des actions…',
  test: 'Tester la connexion…',
  rename: 'Renommer…',
  details: 'Voir les détails…',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  syncNow: 'Synchroniser maintenant',
  disconnect: 'Déconnecter…',
  askAccessAgain: 'Vos droits n’ont pas pu être vérifiés. Vérifier à nouveau',
  running: {
    rename: 'Renommage…',
    pause: 'Mise en pause…',
    resume: 'Reprise…',
    syncNow: 'Lancement d’une synchronisation…',
    disconnect: 'Déconnexion…',
    retest: 'Test en cours…',
  },
  runningSlow: 'Toujours en attente d’une réponse.',
  unconfirmed: {
    rename: 'Nous n’avons pas pu confirmer le renommage.',
    pause: 'Nous n’avons pas pu confirmer la mise en pause.',
    resume: 'Nous n’avons pas pu confirmer la reprise.',
    syncNow: 'Nous n’avons pas pu confirmer le lancement d’une synchronisation.',
    disconnect: 'Nous n’avons pas pu confirmer la déconnexion.',
    retest: 'Nous n’avons pas pu confirmer le test.',
  },
  checking: 'Vérification…',
  failed: {
    rename: 'Non renommé.',
    pause: 'Non mis en pause.',
    resume: 'Non repris.',
    syncNow: 'Aucune synchronisation n’a été lancée.',
    disconnect: 'Non déconnecté.',
    retest: 'Non testé.',
  },
  conflict: ({ person, moment }) => {
    const who =
      person === undefined ? '' : ` : ${person} a remplacé sa clé${moment === undefined ? '' : ` (${moment})`}`;
    return `Le compte a été modifié entre-temps${who}. Vous le voyez tel qu’il est maintenant ; rien n’a été écrasé.`;
  },
  changed: {
    rename: 'Renommé.',
    pause: 'Mis en pause.',
    resume: 'Repris.',
    syncNow: 'Une synchronisation a été lancée.',
    disconnect: 'Déconnecté.',
    retest: 'Testé.',
  },
  disconnected: ({ account }) => `Déconnexion effectuée : ${account}.`,
  dataKept: 'Ses données ont été conservées.',
  dataDeleted: 'Ses données sont en cours de suppression.',
  syncRestarts: 'L’importation recommence depuis le début.',
  keyStillActive: ({ credential, vendor }) =>
    `La valeur de « ${credential} » fonctionne toujours chez ${vendor}. Supprimez-la là-bas.`,
  keyPage: ({ credential, vendor }) => `Ouvrir la page « ${credential} » chez ${vendor}`,
  fullStop: '.',
  spoken: ({ account, result }) => `${account} : ${result}`,
  keyWorks: 'La clé fonctionne.',
  keyFails: 'Le test n’a pas réussi.',
  dismissOf: ({ dismiss, account }) => `${dismiss} le message (${account})`,
  helpPage: 'En savoir plus',
};
