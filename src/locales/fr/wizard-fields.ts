import type { WizardFieldsMessages } from '../../text/wizard-fields.ts';
import { countedIn } from '../grammar.ts';

const counted = countedIn('fr');

/** French. */
export const wizardFields: WizardFieldsMessages = {
  method: 'Mode de connexion',
  recommended: 'Recommandé',
  whereToFind: 'Se trouve dans',
  example: 'Se présente ainsi :',
  show: ({ field }) => `Afficher : ${field}`,
  hide: ({ field }) => `Masquer : ${field}`,
  shown: ({ field }) => `La valeur de « ${field} » est visible à l’écran.`,
  hidden: ({ field }) => `La valeur de « ${field} » est masquée.`,
  pasted: ({ characters }) =>
    `Collé. ${counted(characters, { one: 'caractère', many: 'de caractères', other: 'caractères' })}.`,
  other: 'Autre…',
  otherValue: ({ field }) => `${field}, autre valeur`,
  locked: 'Propre à ce compte, non modifiable ici.',
  noticeTrimmed: 'Les espaces autour de la clé ont été supprimés.',
  noticeUnwrapped: {
    quotes: 'Les guillemets autour de la clé ont été supprimés.',
    bearer: 'Le mot « Bearer » devant la clé a été supprimé.',
    header: 'Le nom d’en-tête devant la clé a été supprimé.',
    assignment: 'Le nom de variable devant la clé a été supprimé.',
  },
  noticeHidden: ({ kinds }) => {
    const [only] = kinds;
    if (kinds.length === 1 && only === 'white_space')
      return 'La clé contient un espace. Il s’agit peut-être de deux clés, ou d’une erreur de copie.';
    if (kinds.length === 1 && only === 'line_break')
      return 'La clé contient un saut de ligne. Il s’agit peut-être de deux clés, ou d’une erreur de copie.';
    return 'La clé contient des caractères invisibles.';
  },
  remove: 'Supprimer',
  noticeJson: ({ name }) => `Ceci est du JSON contenant une seule clé, nommée « ${name} ».`,
  takeValue: ({ name }) => `Utiliser la valeur de « ${name} »`,
  noticeLookAlike: 'Certaines lettres ne sont latines qu’en apparence. Copiez à nouveau la clé depuis sa source.',
  noticeMasked: 'Cela ressemble à une clé dont le milieu est masqué. Copiez la clé entière.',
  noticeVeryLong: 'C’est plus long qu’une clé habituelle.',
  noticeWrongKind: ({ kind, credential }) => `Cela ressemble à ceci : ${kind}, et non à « ${credential} ».`,
  noticeUnusual: ({ credential }) =>
    `Cela ne ressemble pas à une valeur habituelle de « ${credential} ». Le test en décidera.`,
  refusedNotSendable:
    'Ce texte contient des caractères qui ne peuvent pas être envoyés. Copiez à nouveau la clé depuis sa source.',
  refusedTooLong: ({ kilobytes }) => `Ce texte dépasse ${kilobytes} Ko : ce n’est pas une clé. Rien n’a été repris.`,
  problems: 'Il y a un problème',
  problemRequired: ({ field }) => `Renseignez « ${field} ».`,
  problemNotAnOption: ({ field }) => `Choisissez l’une des valeurs de « ${field} ».`,
  problemNotADate: ({ field }) => `Saisissez une date pour « ${field} ».`,
  problemInThePast: ({ field }) => `Saisissez une date future pour « ${field} ».`,
  problemTooLong: ({ field }) => `Raccourcissez « ${field} ».`,
  nextNeedsCredential: ({ credential }) => `Saisissez « ${credential} » pour continuer.`,
  nextRefused: ({ credential }) => `Corrigez « ${credential} » pour continuer.`,
  nextNeedsFields: 'Corrigez les champs signalés ci-dessus pour continuer.',
};
