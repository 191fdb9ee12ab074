import type { MomentParams, TableRowMessages } from '../../text/table-row.ts';

const when = ({ date, relative }: MomentParams): string => (relative === undefined ? date : `${date}, ${relative}`);

/** Spanish. */
export const tableRow: TableRowMessages = {
  unnamed: 'Cuenta sin nombre',
  copyId: ({ idNoun, account }) => `Copiar ${idNoun} de ${account}`,
  badRow: 'No se ha podido leer esta cuenta. Las demás no se ven afectadas.',
  badRowId: ({ id }) => `Su ID es ${id}.`,
  keyEnding: ({ lastFour }) => `Clave que termina en ${lastFour}`,
  keyUnknown: 'Se desconoce',
  expires: (facts) => `Caduca el ${when(facts)}`,
  expired: (facts) => `Caducó el ${when(facts)}`,
  expiresNever: 'No caduca',
  expiryUnknown: 'Caducidad desconocida',
  dataThrough: ({ date }) => `Hasta el ${date}`,
  lastSync: (facts) => `Sincronización: ${when(facts)}`,
  noData: 'Aún sin datos',
  noImport: 'Sin importación',
  dateUnknown: 'fecha desconocida',
  connectedBy: ({ person }) => `por ${person}`,
  importProgress: ({ account }) => `Importación de ${account}`,
  imported: ({ percent }) => `${percent} importado`,
  importRange: ({ from, to }) => `${from} – ${to}`,
  queued: 'A la espera de empezar',
  promise: ({ history, firstData, email }) =>
    [
      history === undefined ? '' : `Periodo: ${history}.`,
      firstData === undefined ? '' : `Tarda aproximadamente ${firstData}.`,
      email ? 'Recibirá un correo electrónico cuando termine.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  missing: ({ names }) => `Falta: ${names}`,
  pausedNote: 'No se leen datos nuevos',
  nextTry: (facts) => `Próximo intento: ${when(facts)}`,
  update: ({ credential }) => `Actualizar ${credential}`,
  updateOf: ({ credential, account }) => `Actualizar ${credential}: ${account}`,
  actions: ({ account }) => `Acciones para ${account}`,
  actionsLoading: 'Cargando acciones…',
  test: 'Probar conexión…',
  rename: 'Cambiar nombre…',
  details: 'Ver detalles…',
  pause: 'Pausar',
  resume: 'Reanudar',
  syncNow: 'Sincronizar ahora',
  disconnect: 'Desconectar…',
  askAccessAgain: 'No se han podido comprobar sus permisos. Comprobar de nuevo',
  running: {
    rename: 'Cambiando el nombre…',
    pause: 'Pausando…',
    resume: 'Reanudando…',
    syncNow: 'Iniciando una sincronización…',
    disconnect: 'Desconectando…',
    retest: 'Probando…',
  },
  runningSlow: 'Aún a la espera de una respuesta.',
  unconfirmed: {
    rename: 'No hemos podido confirmar el cambio de nombre.',
    pause: 'No hemos podido confirmar la pausa.',
    resume: 'No hemos podido confirmar la reanudación.',
    syncNow: 'No hemos podido confirmar que se iniciara una sincronización.',
    disconnect: 'No hemos podido confirmar la desconexión.',
    retest: 'No hemos podido confirmar la prueba.',
  },
  checking: 'Comprobando…',
  failed: {
    rename: 'No se ha cambiado el nombre.',
    pause: 'No se ha pausado.',
    resume: 'No se ha reanudado.',
    syncNow: 'No se ha iniciado ninguna sincronización.',
    disconnect: 'No se ha desconectado.',
    retest: 'No se ha probado.',
  },
  conflict: ({ person, moment }) => {
    const who =
      person === undefined ? '' : `: ${person} ha sustituido su clave${moment === undefined ? '' : ` (${moment})`}`;
    return `La cuenta se ha cambiado mientras tanto${who}. La ve tal como está ahora; no se ha sobrescrito nada.`;
  },
  changed: {
    rename: 'Nombre cambiado.',
    pause: 'Pausa activada.',
    resume: 'Lectura reanudada.',
    syncNow: 'Se ha iniciado una sincronización.',
    disconnect: 'Desconexión realizada.',
    retest: 'Prueba realizada.',
  },
  disconnected: ({ account }) => `Se ha desconectado ${account}.`,
  dataKept: 'Sus datos se han conservado.',
  dataDeleted: 'Sus datos se están eliminando.',
  syncRestarts: 'La importación vuelve a empezar desde el principio.',
  keyStillActive: ({ credential, vendor }) =>
    `El valor de «${credential}» sigue funcionando en ${vendor}. Elimínelo allí.`,
  keyPage: ({ credential, vendor }) => `Abrir la página de «${credential}» en ${vendor}`,
  fullStop: '.',
  spoken: ({ account, result }) => `${account}: ${result}`,
  keyWorks: 'La clave funciona.',
  keyFails: 'La prueba no se ha superado.',
  dismissOf: ({ dismiss, account }) => `${dismiss} el mensaje sobre ${account}`,
  helpPage: 'Más información',
};
