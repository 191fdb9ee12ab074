import type { CardMessages } from '../../text/card.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('es');
const accounts = (count: number): string => counted(count, { one: 'cuenta', many: 'de cuentas', other: 'cuentas' });

/** Spanish. */
export const card: CardMessages = {
  connect: 'Conectar',
  connectNamed: (integration) => `Conectar ${integration}`,
  manage: 'Gestionar',
  manageNamed: (integration) => `Gestionar ${integration}`,
  notConnected: 'Sin conectar',
  connected: (count, atLeast) => `Conexión activa · ${atLeast ? 'al menos ' : ''}${accounts(count)}`,
  importing: (count) => `Importación en curso · ${accounts(count)}`,
  attention: (status, count) =>
    ({
      reconnect_needed: `Reconexión necesaria · ${accounts(count)}`,
      permission_missing: `Falta un permiso · ${accounts(count)}`,
      sync_failing: `Falla la sincronización · ${accounts(count)}`,
      expiring: `La clave caduca pronto · ${accounts(count)}`,
      partial: `Conexión parcial · ${accounts(count)}`,
    })[status],
  statusUnknown: 'Estado desconocido',
  expires: (days) =>
    days === 0
      ? 'Una clave caduca hoy.'
      : `Una clave caduca en ${counted(days, { one: 'día', many: 'de días', other: 'días' })}.`,
  loading: (integration) => `Cargando ${integration}`,
  spoken: (integration, news) => `${integration}: ${news}`,
  failed: 'No se ha podido cargar el estado.',
  stale: 'Es posible que esta información no esté actualizada.',
  guide: (integration, host) => `Guía de ${integration} (${host})`,
};
