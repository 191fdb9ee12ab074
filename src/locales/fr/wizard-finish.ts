import type { WizardFinishMessages } from '../../text/wizard-finish.ts';
import type { WizardOutcomeMessages } from '../../text/wizard-outcome.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('fr');
const ending = (lastFour: string | undefined): string =>
  lastFour === undefined ? '' : ` (se terminant par ${lastFour})`;

/** French. */
export const wizardFinish: WizardFinishMessages & WizardOutcomeMessages = {
  entered: ({ credential }) => `${credential} : valeur saisie, non testée`,
  held: ({ credential, lastFour }) => `${credential}${ending(lastFour)} : valeur testée`,
  replace: 'Remplacer',
  replaceNamed: ({ credential }) => `Remplacer : ${credential}`,
  removedField: ({ credential }) =>
    `Vous avez modifié ce pour quoi « ${credential} » avait été saisi : la valeur a donc été supprimée. Collez-la à nouveau.`,
  removedSession: ({ credential }) =>
    `Votre session a pris fin : la valeur de « ${credential} » a donc été supprimée. Reconnectez-vous, puis collez-la à nouveau.`,
  failedKept: ({ credential }) =>
    `Par sécurité, la valeur de « ${credential} » a été supprimée. Tout le reste de votre saisie est conservé.`,
  removed: ({ credential }) => `Par sécurité, la valeur de « ${credential} » a été supprimée. Collez-la à nouveau.`,
  removedDraft: ({ credential }) =>
    `La valeur testée de « ${credential} » a été gardée trop longtemps et a été supprimée. Collez-la à nouveau.`,
  wipesSoon: ({ credential, seconds }) =>
    `Par sécurité, la valeur de « ${credential} » sera supprimée dans ${counted(seconds, { one: 'seconde', many: 'de secondes', other: 'secondes' })}.`,
  keepKey: ({ credential }) => `Garder « ${credential} »`,
  label: 'Nom dans cette console',
  labelHelp: 'Facultatif. Sans indication, le nom de l’organisation est affiché.',
  expiry: ({ credential }) => `Date d’expiration de « ${credential} »`,
  expiryHelp:
    'Facultatif. Le fournisseur ne l’a pas indiquée. Avec une date, cette console peut vous prévenir à temps.',
  finish: 'Terminer',
  finishRotate: ({ credential }) => `Mettre à jour : ${credential}`,
  finishNotTested: 'Testez d’abord la connexion.',
  finishTesting: 'Le test est encore en cours.',
  finishTestFailed: 'Le test doit d’abord réussir.',
  finishNeedsFields: 'Corrigez d’abord les champs signalés ci-dessus.',
  accountLoading: 'Lecture du compte en cours.',
  accessOff: 'Vous ne pouvez pas faire cela pour le moment.',
  alreadyConnected: ({ account, self }) =>
    self ? 'Cette organisation est déjà connectée.' : `Cette organisation est déjà connectée sous le nom ${account}.`,
  alreadyConnectedHelp: ({ credential }) =>
    `Elle n’est pas connectée une deuxième fois. Vous pouvez donner à ce compte la valeur de « ${credential} » que vous venez de tester ; ses données et son historique restent.`,
  updateExisting: ({ credential }) => `Mettre à jour là-bas : ${credential}`,
  mismatch: ({ found, expected }) => `Cette clé appartient à ${found}, et non à ${expected}.`,
  mismatchHelp:
    'Rien n’a été modifié. Saisissez une clé de la même organisation, ou connectez l’autre comme nouveau compte.',
  connectAsNew: ({ found }) => `Connecter ${found} comme nouveau compte`,
  conflict: ({ person, moment }) => {
    const when = moment === undefined ? 'entre-temps' : `entre-temps (${moment})`;
    return person === undefined ? `Ce compte a été modifié ${when}.` : `${person} a modifié ce compte ${when}.`;
  },
  conflictHelp: ({ credential, lastFour }) =>
    `${lastFour === undefined ? '' : `La valeur utilisée maintenant se termine par ${lastFour}. `}Rien n’a été écrasé. Si vous continuez, elle est remplacée par la valeur de « ${credential} » que vous avez testée.`,
  conflictGoOn: ({ credential }) => `Remplacer la valeur actuelle : ${credential}`,
  noIdentity:
    'Le fournisseur n’a pas indiqué de quelle organisation il s’agit : on n’a donc pas vérifié si elle est déjà connectée.',
  possibleDuplicate: ({ account }) =>
    account === undefined
      ? 'Cette organisation est peut-être déjà connectée. Si c’est le cas, ses données seront comptées deux fois.'
      : `Un compte nommé ${account} est déjà connecté. S’il s’agit de la même organisation, ses données seront comptées deux fois.`,
  noIdentityRotate:
    'Le fournisseur n’a pas indiqué de quelle organisation il s’agit. Assurez-vous que la nouvelle clé appartient à la même.',
  notYetInUse: ({ credential }) =>
    `La nouvelle valeur de « ${credential} » fonctionne. Elle n’est pas encore utilisée.`,
  notSaved: 'Rien n’a été enregistré',
  notSavedSpoken: ({ credential }) => `La valeur de « ${credential} » n’a pas pu être enregistrée.`,
  saving: 'Enregistrement…',
  savingSlow: 'Toujours en attente d’une réponse.',
  unconfirmed: 'Nous n’avons pas pu confirmer que le compte a été connecté.',
  unconfirmedRotate: 'Nous n’avons pas pu confirmer quelle clé est utilisée.',
  unconfirmedHelp:
    'La réponse s’est perdue en chemin. Vérifier à nouveau répète la même demande ; rien ne peut être connecté deux fois.',
  checking: 'Vérification…',
  connected: ({ account }) => `Connexion établie : ${account}`,
  rotated: ({ credential, account }) => `Mise à jour effectuée : ${credential} (${account})`,
  inUse: ({ credential, lastFour }) => `Valeur utilisée : ${credential}${ending(lastFour)}.`,
  unnamed: 'Compte sans nom',
  savedUnread:
    'L’enregistrement a réussi. La console n’a pas renvoyé le compte ; la liste l’affichera dans un instant.',
  whatNext: 'La suite',
  promiseHistory: ({ duration }) => `L’historique est importé sur ${duration}.`,
  promiseFirstData: ({ duration }) => `La première importation dure environ ${duration}.`,
  promiseRefresh: ({ duration }) => `Ensuite, les données sont actualisées à intervalles réguliers (${duration}).`,
  promiseEmail: 'Vous recevez un e-mail quand les données sont là.',
  oldCredential: ({ credential }) => `Ancienne valeur : ${credential}`,
  oldCredentialActive: ({ credential, vendor }) =>
    `L’ancienne valeur de « ${credential} » est toujours active chez ${vendor}. Supprimez-la là-bas.`,
  syncRestarts: 'L’importation recommence depuis le début.',
  clipboard: 'La clé se trouve peut-être encore dans votre presse-papiers. Copiez autre chose pour la remplacer.',
  seeData: 'Voir les données',
  connectAnother: ({ noun }) => `Autre connexion : ${noun}`,
  discardTitle: ({ credential }) => `Abandonner la valeur collée pour « ${credential} » ?`,
  discardBody: 'Elle est supprimée de cette page. Rien n’a été enregistré.',
  keepEditing: 'Continuer la saisie',
  discard: ({ credential }) => `Abandonner : ${credential}`,
  stopWaitingTitle: 'Ne plus attendre ?',
  stopWaitingBody:
    'La demande a été envoyée. Si vous partez maintenant, on ne saura pas si elle a pris effet avant la prochaine lecture de la liste.',
  keepWaiting: 'Continuer d’attendre',
  stopWaiting: 'Ne plus attendre',
  unavailable: 'Cette intégration ne peut pas être affichée',
  support: 'Contacter l’assistance',
  accessRefused: 'Vous n’avez pas accès',
  accessUnknown: 'Vos droits n’ont pas pu être lus',
};
