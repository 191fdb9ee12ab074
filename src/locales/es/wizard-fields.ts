import type { WizardFieldsMessages } from '../../text/wizard-fields.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('es');

/** Spanish. */
export const wizardFields: WizardFieldsMessages = {
  method: 'Forma de conexión',
  recommended: 'Recomendado',
  whereToFind: 'Se encuentra en',
  example: 'Tiene este aspecto:',
  show: ({ field }) => `Mostrar ${field}`,
  hide: ({ field }) => `Ocultar ${field}`,
  shown: ({ field }) => `El valor de «${field}» está visible en pantalla.`,
  hidden: ({ field }) => `El valor de «${field}» está oculto.`,
  pasted: ({ characters }) =>
    `Pegado. ${counted(characters, { one: 'carácter', many: 'de caracteres', other: 'caracteres' })}.`,
  other: 'Otro…',
  otherValue: ({ field }) => `${field}, otro valor`,
  locked: 'Pertenece a esta cuenta y no se puede cambiar aquí.',
  noticeTrimmed: 'Se han quitado los espacios alrededor de la clave.',
  noticeUnwrapped: {
    quotes: 'Se han quitado las comillas alrededor de la clave.',
    bearer: 'Se ha quitado la palabra «Bearer» delante de la clave.',
    header: 'Se ha quitado el nombre de la cabecera delante de la clave.',
    assignment: 'Se ha quitado el nombre de la variable delante de la clave.',
  },
  noticeHidden: ({ kinds }) => {
    const [only] = kinds;
    if (kinds.length === 1 && only === 'white_space')
      return 'Hay un espacio dentro de la clave. Puede que sean dos claves o un error al copiar.';
    if (kinds.length === 1 && only === 'line_break')
      return 'Hay un salto de línea dentro de la clave. Puede que sean dos claves o un error al copiar.';
    return 'Dentro de la clave hay caracteres que no se ven.';
  },
  remove: 'Quitar',
  noticeJson: ({ name }) => `Esto es JSON con una sola clave, llamada «${name}».`,
  takeValue: ({ name }) => `Usar el valor de «${name}»`,
  noticeLookAlike: 'Algunas letras solo parecen latinas. Vuelva a copiar la clave desde su origen.',
  noticeMasked: 'Esto parece una clave con la parte central oculta. Copie la clave completa.',
  noticeVeryLong: 'Esto es más largo de lo habitual en una clave.',
  noticeWrongKind: ({ kind, credential }) => `Esto parece ser ${kind}, no «${credential}».`,
  noticeUnusual: ({ credential }) => `Esto no se parece a un valor habitual de «${credential}». La prueba decide.`,
  refusedNotSendable: 'Contiene caracteres que no se pueden enviar. Vuelva a copiar la clave desde su origen.',
  refusedTooLong: ({ kilobytes }) =>
    `Son más de ${kilobytes} KB de texto, así que no es una clave. No se ha tomado nada.`,
  problems: 'Hay un problema',
  problemRequired: ({ field }) => `Rellene «${field}».`,
  problemNotAnOption: ({ field }) => `Elija uno de los valores de «${field}».`,
  problemNotADate: ({ field }) => `Introduzca una fecha en «${field}».`,
  problemInThePast: ({ field }) => `Introduzca una fecha futura en «${field}».`,
  problemTooLong: ({ field }) => `Acorte «${field}».`,
  nextNeedsCredential: ({ credential }) => `Introduzca «${credential}» para continuar.`,
  nextRefused: ({ credential }) => `Corrija «${credential}» para continuar.`,
  nextNeedsFields: 'Corrija los campos señalados arriba para continuar.',
};
