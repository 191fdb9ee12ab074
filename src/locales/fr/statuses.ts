import type { StatusMessages } from '../../text/statuses.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('fr');

/** French. */
export const statuses: StatusMessages = {
  reconnect_needed: 'À reconnecter',
  permission_missing: 'Autorisation manquante',
  sync_failing: 'Synchronisation en échec',
  expiring: (days) => {
    if (days === null) return 'Expire bientôt';
    if (days === 0) return 'Expire aujourd’hui';
    return `Expire dans ${counted(days, { one: 'jour', many: 'de jours', other: 'jours' })}`;
  },
  partial: 'Partiel',
  paused: 'En pause',
  importing: 'Importation en cours',
  waiting: 'En attente de données',
  connected: 'Connecté',
  unknown: 'État inconnu',
};
