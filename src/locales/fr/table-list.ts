import type { TableListMessages } from '../../text/table-list.ts';
import { countedIn, pluralIn } from '../grammar.ts';

const counted = countedIn('fr');
const plural = pluralIn('fr');

/** French. */
export const tableList: TableListMessages = {
  heading: ({ integration }) => `Comptes ${integration}`,
  caption: ({ integration }) => `Comptes ${integration} connectés, avec état, clé et données`,
  loading: 'Chargement des comptes…',
  slow: 'Chargement en cours. La console met plus de temps que d’habitude à répondre.',
  refreshing: 'Nouvelle lecture de la liste…',
  search: ({ other }) => `Rechercher : ${other}`,
  searchHint: ({ idNoun }) => `Nom ou ${idNoun}`,
  status: 'État',
  statusAll: 'Tous les états',
  connect: ({ noun }) => `Nouvelle connexion : ${noun}`,
  count: ({ count, number, approximate, filtered, one, other }) => {
    if (count === null) return `${number} ${other} sur cette page`;
    const named = `${number} ${plural(count, { one, other })}`;
    if (filtered) return `Résultats : ${approximate ? 'environ ' : ''}${named}`;
    return approximate ? `Environ ${named}` : named;
  },
  countSorted: ({ count, order }) => `${count}, tri par ${order}`,
  sortSpoken: ({ order }) => `Tri par ${order}`,
  sorted: {
    name: { asc: 'nom, de A à Z', desc: 'nom, de Z à A' },
    externalId: { asc: 'ID, de A à Z', desc: 'ID, de Z à A' },
    status: { asc: 'état, le plus urgent d’abord', desc: 'état, le moins urgent d’abord' },
    expiresAt: {
      asc: 'expiration de la clé, la plus proche d’abord',
      desc: 'expiration de la clé, la plus lointaine d’abord',
    },
    lastSync: {
      asc: 'dernière synchronisation, la plus ancienne d’abord',
      desc: 'dernière synchronisation, la plus récente d’abord',
    },
    createdAt: {
      asc: 'date de connexion, la plus ancienne d’abord',
      desc: 'date de connexion, la plus récente d’abord',
    },
  },
  columnAccount: 'Compte',
  columnStatus: 'État',
  columnKey: ({ credential }) => credential,
  columnData: 'Données',
  columnConnected: 'Connexion',
  columnActions: 'Actions',
  emptyTitle: ({ other }) => `Aucune connexion pour l’instant (${other})`,
  emptyBody: ({ credential, integration }) =>
    `La première connexion demande « ${credential} ». Il faut une personne qui puisse en créer la valeur chez ${integration}.`,
  noneTitle: ({ other }) => `Aucun résultat (${other})`,
  noneBody: 'Rien ne correspond à la recherche et à l’état choisis.',
  clearFilters: 'Effacer les filtres',
  failedTitle: 'Les comptes n’ont pas pu être lus',
  staleTitle: ({ moment }) => `Situation à ${moment}. Une liste plus récente n’a pas pu être lue.`,
  incompleteTitle: 'Cette liste est peut-être incomplète',
  retrying: 'Lecture…',
  polling: 'Les changements faits ailleurs peuvent apparaître ici avec un délai.',
  held: ({ count }) =>
    `${counted(count, { one: 'changement', many: 'de changements', other: 'changements' })}, actualiser la liste`,
  heldShown: 'La liste est à jour.',
  pages: 'Pages',
  range: ({ from, to, total, approximate }) => {
    if (total === undefined) return `${from}–${to}`;
    return approximate ? `${from}–${to} sur environ ${total}` : `${from}–${to} sur ${total}`;
  },
  previous: 'Précédent',
  next: 'Suivant',
  pageSize: 'Lignes par page',
  partFailed: 'Une partie de cette page n’a pas pu être chargée. Vérifiez le réseau, puis réessayez.',
};
