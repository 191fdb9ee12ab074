import type { DefinitionTexts } from '../../text/definitions.ts';

/** French texts of the OpenAI definition. */
export const openai: DefinitionTexts = {
  'openai.description': 'Utilisation et coûts de votre organisation OpenAI, par projet, modèle et clé.',
  'openai.category': 'Données et IA',
  'openai.noun.one': 'compte OpenAI',
  'openai.noun.other': 'comptes OpenAI',
  'openai.prerequisite.owner':
    'Propriétaire (Owner) de l’organisation OpenAI : seuls les propriétaires peuvent créer une Admin key.',
  'openai.capability.usage': 'Utilisation et coûts',
  'openai.capability.usage.unlocks': 'Coûts quotidiens et utilisation par modèle',
  'openai.capability.management': 'Gestion',
  'openai.capability.management.unlocks': 'Noms des projets, des utilisateurs et des clés, et expiration de cette clé',
  'openai.notRead.content': 'Prompts, réponses, fichiers',
  'openai.notRead.keys': 'Les valeurs de vos autres clés',
  'openai.step.configure': 'Configurer une Admin key',
  'openai.guide.signIn': 'Connectez-vous au [tableau de bord OpenAI](https://platform.openai.com).',
  'openai.guide.settings': 'Sélectionnez l’icône d’engrenage. La page **Organization Settings** s’ouvre.',
  'openai.guide.adminKeys': 'Sélectionnez **Admin keys**.',
  'openai.guide.create': 'Sélectionnez **Create new Admin key**. Un volet du même nom s’ouvre.',
  'openai.guide.name': 'Dans **Name**, saisissez un nom que vous reconnaîtrez plus tard.',
  'openai.guide.permissions': 'Dans **Permissions**, sélectionnez **Restricted**.',
  'openai.guide.management': 'Dans **Management API Scope**, sélectionnez **Read**.',
  'openai.guide.usage': 'Dans **Usage API Scope**, sélectionnez **Read**.',
  'openai.guide.confirm': 'Sélectionnez **Create admin key**. La clé est créée.',
  'openai.guide.copy': 'Sélectionnez **Copy** pour copier la clé.',
  'openai.guide.copy.caution': 'OpenAI n’affiche la clé qu’une seule fois. Copiez-la avant de fermer le volet.',
  'openai.guide.done': 'Sélectionnez **Done** pour fermer le volet **Save your key**.',
  'openai.guide.paste': 'Collez la clé ici, dans **Admin key**.',
  'openai.guide.next': 'Sélectionnez **Suivant** pour tester la connexion.',
  'openai.field.help':
    'Commence par `sk-admin-`. La clé est transmise au serveur de cette console et n’est plus jamais affichée.',
  'openai.field.where': '**Settings** › **Organization** › **Admin keys**',
  'openai.hint.project':
    'Cela ressemble à une clé de projet. Elle peut appeler des modèles, mais pas lire l’utilisation de l’organisation ; créez plutôt une **Admin key**.',
  'openai.hint.service':
    'Cela ressemble à une clé de compte de service. Elle ne peut pas lire l’utilisation de l’organisation ; créez plutôt une **Admin key**.',
  'openai.hint.anthropic': 'Cela ressemble à une clé Anthropic, et non à une clé OpenAI.',
  'openai.hint.organization': 'Cela ressemble à un Organization ID. L’Admin key commence par `sk-admin-`.',
  'openai.hint.legacy':
    'Les Admin keys commencent généralement par `sk-admin-`. Il s’agit peut-être d’une clé de projet ou d’utilisateur.',
  'openai.step.test': 'Tester la connexion',
  'openai.rotation.afterNote':
    'L’ancienne clé fonctionne toujours chez OpenAI. Supprimez-la dans **Admin keys** dès que vous n’en avez plus besoin ailleurs.',
  'openai.remedy.invalid':
    'OpenAI ne connaît pas cette clé : elle est peut-être mal saisie, supprimée ou révoquée. Copiez-la à nouveau ou créez-en une nouvelle.',
  'openai.remedy.expired': 'Cette clé a atteint sa date d’expiration. Créez-en une nouvelle.',
  'openai.remedy.kind':
    'Seule une Admin key de la plateforme API peut lire l’utilisation. Les clés de projet et celles des espaces de travail ChatGPT ne le peuvent pas.',
  'openai.remedy.scope':
    'Réglez **Usage API Scope** sur **Read**. Une clé créée ou modifiée au cours des 15 dernières minutes peut demander un peu plus de temps : patientez, puis relancez le test. S’il échoue encore, créez une nouvelle clé.',
  'openai.remedy.fresh':
    'Chez OpenAI, les modifications d’une clé peuvent prendre 15 minutes ou plus. Patientez, puis relancez le test.',
  'openai.remedy.target':
    'Cela ne signifie pas que votre clé est incorrecte. Un administrateur de cette console doit changer l’adresse qu’elle utilise pour OpenAI.',
  'openai.remedy.network':
    'L’organisation OpenAI n’accepte que les appels provenant d’adresses autorisées. Demandez à son propriétaire d’ajouter les adresses ci-dessous.',
  'openai.remedy.account':
    'L’organisation OpenAI n’est pas utilisable pour le moment : son crédit est peut-être épuisé, elle est fermée, ou le propriétaire de la clé l’a quittée.',
  'openai.remedy.location': 'OpenAI ne dessert pas l’endroit d’où le serveur de votre console appelle.',
};
