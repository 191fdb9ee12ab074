import type { TestMessages } from '../../text/test.ts';
import { countedIn, pluralIn } from '../grammar.ts';

const counted = countedIn('fr');
const plural = pluralIn('fr');

/** French. */
export const test: TestMessages = {
  title: 'Tester la connexion',
  start: 'Tester la connexion',
  again: 'Relancer le test',
  cancel: 'Annuler le test',
  checks: 'Vérifications',
  intro: 'Cela prend quelques secondes. Le test n’enregistre rien.',
  running: 'Test de la connexion…',
  slow: 'Le test est encore en cours. Vous pouvez l’annuler.',
  passed: 'La connexion fonctionne',
  passedPartly: 'La connexion fonctionne, avec des limites',
  cancelled: 'Le test a été annulé. Rien n’a été enregistré.',
  passedSpoken: ({ organization }) =>
    organization === undefined ? 'La connexion fonctionne.' : `La connexion fonctionne. Trouvé : ${organization}.`,
  failedSpoken: ({ headline }) => `Le test n’a pas réussi. ${headline}.`,
  checkCredential: ({ credential, vendor }) => `${vendor} accepte « ${credential} »`,
  checkIdentity: 'Organisation reconnue',
  checkDuplicate: 'Pas encore connectée',
  checkCapability: ({ capability }) => `Lecture possible : ${capability}`,
  statusPending: 'Pas commencé',
  statusRunning: 'Vérification…',
  statusPassed: 'Réussi',
  statusWarning: 'Réussi avec une remarque',
  statusFailed: 'Échoué',
  statusSkipped: 'Non vérifié',
  required: 'Obligatoire',
  organization: 'Organisation',
  declared: 'tel que saisi, non prouvé',
  copyId: ({ noun }) => `Copier : ${noun}`,
  credentialName: 'Nom de la clé',
  expiry: 'Expiration',
  expiresOn: ({ date, days }) => {
    if (days < 0) return `A expiré le ${date}`;
    if (days === 0) return `Expire aujourd’hui, le ${date}`;
    return `Expire le ${date}, dans ${counted(days, { one: 'jour', many: 'de jours', other: 'jours' })}`;
  },
  expiresNever: 'N’expire pas',
  expiryUnknown: 'Non indiquée par le fournisseur',
  capabilities: 'Ce que la clé peut lire',
  granted: 'Oui',
  missing: 'Non',
  unknown: 'Non vérifié',
  missingScopes: ({ scopes, count }) =>
    `${plural(count, { one: 'Scope manquant', other: 'Scopes manquants' })} : ${scopes}`,
  withoutIt: ({ unlocks }) => `Indisponible sans cela : ${unlocks}`,
  notVerified: 'Non vérifié par ce test',
  goToItem: ({ number }) => `Aller à l’étape ${number} du guide`,
  helpPage: 'En savoir plus',
  actorYou: 'Vous pouvez corriger cela ici.',
  actorVendorAdmin: ({ vendor }) => `Un administrateur chez ${vendor} peut corriger cela.`,
  actorHostAdmin: 'Un administrateur de cette console peut corriger cela.',
  actorWait: 'Rien à corriger : cela passe avec le temps.',
  scopesToAdd: 'Scopes à ajouter',
  addressesToAllow: 'Adresses à autoriser',
  copyAddresses: 'Copier les adresses',
  foundKind: ({ kind }) => `Trouvé : ${kind}.`,
  kinds: {
    project_key: 'une clé de projet',
    service_account_key: 'une clé de compte de service',
    anthropic_key: 'une clé Anthropic',
    organization_id: 'un Organization ID',
    user_key: 'une clé d’utilisateur',
  },
  stillStuck: 'Cela ne fonctionne toujours pas ?',
  support: 'Contacter l’assistance',
  bundleNote: 'Le rapport contient des codes et des heures. Il ne contient aucune clé.',
  copyBundle: 'Copier le rapport pour l’assistance',
  details: 'Détails techniques',
  detailCode: 'Code',
  detailStatus: 'Statut HTTP',
  detailVendorCode: 'Code du fournisseur',
  detailRequestId: 'ID de requête du fournisseur',
  detailCorrelationId: 'Référence',
  detailText: 'Message du fournisseur, abrégé',
  coolDown: ({ seconds }) =>
    `Nouveau test possible dans ${counted(seconds, { one: 'seconde', many: 'de secondes', other: 'secondes' })}.`,
  coolDownOver: 'Vous pouvez relancer le test.',
  checkedAt: ({ moment }) => `Vérifié : ${moment}`,
  cannotRetest: 'Cette console ne peut pas tester une clé enregistrée.',
};
