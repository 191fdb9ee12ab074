import type { CardMessages } from '../../text/card.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('fr');
const accounts = (count: number): string => counted(count, { one: 'compte', many: 'de comptes', other: 'comptes' });

/** French. */
export const card: CardMessages = {
  connect: 'Connecter',
  connectNamed: (integration) => `Connecter ${integration}`,
  manage: 'Gérer',
  manageNamed: (integration) => `Gérer ${integration}`,
  notConnected: 'Non connecté',
  connected: (count, atLeast) => `Connecté · ${atLeast ? 'au moins ' : ''}${accounts(count)}`,
  importing: (count) => `Importation en cours · ${accounts(count)}`,
  attention: (status, count) =>
    ({
      reconnect_needed: `À reconnecter · ${accounts(count)}`,
      permission_missing: `Autorisation manquante · ${accounts(count)}`,
      sync_failing: `Synchronisation en échec · ${accounts(count)}`,
      expiring: `Clé bientôt expirée · ${accounts(count)}`,
      partial: `Connexion partielle · ${accounts(count)}`,
    })[status],
  statusUnknown: 'État inconnu',
  expires: (days) =>
    days === 0
      ? 'Une clé expire aujourd’hui.'
      : `Une clé expire dans ${counted(days, { one: 'jour', many: 'de jours', other: 'jours' })}.`,
  loading: (integration) => `Chargement : ${integration}`,
  spoken: (integration, news) => `${integration} : ${news}`,
  failed: 'L’état n’a pas pu être chargé.',
  stale: 'Ces informations ne sont peut-être plus à jour.',
  guide: (integration, host) => `Guide pour ${integration} (${host})`,
};
