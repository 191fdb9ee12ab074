import type { FailureMessages } from '../../text/failures.ts';
import { failureStrings as words } from '../failure-strings.ts';

const TELL_ADMINISTRATORS = 'Si el problema continúa, avise a los administradores de esta consola.';

/** Spanish. */
export const failures: FailureMessages = {
  invalid_credential: words(
    ({ integration, credential }) => `${integration} no ha aceptado «${credential}»`,
    ({ credential }) =>
      `Vuelva a copiar «${credential}» o cree un valor nuevo. Puede que el actual esté mal escrito, eliminado o revocado.`,
  ),
  expired_credential: words(
    ({ credential }) => `El valor de «${credential}» ha caducado`,
    ({ credential }) => `Cree un valor nuevo para «${credential}» y péguelo aquí.`,
  ),
  wrong_kind: words(
    'Esta es una clave de otro tipo',
    ({ credential }) =>
      `Cree «${credential}» tal como describe la guía. Otras claves no pueden leer lo que se necesita.`,
  ),
  missing_scope: words(
    ({ scopes }) => (scopes === '' ? 'Falta un permiso' : `Permiso que falta: ${scopes}`),
    ({ credential }) => `Conceda a «${credential}» el permiso necesario y repita la prueba.`,
  ),
  wrong_target: words(
    ({ integration, target }) =>
      target === ''
        ? `No se ha encontrado ${integration} en esta dirección`
        : `${integration} pide otra dirección: ${target}`,
    'Compruebe el sitio, la región o la dirección que se ha introducido.',
  ),
  network_policy: words(
    ({ integration }) => `${integration} no acepta llamadas del servidor de esta consola`,
    'Pida a un administrador de allí que permita las direcciones que figuran abajo.',
  ),
  not_yet_effective: words(
    ({ credential }) => `El valor de «${credential}» aún no está activo`,
    'Las claves y los permisos nuevos pueden tardar unos minutos. Espere y repita la prueba.',
  ),
  account_unavailable: words(
    ({ integration }) => `La cuenta de ${integration} no está disponible`,
    'Puede que esté suspendida o sin crédito. Consulte a su propietario.',
  ),
  plan_required: words(
    ({ integration }) => `El plan de ${integration} no incluye esto`,
    'Consulte al propietario de la cuenta qué plan lo incluye.',
  ),
  approval_pending: words(
    'La aprobación está pendiente',
    'Primero tiene que aprobarlo un administrador del proveedor. Después, repita la prueba.',
  ),
  identity_mismatch: words(
    ({ credential }) => `El valor de «${credential}» pertenece a otra organización`,
    'Utilice un valor de la misma organización, o conecte la otra organización como cuenta nueva.',
  ),
  already_connected: words(
    'Esta organización ya está conectada',
    ({ credential }) => `Actualice «${credential}» en esa cuenta en lugar de conectarla por segunda vez.`,
  ),
  same_credential: words(
    ({ credential }) => `Este valor de «${credential}» es el que ya está en uso`,
    ({ credential }) => `Cree un valor nuevo para «${credential}» y pegue ese.`,
  ),
  version_conflict: words(
    'Otra persona ha cambiado esta cuenta',
    'Mire cómo está la cuenta ahora y decida después si continúa.',
  ),
  draft_expired: words(
    'La prueba es demasiado antigua',
    ({ credential }) => `Vuelva a pegar «${credential}» y repita la prueba. Lo demás se conserva.`,
  ),
  authorization_expired: words('La autorización ha caducado', 'Iníciela de nuevo.'),
  not_found: words('Esta cuenta ya no existe', 'Puede que alguien la haya desconectado. Vuelva a cargar la lista.'),
  rate_limited: words('Demasiadas solicitudes', ({ wait }) =>
    wait === '' ? 'Espere un poco y vuelva a intentarlo.' : `Vuelva a intentarlo en ${wait}.`,
  ),
  provider_unavailable: words(
    ({ integration }) => `${integration} no está disponible en este momento`,
    'El problema no está en los datos introducidos. Vuelva a intentarlo en unos minutos.',
  ),
  provider_refused_location: words(
    ({ integration }) => `${integration} no presta servicio en esta ubicación`,
    'Consulte a los administradores de esta consola.',
  ),
  timeout: words(
    'No ha habido respuesta a tiempo',
    'Vuelva a intentarlo. Si el problema continúa, puede que un cortafuegos lo impida.',
  ),
  offline: words('No hay conexión a Internet', 'Compruebe la red y vuelva a intentarlo. No se ha enviado nada.'),
  unavailable: words('No se puede acceder al servidor de esta consola', 'Vuelva a intentarlo dentro de un momento.'),
  aborted: words('Cancelado', 'No se ha cambiado nada.'),
  permission_denied: words('No tiene permiso para hacer esto', 'Pida acceso a un administrador de esta consola.'),
  host_signed_out: words('Su sesión ha terminado', 'Vuelva a iniciar sesión en esta consola y continúe después aquí.'),
  invalid_input: words(
    'Algún dato introducido no se puede utilizar',
    'Compruebe lo que ha introducido y vuelva a intentarlo.',
  ),
  popup_blocked: words(
    'El navegador ha bloqueado la ventana',
    'Permita las ventanas emergentes en esta página y vuelva a intentarlo.',
  ),
  popup_closed: words('La ventana se ha cerrado', 'Ábrala de nuevo y termine allí.'),
  unsupported: words(
    'Esta consola no puede mostrar esta integración',
    'Hace falta una versión más reciente. Avise a los administradores de esta consola.',
  ),
  unexpected_answer: words(
    'La respuesta del servidor de esta consola no se puede leer',
    `Puede que su sesión haya terminado o que la dirección del servidor no sea correcta. Vuelva a cargar la página. ${TELL_ADMINISTRATORS}`,
  ),
  outcome_unknown: words(
    'Todavía no se sabe si esto ha tenido efecto',
    'Compruébelo de nuevo antes de intentar otra cosa.',
  ),
  list_incomplete: words('Es posible que la lista esté incompleta', `Vuelva a cargarla. ${TELL_ADMINISTRATORS}`),
  unknown: words(
    'Algo ha salido mal',
    'Vuelva a intentarlo. Si el problema continúa, pida ayuda con los detalles que figuran abajo.',
  ),
};
