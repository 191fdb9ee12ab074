import type { WizardFinishMessages } from '../../text/wizard-finish.ts';
import type { WizardOutcomeMessages } from '../../text/wizard-outcome.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('es');
const ending = (lastFour: string | undefined): string => (lastFour === undefined ? '' : ` (termina en ${lastFour})`);

/** Spanish. */
export const wizardFinish: WizardFinishMessages & WizardOutcomeMessages = {
  entered: ({ credential }) => `${credential}: valor introducido, sin probar`,
  held: ({ credential, lastFour }) => `${credential}${ending(lastFour)}: valor probado`,
  replace: 'Sustituir',
  replaceNamed: ({ credential }) => `Sustituir ${credential}`,
  removedField: ({ credential }) =>
    `Ha cambiado aquello para lo que se introdujo «${credential}», por lo que se ha eliminado el valor. Péguelo de nuevo.`,
  removedSession: ({ credential }) =>
    `Se ha cerrado su sesión, por lo que se ha eliminado el valor de «${credential}». Inicie sesión y péguelo de nuevo.`,
  failedKept: ({ credential }) =>
    `Por seguridad se ha eliminado el valor de «${credential}». Se conserva el resto de lo que ha introducido.`,
  removed: ({ credential }) => `Por seguridad se ha eliminado el valor de «${credential}». Péguelo de nuevo.`,
  removedDraft: ({ credential }) =>
    `El valor probado de «${credential}» se ha retenido demasiado tiempo y se ha eliminado. Péguelo de nuevo.`,
  wipesSoon: ({ credential, seconds }) =>
    `Por seguridad, el valor de «${credential}» se eliminará en ${counted(seconds, { one: 'segundo', many: 'de segundos', other: 'segundos' })}.`,
  keepKey: ({ credential }) => `Conservar ${credential}`,
  label: 'Nombre en esta consola',
  labelHelp: 'Opcional. Si se deja en blanco, se muestra el nombre de la organización.',
  expiry: ({ credential }) => `Fecha de caducidad de «${credential}»`,
  expiryHelp: 'Opcional. El proveedor no la ha comunicado. Con una fecha, esta consola puede avisarle a tiempo.',
  finish: 'Finalizar',
  finishRotate: ({ credential }) => `Actualizar ${credential}`,
  finishNotTested: 'Primero pruebe la conexión.',
  finishTesting: 'La prueba sigue en curso.',
  finishTestFailed: 'Primero tiene que superarse la prueba.',
  finishNeedsFields: 'Primero corrija los campos señalados arriba.',
  accountLoading: 'Se está leyendo la cuenta.',
  accessOff: 'No puede hacer esto en este momento.',
  alreadyConnected: ({ account, self }) =>
    self ? 'Esta organización ya está conectada.' : `Esta organización ya está conectada como ${account}.`,
  alreadyConnectedHelp: ({ credential }) =>
    `No se conecta por segunda vez. Puede dar a esa cuenta el valor de «${credential}» que acaba de probar; sus datos y su historial se conservan.`,
  updateExisting: ({ credential }) => `Actualizar ${credential} en esa cuenta`,
  mismatch: ({ found, expected }) => `Esta clave pertenece a ${found}, no a ${expected}.`,
  mismatchHelp:
    'No se ha cambiado nada. Introduzca una clave de la misma organización o conecte la otra como cuenta nueva.',
  connectAsNew: ({ found }) => `Conectar ${found} como cuenta nueva`,
  conflict: ({ person, moment }) => {
    const when = moment === undefined ? 'mientras tanto' : `mientras tanto (${moment})`;
    return person === undefined ? `Esta cuenta se ha cambiado ${when}.` : `${person} ha cambiado esta cuenta ${when}.`;
  },
  conflictHelp: ({ credential, lastFour }) =>
    `${lastFour === undefined ? '' : `El valor en uso termina ahora en ${lastFour}. `}No se ha sobrescrito nada. Si continúa, se sustituye por el valor de «${credential}» que ha probado.`,
  conflictGoOn: ({ credential }) => `Sustituir el valor actual: ${credential}`,
  noIdentity:
    'El proveedor no ha comunicado de qué organización se trata, por lo que no se ha comprobado si ya está conectada.',
  possibleDuplicate: ({ account }) =>
    account === undefined
      ? 'Es posible que esta organización ya esté conectada. Si es así, sus datos se contarán dos veces.'
      : `Ya hay una cuenta conectada con el nombre ${account}. Si es la misma organización, sus datos se contarán dos veces.`,
  noIdentityRotate:
    'El proveedor no ha comunicado de qué organización se trata. Asegúrese de que la clave nueva pertenece a la misma.',
  notYetInUse: ({ credential }) => `El valor nuevo de «${credential}» funciona. Aún no está en uso.`,
  notSaved: 'No se ha guardado nada',
  notSavedSpoken: ({ credential }) => `No se ha podido guardar el valor de «${credential}».`,
  saving: 'Guardando…',
  savingSlow: 'Aún a la espera de una respuesta.',
  unconfirmed: 'No hemos podido confirmar que la cuenta se haya conectado.',
  unconfirmedRotate: 'No hemos podido confirmar qué clave está en uso.',
  unconfirmedHelp:
    'La respuesta se ha perdido por el camino. Comprobar de nuevo repite la misma solicitud; nada puede conectarse dos veces.',
  checking: 'Comprobando…',
  connected: ({ account }) => `Conexión establecida: ${account}`,
  rotated: ({ credential, account }) => `Actualización realizada: ${credential} (${account})`,
  inUse: ({ credential, lastFour }) => `Valor en uso: ${credential}${ending(lastFour)}.`,
  unnamed: 'Cuenta sin nombre',
  savedUnread: 'Se ha guardado. La consola no ha devuelto la cuenta; la lista la mostrará en un momento.',
  whatNext: 'Qué ocurre a continuación',
  promiseHistory: ({ duration }) => `Periodo anterior que se importa: ${duration}.`,
  promiseFirstData: ({ duration }) => `La primera importación tarda aproximadamente ${duration}.`,
  promiseRefresh: ({ duration }) => `Después, los datos se actualizan cada cierto tiempo (${duration}).`,
  promiseEmail: 'Recibirá un correo electrónico cuando los datos estén disponibles.',
  oldCredential: ({ credential }) => `Valor anterior: ${credential}`,
  oldCredentialActive: ({ credential, vendor }) =>
    `El valor anterior de «${credential}» sigue activo en ${vendor}. Elimínelo allí.`,
  syncRestarts: 'La importación vuelve a empezar desde el principio.',
  clipboard: 'Puede que la clave siga en el portapapeles. Copie otra cosa para sustituirla.',
  seeData: 'Ver datos',
  connectAnother: ({ noun }) => `Otra conexión: ${noun}`,
  discardTitle: ({ credential }) => `¿Descartar el valor pegado de «${credential}»?`,
  discardBody: 'Se elimina de esta página. No se ha guardado nada.',
  keepEditing: 'Seguir editando',
  discard: ({ credential }) => `Descartar ${credential}`,
  stopWaitingTitle: '¿Dejar de esperar?',
  stopWaitingBody:
    'La solicitud se ha enviado. Si sale ahora, no se sabrá si ha tenido efecto hasta que se vuelva a leer la lista.',
  keepWaiting: 'Seguir esperando',
  stopWaiting: 'Dejar de esperar',
  unavailable: 'No se puede mostrar esta integración',
  support: 'Contactar con el soporte',
  accessRefused: 'No tiene acceso',
  accessUnknown: 'No se han podido leer sus permisos',
};
