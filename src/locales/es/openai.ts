import type { DefinitionTexts } from '../../text/definitions.ts';

/** Spanish texts of the OpenAI definition. */
export const openai: DefinitionTexts = {
  'openai.description': 'Uso y costes de su organización de OpenAI, por proyecto, modelo y clave.',
  'openai.category': 'Datos e IA',
  'openai.noun.one': 'cuenta de OpenAI',
  'openai.noun.other': 'cuentas de OpenAI',
  'openai.prerequisite.owner':
    'Propietario (Owner) de la organización de OpenAI: solo los propietarios pueden crear una Admin key.',
  'openai.capability.usage': 'Uso y costes',
  'openai.capability.usage.unlocks': 'Costes diarios y uso por modelo',
  'openai.capability.management': 'Administración',
  'openai.capability.management.unlocks': 'Nombres de proyectos, usuarios y claves, y la caducidad de esta clave',
  'openai.notRead.content': 'Prompts, respuestas, archivos',
  'openai.notRead.keys': 'Los valores de sus otras claves',
  'openai.step.configure': 'Configurar una Admin key',
  'openai.guide.signIn': 'Inicie sesión en el [panel de OpenAI](https://platform.openai.com).',
  'openai.guide.settings': 'Seleccione el icono de engranaje. Se abre la página **Organization Settings**.',
  'openai.guide.adminKeys': 'Seleccione **Admin keys**.',
  'openai.guide.create': 'Seleccione **Create new Admin key**. Se abre un panel con el mismo nombre.',
  'openai.guide.name': 'En **Name**, introduzca un nombre que reconozca más adelante.',
  'openai.guide.permissions': 'En **Permissions**, seleccione **Restricted**.',
  'openai.guide.management': 'En **Management API Scope**, seleccione **Read**.',
  'openai.guide.usage': 'En **Usage API Scope**, seleccione **Read**.',
  'openai.guide.confirm': 'Seleccione **Create admin key**. La clave se crea.',
  'openai.guide.copy': 'Seleccione **Copy** para copiar la clave.',
  'openai.guide.copy.caution': 'OpenAI muestra la clave una sola vez. Cópiela antes de cerrar el panel.',
  'openai.guide.done': 'Seleccione **Done** para cerrar el panel **Save your key**.',
  'openai.guide.paste': 'Pegue la clave aquí, en **Admin key**.',
  'openai.guide.next': 'Seleccione **Siguiente** para probar la conexión.',
  'openai.field.help':
    'Empieza por `sk-admin-`. La clave se envía al servidor de esta consola y no se vuelve a mostrar.',
  'openai.field.where': '**Settings** › **Organization** › **Admin keys**',
  'openai.hint.project':
    'Esto parece una clave de proyecto. Puede llamar a modelos, pero no leer el uso de la organización; cree en su lugar una **Admin key**.',
  'openai.hint.service':
    'Esto parece una clave de cuenta de servicio. No puede leer el uso de la organización; cree en su lugar una **Admin key**.',
  'openai.hint.anthropic': 'Esto parece una clave de Anthropic, no de OpenAI.',
  'openai.hint.organization': 'Esto parece un Organization ID. La Admin key empieza por `sk-admin-`.',
  'openai.hint.legacy':
    'Las Admin keys suelen empezar por `sk-admin-`. Puede que sea una clave de proyecto o de usuario.',
  'openai.step.test': 'Probar conexión',
  'openai.rotation.afterNote':
    'La clave anterior sigue funcionando en OpenAI. Elimínela en **Admin keys** cuando ya no la necesite en ningún otro lugar.',
  'openai.remedy.invalid':
    'OpenAI no reconoce esta clave: puede que esté mal escrita, eliminada o revocada. Cópiela de nuevo o cree una nueva.',
  'openai.remedy.expired': 'Esta clave ha llegado a su fecha de caducidad. Cree una nueva.',
  'openai.remedy.kind':
    'Solo una Admin key de la plataforma de API puede leer el uso. Las claves de proyectos y de espacios de trabajo de ChatGPT no pueden.',
  'openai.remedy.scope':
    'Ponga **Usage API Scope** en **Read**. Una clave creada o modificada en los últimos 15 minutos puede necesitar algo más de tiempo: espere y repita la prueba. Si sigue fallando, cree una clave nueva.',
  'openai.remedy.fresh':
    'En OpenAI, los cambios en una clave pueden tardar 15 minutos o más. Espere y repita la prueba.',
  'openai.remedy.target':
    'Esto no significa que su clave sea incorrecta. Un administrador debe cambiar la dirección que esta consola utiliza para OpenAI.',
  'openai.remedy.network':
    'La organización de OpenAI solo acepta llamadas desde las direcciones de su lista. Pida a su propietario que añada las direcciones que figuran abajo.',
  'openai.remedy.account':
    'La organización de OpenAI no se puede usar en este momento: puede que no tenga crédito, que esté cerrada o que el propietario de la clave la haya abandonado.',
  'openai.remedy.location': 'OpenAI no presta servicio en el lugar desde el que llama el servidor de su consola.',
};
