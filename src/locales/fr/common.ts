import type { CommonMessages } from '../../text/common.ts';
import { sentencesWith } from '../grammar.ts';

const lists = new Intl.ListFormat('fr', { type: 'conjunction' });

/** French. */
export const common: CommonMessages = {
  opensNewTab: '(s’ouvre dans un nouvel onglet)',
  cancel: 'Annuler',
  close: 'Fermer',
  done: 'Terminé',
  tryAgain: 'Réessayer',
  checkAgain: 'Vérifier à nouveau',
  dismiss: 'Masquer',
  loading: 'Chargement',
  optional: 'Facultatif',
  copied: 'Copié',
  copyFailed: 'Non copié',
  accessLoading: 'Vérification de ce que vous pouvez faire ici.',
  accessUnknown: 'Vos droits n’ont pas pu être vérifiés.',
  notAllowed: 'Vous n’avez pas accès à cette action.',
  pressAgain: 'Le chargement est encore en cours. Appuyez de nouveau dans un instant.',
  nounOne: 'compte',
  nounOther: 'comptes',
  nounCredential: 'clé',
  nounId: 'ID',
  busy: 'Une opération est encore en cours pour ce compte.',
  broken: 'Cette partie de la page n’a pas pu s’afficher.',
  list: (items) => lists.format(items),
  sentences: sentencesWith('.', ' '),
};
