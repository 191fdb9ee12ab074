import type { AccountMessages } from '../../text/account.ts';
import { countedIn, pluralIn } from '../grammar.ts';

const counted = countedIn('es');
const plural = pluralIn('es');
const ending = (lastFour: string | undefined): string => (lastFour === undefined ? '' : ` (termina en ${lastFour})`);

/** Spanish. */
export const account: AccountMessages = {
  renameTitle: ({ account }) => `Cambiar el nombre de ${account}`,
  renameLabel: 'Nombre',
  renameHelp: ({ integration, vendorName }) =>
    vendorName === undefined
      ? `Solo se muestra en esta consola. En ${integration} no cambia nada.`
      : `Solo se muestra en esta consola. Déjelo en blanco para usar el nombre de ${integration}: ${vendorName}.`,
  renameTooLong: ({ longest }) =>
    `Use como máximo ${counted(longest, { one: 'carácter', many: 'de caracteres', other: 'caracteres' })}.`,
  renameSave: 'Guardar nombre',
  renameSaving: 'Guardando…',
  waiting: 'Aún a la espera de una respuesta.',
  disconnectTitle: ({ account }) => `¿Desconectar ${account}?`,
  disconnectBody: ({ integration, credential }) =>
    `Esta consola olvida «${credential}» y deja de leer datos de ${integration}.`,
  previewLoading: 'Leyendo a qué afecta…',
  previewFailed: 'No se ha podido leer a qué afecta',
  previewNeeded: 'Se podrá desconectar cuando se sepa.',
  affects: 'Lo que deja de funcionar',
  dataLegend: 'Datos leídos hasta ahora',
  keep: 'Conservarlos',
  keepHelp: 'Los informes siguen mostrando lo que se ha leído hasta ahora.',
  delete: 'Eliminarlos',
  deleteHelp: 'Se eliminan de esta consola y no se pueden recuperar.',
  onlyKeep: 'Los datos leídos hasta ahora se conservan.',
  onlyDelete: 'Los datos leídos hasta ahora se eliminan. Esta acción no se puede deshacer.',
  notRevoked: ({ credential, vendor, lastFour }) =>
    `El valor de «${credential}»${ending(lastFour)} no se revoca: sigue funcionando en ${vendor} hasta que lo elimine allí.`,
  keyPage: ({ credential, vendor }) => `Abrir la página de «${credential}» en ${vendor}`,
  disconnect: 'Desconectar',
  disconnectDelete: 'Desconectar y eliminar datos',
  disconnecting: 'Desconectando…',
  testTitle: ({ account }) => `Probar ${account}`,
  testBody: ({ credential, lastFour }) =>
    `Prueba el valor guardado de «${credential}»${ending(lastFour)}. No se cambia nada.`,
  detailsTitle: ({ account }) => `Detalles de ${account}`,
  sectionAccount: 'Cuenta',
  sectionData: 'Datos',
  sectionTest: 'Lo que puede leer la clave',
  label: 'Nombre aquí',
  vendorName: ({ vendor }) => `Nombre en ${vendor}`,
  hostId: 'ID en esta consola',
  connected: 'Conexión',
  connectedBy: 'Persona que la conectó',
  ending: 'Termina en',
  keyName: 'Nombre de la clave',
  expiry: 'Caducidad',
  checked: 'Última comprobación',
  replaced: 'Última sustitución',
  replacedBy: 'Persona que la sustituyó',
  keyState: 'Estado',
  keyStates: {
    active: 'Funciona',
    expiring: 'Funciona, caduca pronto',
    expired: 'Caducada',
    rejected: 'Rechazada',
    missing_scope: 'Le falta un permiso',
    unknown: 'Se desconoce',
  },
  phase: 'Importación',
  phases: {
    queued: 'A la espera de empezar',
    importing: 'Primera importación en curso',
    up_to_date: 'Al día',
    delayed: 'Más tarde de lo habitual',
    failing: 'Con fallos',
    paused: 'En pausa',
    waiting: 'A la espera del proveedor',
    none: 'Esta consola no importa nada',
    unknown: 'Se desconoce',
  },
  progress: 'Progreso',
  range: 'Días importados',
  doneThrough: 'Completo hasta',
  started: 'Inicio de la importación',
  lastSuccess: 'Última sincronización',
  nextTry: 'Próxima sincronización',
  grants: { granted: 'Sí', missing: 'No', unknown: 'Sin verificar' },
  missingScopes: ({ scopes, count }) =>
    `${plural(count, { one: 'Scope que falta', other: 'Scopes que faltan' })}: ${scopes}`,
  noTest: 'Todavía no hay resultados de ninguna prueba.',
  notTold: 'No comunicado',
  never: 'No caduca',
  copy: ({ what }) => `Copiar ${what}`,
  seeData: 'Ver datos',
};
