import type { CommonMessages } from '../../text/common.ts';
import { sentencesWith } from '../grammar.ts';

const lists = new Intl.ListFormat('es', { type: 'conjunction' });

/** Spanish. */
export const common: CommonMessages = {
  opensNewTab: '(se abre en una pestaña nueva)',
  cancel: 'Cancelar',
  close: 'Cerrar',
  done: 'Listo',
  tryAgain: 'Reintentar',
  checkAgain: 'Comprobar de nuevo',
  dismiss: 'Ocultar',
  loading: 'Cargando',
  optional: 'Opcional',
  copied: 'Copiado',
  copyFailed: 'No copiado',
  accessLoading: 'Se está comprobando qué puede hacer aquí.',
  accessUnknown: 'No se han podido comprobar sus permisos.',
  notAllowed: 'No tiene acceso a esta acción.',
  pressAgain: 'Aún se está cargando. Vuelva a pulsar en un momento.',
  nounOne: 'cuenta',
  nounOther: 'cuentas',
  nounCredential: 'clave',
  nounId: 'ID',
  busy: 'Todavía hay una operación en curso para esta cuenta.',
  broken: 'No se ha podido mostrar esta parte de la página.',
  list: (items) => lists.format(items),
  sentences: sentencesWith('.', ' '),
};
