import type { TableListMessages } from '../../text/table-list.ts';
import { countedIn, pluralIn } from '../grammar.ts';

const counted = countedIn('es');
const plural = pluralIn('es');

/** Spanish. */
export const tableList: TableListMessages = {
  heading: ({ integration }) => `Cuentas de ${integration}`,
  caption: ({ integration }) => `Cuentas conectadas de ${integration} con estado, clave y datos`,
  loading: 'Cargando cuentas…',
  slow: 'Aún cargando. La consola tarda más de lo habitual en responder.',
  refreshing: 'Leyendo de nuevo la lista…',
  search: ({ other }) => `Buscar ${other}`,
  searchHint: ({ idNoun }) => `Nombre o ${idNoun}`,
  status: 'Estado',
  statusAll: 'Todos los estados',
  connect: ({ noun }) => `Nueva conexión: ${noun}`,
  count: ({ count, number, approximate, filtered, one, other }) => {
    if (count === null) return `${number} ${other} en esta página`;
    const named = `${number} ${plural(count, { one, other })}`;
    if (filtered) return `Resultados: ${approximate ? 'aproximadamente ' : ''}${named}`;
    return approximate ? `Aproximadamente ${named}` : named;
  },
  countSorted: ({ count, order }) => `${count}, por ${order}`,
  sortSpoken: ({ order }) => `Orden: por ${order}`,
  sorted: {
    name: { asc: 'nombre, de la A a la Z', desc: 'nombre, de la Z a la A' },
    externalId: { asc: 'ID, de la A a la Z', desc: 'ID, de la Z a la A' },
    status: { asc: 'estado, lo más urgente primero', desc: 'estado, lo menos urgente primero' },
    expiresAt: {
      asc: 'caducidad de la clave, la más próxima primero',
      desc: 'caducidad de la clave, la más lejana primero',
    },
    lastSync: {
      asc: 'última sincronización, la más antigua primero',
      desc: 'última sincronización, la más reciente primero',
    },
    createdAt: {
      asc: 'fecha de conexión, la más antigua primero',
      desc: 'fecha de conexión, la más reciente primero',
    },
  },
  columnAccount: 'Cuenta',
  columnStatus: 'Estado',
  columnKey: ({ credential }) => credential,
  columnData: 'Datos',
  columnConnected: 'Conexión',
  columnActions: 'Acciones',
  emptyTitle: ({ other }) => `Todavía no hay ${other}`,
  emptyBody: ({ credential, integration }) =>
    `Para la primera conexión se necesita «${credential}». Debe crearlo alguien con permiso para ello en ${integration}.`,
  noneTitle: ({ other }) => `No se han encontrado ${other}`,
  noneBody: 'Nada coincide con la búsqueda y el estado elegidos.',
  clearFilters: 'Borrar filtros',
  failedTitle: 'No se han podido leer las cuentas',
  staleTitle: ({ moment }) => `Datos de las ${moment}. No se ha podido leer una lista más reciente.`,
  incompleteTitle: 'Es posible que esta lista esté incompleta',
  retrying: 'Leyendo…',
  polling: 'Los cambios hechos en otro lugar pueden aparecer aquí con retraso.',
  held: ({ count }) =>
    `${counted(count, { one: 'cambio', many: 'de cambios', other: 'cambios' })}, actualizar la lista`,
  heldShown: 'La lista está actualizada.',
  pages: 'Páginas',
  range: ({ from, to, total, approximate }) => {
    if (total === undefined) return `${from}–${to}`;
    return approximate ? `${from}–${to} de aproximadamente ${total}` : `${from}–${to} de ${total}`;
  },
  previous: 'Anterior',
  next: 'Siguiente',
  pageSize: 'Filas por página',
  partFailed: 'No se ha podido cargar una parte de esta página. Compruebe la red y vuelva a intentarlo.',
};
