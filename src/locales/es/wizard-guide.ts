import type { WizardGuideMessages } from '../../text/wizard-guide.ts';

/** Spanish. */
export const wizardGuide: WizardGuideMessages = {
  title: ({ integration }) => `Conectar ${integration}`,
  rotateTitle: ({ credential, account }) =>
    account === undefined ? `Actualizar ${credential}` : `Actualizar ${credential}: ${account}`,
  description: ({ integration }) =>
    `Siga la guía en ${integration}, introduzca aquí lo que obtenga allí y pruebe después la conexión.`,
  rotateDescription: ({ idNoun, externalId, credential, lastFour }) => {
    const id = externalId === undefined ? '' : `${idNoun} ${externalId}. `;
    const current = lastFour === undefined ? '' : `, que termina en ${lastFour},`;
    return `${id}El valor actual de «${credential}»${current} sigue en uso hasta que funcione el nuevo.`;
  },
  progress: 'Progreso',
  stepDone: ', hecho',
  configure: 'Configurar',
  stepNumber: ({ number, count }) => `Paso ${number} de ${count},`,
  next: 'Siguiente',
  back: 'Atrás',
  before: 'Antes de empezar',
  hostPermission: ({ needed }) => `Permiso en esta consola: ${needed}`,
  vendorRole: ({ needed }) => `Rol: ${needed}`,
  vendorPlan: ({ needed }) => `Plan: ${needed}`,
  guide: ({ credential, integration }) => `Cómo obtener «${credential}» en ${integration}`,
  caution: 'Atención',
  itemGranted: 'Encontrado en la última prueba',
  itemMissing: 'No encontrado en la última prueba',
  capabilities: ({ credential }) => `Lo que debe permitir «${credential}»`,
  required: 'Obligatorio',
  notRead: 'No se lee nunca',
  docs: 'Guía de conexión',
  fieldPage: ({ integration, field }) => `Abrir la página de «${field}» en ${integration}`,
  keyPage: ({ integration, credential }) => `Abrir la página de «${credential}» en ${integration}`,
  askAdmin: ({ integration }) => `¿Se ocupa otra persona de ${integration}?`,
  askAdminNote: 'Copia el rol, los scopes, los pasos y un enlace. Ninguna clave.',
  copyAskAdmin: 'Copiar mensaje para su administrador',
  askAdminMessage: ({ integration, credential, prerequisites, capabilities, steps, href }) =>
    [
      `Esto es lo que necesitamos de ${integration}: ${credential}.`,
      ...(prerequisites.length === 0 ? [] : ['', 'Requisitos previos:', ...prerequisites.map((line) => `- ${line}`)]),
      ...(capabilities.length === 0
        ? []
        : [
            '',
            'Lo que debe permitir:',
            ...capabilities.map(
              ({ label, required, scopes }) =>
                `- ${label} (${required ? 'obligatorio' : 'opcional'})${scopes === '' ? '' : `: ${scopes}`}`,
            ),
          ]),
      ...(steps.length === 0
        ? []
        : [
            '',
            'Pasos:',
            ...steps.map(({ body, optional }, index) => `${index + 1}. ${body}${optional ? ' (opcional)' : ''}`),
          ]),
      ...(href === undefined ? [] : ['', `Página: ${href}`]),
      '',
      `Por favor, no envíe «${credential}» por correo electrónico ni por chat. Introduzca usted mismo el valor en la consola o compártalo con un gestor de contraseñas.`,
    ].join('\n'),
};
