import type { TestMessages } from '../../text/test.ts';
import { countedIn, pluralIn } from '../grammar.ts';

const counted = countedIn('es');
const plural = pluralIn('es');

/** Spanish. */
export const test: TestMessages = {
  title: 'Probar conexión',
  start: 'Probar conexión',
  again: 'Probar de nuevo',
  cancel: 'Cancelar prueba',
  checks: 'Comprobaciones',
  intro: 'Tarda unos segundos. La prueba no guarda nada.',
  running: 'Probando la conexión…',
  slow: 'La prueba sigue en curso. Puede cancelarla.',
  passed: 'La conexión funciona',
  passedPartly: 'La conexión funciona, con límites',
  cancelled: 'La prueba se ha cancelado. No se ha guardado nada.',
  passedSpoken: ({ organization }) =>
    organization === undefined ? 'La conexión funciona.' : `La conexión funciona. Se ha encontrado ${organization}.`,
  failedSpoken: ({ headline }) => `La prueba no se ha superado. ${headline}.`,
  checkCredential: ({ credential, vendor }) => `${vendor} acepta «${credential}»`,
  checkIdentity: 'Organización reconocida',
  checkDuplicate: 'Aún no conectada',
  checkCapability: ({ capability }) => `Se puede leer: ${capability}`,
  statusPending: 'No iniciada',
  statusRunning: 'Comprobando…',
  statusPassed: 'Superada',
  statusWarning: 'Superada con una observación',
  statusFailed: 'No superada',
  statusSkipped: 'No comprobada',
  required: 'Obligatorio',
  organization: 'Organización',
  declared: 'según lo introducido, sin verificar',
  copyId: ({ noun }) => `Copiar ${noun}`,
  credentialName: 'Nombre de la clave',
  expiry: 'Caducidad',
  expiresOn: ({ date, days }) => {
    if (days < 0) return `Caducó el ${date}`;
    if (days === 0) return `Caduca hoy, ${date}`;
    return `Caduca el ${date}, en ${counted(days, { one: 'día', many: 'de días', other: 'días' })}`;
  },
  expiresNever: 'No caduca',
  expiryUnknown: 'No comunicada por el proveedor',
  capabilities: 'Lo que puede leer la clave',
  granted: 'Sí',
  missing: 'No',
  unknown: 'Sin verificar',
  missingScopes: ({ scopes, count }) =>
    `${plural(count, { one: 'Scope que falta', other: 'Scopes que faltan' })}: ${scopes}`,
  withoutIt: ({ unlocks }) => `No disponible sin ello: ${unlocks}`,
  notVerified: 'Sin verificar en esta prueba',
  goToItem: ({ number }) => `Ir al paso ${number} de la guía`,
  helpPage: 'Más información',
  actorYou: 'Puede resolverlo aquí.',
  actorVendorAdmin: ({ vendor }) => `Puede resolverlo un administrador de ${vendor}.`,
  actorHostAdmin: 'Puede resolverlo un administrador de esta consola.',
  actorWait: 'No hay nada que resolver: pasa con el tiempo.',
  scopesToAdd: 'Scopes que hay que añadir',
  addressesToAllow: 'Direcciones que hay que permitir',
  copyAddresses: 'Copiar direcciones',
  foundKind: ({ kind }) => `Se ha encontrado: ${kind}.`,
  kinds: {
    project_key: 'una clave de proyecto',
    service_account_key: 'una clave de cuenta de servicio',
    anthropic_key: 'una clave de Anthropic',
    organization_id: 'un Organization ID',
    user_key: 'una clave de usuario',
  },
  stillStuck: '¿Sigue sin funcionar?',
  support: 'Contactar con el soporte',
  bundleNote: 'El informe contiene códigos y horas. No contiene ninguna clave.',
  copyBundle: 'Copiar informe para el soporte',
  details: 'Detalles técnicos',
  detailCode: 'Código',
  detailStatus: 'Estado HTTP',
  detailVendorCode: 'Código del proveedor',
  detailRequestId: 'ID de solicitud del proveedor',
  detailCorrelationId: 'Referencia',
  detailText: 'Mensaje del proveedor, abreviado',
  coolDown: ({ seconds }) =>
    `Podrá probar de nuevo en ${counted(seconds, { one: 'segundo', many: 'de segundos', other: 'segundos' })}.`,
  coolDownOver: 'Puede probar de nuevo.',
  checkedAt: ({ moment }) => `Comprobado: ${moment}`,
  cannotRetest: 'Esta consola no puede probar una clave guardada.',
};
