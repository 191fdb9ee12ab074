import type { FailureMessages } from '../../text/failures.ts';
import { failureStrings as words } from '../failure-strings.ts';

const TELL_ADMINISTRATORS = 'Si cela persiste, prévenez les administrateurs de cette console.';

/** French. */
export const failures: FailureMessages = {
  invalid_credential: words(
    ({ integration, credential }) => `${integration} n’a pas accepté « ${credential} »`,
    ({ credential }) =>
      `Copiez à nouveau « ${credential} » ou créez une nouvelle valeur. L’actuelle est peut-être mal saisie, supprimée ou révoquée.`,
  ),
  expired_credential: words(
    ({ credential }) => `La valeur de « ${credential} » a expiré`,
    ({ credential }) => `Créez une nouvelle valeur pour « ${credential} » et collez-la ici.`,
  ),
  wrong_kind: words(
    'C’est une clé d’un autre type',
    ({ credential }) =>
      `Créez « ${credential} » comme l’indique le guide. Les autres clés ne peuvent pas lire ce qui est nécessaire.`,
  ),
  missing_scope: words(
    ({ scopes }) => (scopes === '' ? 'Une autorisation manque' : `Autorisation manquante : ${scopes}`),
    ({ credential }) => `Donnez à « ${credential} » l’autorisation requise, puis relancez le test.`,
  ),
  wrong_target: words(
    ({ integration, target }) =>
      target === ''
        ? `${integration} est introuvable à cette adresse`
        : `${integration} demande une autre adresse : ${target}`,
    'Vérifiez le site, la région ou l’adresse indiqués.',
  ),
  network_policy: words(
    ({ integration }) => `${integration} n’accepte pas les appels du serveur de cette console`,
    'Demandez à un administrateur là-bas d’autoriser les adresses ci-dessous.',
  ),
  not_yet_effective: words(
    ({ credential }) => `« ${credential} » : pas encore actif`,
    'Les nouvelles clés et autorisations peuvent demander quelques minutes. Patientez, puis relancez le test.',
  ),
  account_unavailable: words(
    ({ integration }) => `Le compte chez ${integration} n’est pas disponible`,
    'Il est peut-être suspendu ou son crédit est épuisé. Demandez à son propriétaire.',
  ),
  plan_required: words(
    ({ integration }) => `La formule souscrite chez ${integration} ne comprend pas cela`,
    'Renseignez-vous auprès du propriétaire du compte sur la formule qui le comprend.',
  ),
  approval_pending: words(
    'Une approbation est en attente',
    'Un administrateur chez le fournisseur doit d’abord approuver. Relancez ensuite le test.',
  ),
  identity_mismatch: words(
    ({ credential }) => `La valeur de « ${credential} » appartient à une autre organisation`,
    'Utilisez une valeur de la même organisation, ou connectez l’autre organisation comme nouveau compte.',
  ),
  already_connected: words(
    'Cette organisation est déjà connectée',
    ({ credential }) => `Mettez à jour « ${credential} » au lieu de la connecter une deuxième fois.`,
  ),
  same_credential: words(
    ({ credential }) => `« ${credential} » : cette valeur est déjà utilisée`,
    ({ credential }) => `Créez une nouvelle valeur pour « ${credential} » et collez-la.`,
  ),
  version_conflict: words(
    'Quelqu’un d’autre a modifié ce compte',
    'Regardez le compte tel qu’il est maintenant, puis décidez si vous continuez.',
  ),
  draft_expired: words(
    'Le test est trop ancien',
    ({ credential }) => `Collez à nouveau « ${credential} » et relancez le test. Tout le reste est conservé.`,
  ),
  authorization_expired: words('L’autorisation a expiré', 'Recommencez-la.'),
  not_found: words('Ce compte n’existe plus', 'Quelqu’un l’a peut-être déconnecté. Rechargez la liste.'),
  rate_limited: words('Trop de requêtes', ({ wait }) =>
    wait === '' ? 'Patientez un peu, puis réessayez.' : `Réessayez dans ${wait}.`,
  ),
  provider_unavailable: words(
    ({ integration }) => `${integration} n’est pas disponible pour le moment`,
    'Vos données saisies ne sont pas en cause. Réessayez dans quelques minutes.',
  ),
  provider_refused_location: words(
    ({ integration }) => `${integration} ne dessert pas cet emplacement`,
    'Adressez-vous aux administrateurs de cette console.',
  ),
  timeout: words('Pas de réponse à temps', 'Réessayez. Si cela persiste, un pare-feu est peut-être en cause.'),
  offline: words('Vous êtes hors ligne', 'Vérifiez le réseau, puis réessayez. Rien n’a été envoyé.'),
  unavailable: words('Le serveur de cette console est injoignable', 'Réessayez dans un instant.'),
  aborted: words('Annulé', 'Rien n’a été modifié.'),
  permission_denied: words(
    'Vous n’êtes pas autorisé à faire cela',
    'Demandez l’accès à un administrateur de cette console.',
  ),
  host_signed_out: words('Votre session est terminée', 'Reconnectez-vous à cette console, puis continuez ici.'),
  invalid_input: words('Une saisie n’est pas utilisable', 'Vérifiez ce qui a été saisi, puis réessayez.'),
  popup_blocked: words(
    'Le navigateur a bloqué la fenêtre',
    'Autorisez les fenêtres contextuelles pour cette page, puis réessayez.',
  ),
  popup_closed: words('La fenêtre a été fermée', 'Rouvrez-la et terminez l’opération.'),
  unsupported: words(
    'Cette console ne peut pas afficher cette intégration',
    'Il faut une version plus récente. Prévenez les administrateurs de cette console.',
  ),
  unexpected_answer: words(
    'La réponse du serveur de cette console est illisible',
    `Votre session a peut-être expiré, ou l’adresse du serveur est incorrecte. Rechargez la page. ${TELL_ADMINISTRATORS}`,
  ),
  outcome_unknown: words(
    'On ne sait pas encore si l’opération a pris effet',
    'Vérifiez à nouveau avant toute autre tentative.',
  ),
  list_incomplete: words('La liste est peut-être incomplète', `Rechargez-la. ${TELL_ADMINISTRATORS}`),
  unknown: words(
    'Un problème est survenu',
    'Réessayez. Si cela persiste, demandez de l’aide avec les détails ci-dessous.',
  ),
};
