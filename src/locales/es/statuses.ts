import type { StatusMessages } from '../../text/statuses.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('es');

/** Spanish. */
export const statuses: StatusMessages = {
  reconnect_needed: 'Reconexión necesaria',
  permission_missing: 'Falta un permiso',
  sync_failing: 'Falla la sincronización',
  expiring: (days) => {
    if (days === null) return 'Caduca pronto';
    if (days === 0) return 'Caduca hoy';
    return `Caduca en ${counted(days, { one: 'día', many: 'de días', other: 'días' })}`;
  },
  partial: 'Parcial',
  paused: 'En pausa',
  importing: 'Importando',
  waiting: 'A la espera de datos',
  connected: 'Conexión activa',
  unknown: 'Estado desconocido',
};
