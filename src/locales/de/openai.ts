import type { DefinitionTexts } from '../../text/definitions.ts';

/** German texts of the OpenAI definition. */
export const openai: DefinitionTexts = {
  'openai.description': 'Nutzung und Kosten Ihrer OpenAI-Organisation, nach Projekt, Modell und Schlüssel.',
  'openai.category': 'Daten & KI',
  'openai.noun.one': 'OpenAI-Konto',
  'openai.noun.other': 'OpenAI-Konten',
  'openai.prerequisite.owner':
    'Owner der OpenAI-Organisation: Nur wer diese Rolle hat, kann einen Admin key erstellen.',
  'openai.capability.usage': 'Nutzung und Kosten',
  'openai.capability.usage.unlocks': 'Tägliche Kosten und Nutzung je Modell',
  'openai.capability.management': 'Verwaltung',
  'openai.capability.management.unlocks':
    'Namen von Projekten, Personen und Schlüsseln sowie das Ablaufdatum dieses Schlüssels',
  'openai.notRead.content': 'Prompts, Antworten, Dateien',
  'openai.notRead.keys': 'Die Werte Ihrer anderen Schlüssel',
  'openai.step.configure': 'Admin key konfigurieren',
  'openai.guide.signIn': 'Melden Sie sich beim [OpenAI-Dashboard](https://platform.openai.com) an.',
  'openai.guide.settings': 'Wählen Sie das Zahnradsymbol. Die Seite **Organization Settings** wird geöffnet.',
  'openai.guide.adminKeys': 'Wählen Sie **Admin keys**.',
  'openai.guide.create': 'Wählen Sie **Create new Admin key**. Ein gleichnamiger Bereich wird geöffnet.',
  'openai.guide.name': 'Geben Sie unter **Name** einen Namen ein, den Sie später wiedererkennen.',
  'openai.guide.permissions': 'Wählen Sie unter **Permissions** die Option **Restricted**.',
  'openai.guide.management': 'Wählen Sie unter **Management API Scope** die Option **Read**.',
  'openai.guide.usage': 'Wählen Sie unter **Usage API Scope** die Option **Read**.',
  'openai.guide.confirm': 'Wählen Sie **Create admin key**. Der Schlüssel wird erstellt.',
  'openai.guide.copy': 'Wählen Sie **Copy**, um den Schlüssel zu kopieren.',
  'openai.guide.copy.caution':
    'OpenAI zeigt den Schlüssel nur einmal. Kopieren Sie ihn, bevor Sie den Bereich schließen.',
  'openai.guide.done': 'Wählen Sie **Done**, um den Bereich **Save your key** zu schließen.',
  'openai.guide.paste': 'Fügen Sie den Schlüssel hier unter **Admin key** ein.',
  'openai.guide.next': 'Wählen Sie **Weiter**, um die Verbindung zu testen.',
  'openai.field.help':
    'Beginnt mit `sk-admin-`. Der Schlüssel geht an den Server dieser Konsole und wird nie wieder angezeigt.',
  'openai.field.where': '**Settings** › **Organization** › **Admin keys**',
  'openai.hint.project':
    'Das sieht nach einem Projektschlüssel aus. Damit lassen sich Modelle aufrufen, aber nicht die Nutzung der Organisation lesen. Erstellen Sie stattdessen einen **Admin key**.',
  'openai.hint.service':
    'Das sieht nach dem Schlüssel eines Dienstkontos aus. Damit lässt sich die Nutzung der Organisation nicht lesen. Erstellen Sie stattdessen einen **Admin key**.',
  'openai.hint.anthropic': 'Das sieht nach einem Schlüssel von Anthropic aus, nicht von OpenAI.',
  'openai.hint.organization': 'Das sieht nach einer Organization ID aus. Der Admin key beginnt mit `sk-admin-`.',
  'openai.hint.legacy':
    'Admin keys beginnen gewöhnlich mit `sk-admin-`. Dies ist vielleicht der Schlüssel eines Projekts oder einer Person.',
  'openai.step.test': 'Verbindung testen',
  'openai.rotation.afterNote':
    'Der alte Schlüssel funktioniert bei OpenAI weiterhin. Löschen Sie ihn unter **Admin keys**, sobald Sie ihn nirgends mehr benötigen.',
  'openai.remedy.invalid':
    'OpenAI kennt diesen Schlüssel nicht: Er ist vielleicht falsch geschrieben, gelöscht oder widerrufen. Kopieren Sie ihn erneut oder erstellen Sie einen neuen.',
  'openai.remedy.expired': 'Das Ablaufdatum dieses Schlüssels ist erreicht. Erstellen Sie einen neuen.',
  'openai.remedy.kind':
    'Nur ein Admin key der API-Plattform kann die Nutzung lesen. Schlüssel von Projekten und von ChatGPT-Workspaces können das nicht.',
  'openai.remedy.scope':
    'Setzen Sie **Usage API Scope** auf **Read**. Ein Schlüssel, der in den letzten 15 Minuten erstellt oder geändert wurde, braucht vielleicht noch etwas: Warten Sie und testen Sie dann erneut. Wenn es weiterhin nicht gelingt, erstellen Sie einen neuen Schlüssel.',
  'openai.remedy.fresh':
    'Änderungen an einem Schlüssel wirken bei OpenAI manchmal erst nach 15 Minuten oder später. Warten Sie und testen Sie dann erneut.',
  'openai.remedy.target':
    'Das heißt nicht, dass Ihr Schlüssel falsch ist. Die Administration dieser Konsole muss die Adresse ändern, unter der die Konsole OpenAI aufruft.',
  'openai.remedy.network':
    'Die OpenAI-Organisation nimmt nur Anfragen von festgelegten Adressen an. Bitten Sie deren Owner, die unten genannten Adressen hinzuzufügen.',
  'openai.remedy.account':
    'Die OpenAI-Organisation kann zurzeit nicht genutzt werden: Vielleicht ist ihr Guthaben aufgebraucht, sie wurde geschlossen oder die Person, der der Schlüssel gehört, hat sie verlassen.',
  'openai.remedy.location': 'OpenAI bedient den Ort nicht, von dem aus der Server Ihrer Konsole anfragt.',
};
