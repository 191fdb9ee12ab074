import type { FailureMessages } from '../../text/failures.ts';
import { failureStrings as words } from '../failure-strings.ts';

const TELL_ADMINISTRATORS = 'Wenn es dabei bleibt, informieren Sie die Administration dieser Konsole.';

/** German. */
export const failures: FailureMessages = {
  invalid_credential: words(
    ({ integration, credential }) => `${integration} hat „${credential}“ nicht akzeptiert`,
    ({ credential }) =>
      `Kopieren Sie „${credential}“ noch einmal oder erstellen Sie einen neuen Wert. Der bisherige ist vielleicht falsch geschrieben, gelöscht oder widerrufen.`,
  ),
  expired_credential: words(
    ({ credential }) => `„${credential}“ ist abgelaufen`,
    ({ credential }) => `Erstellen Sie „${credential}“ neu und fügen Sie den neuen Wert hier ein.`,
  ),
  wrong_kind: words(
    'Dies ist eine andere Art von Schlüssel',
    ({ credential }) =>
      `Erstellen Sie „${credential}“ wie in der Anleitung beschrieben. Andere Schlüssel können nicht lesen, was nötig ist.`,
  ),
  missing_scope: words(
    ({ scopes }) => (scopes === '' ? 'Eine Berechtigung fehlt' : `Fehlende Berechtigung: ${scopes}`),
    ({ credential }) => `Geben Sie „${credential}“ die nötige Berechtigung und testen Sie dann erneut.`,
  ),
  wrong_target: words(
    ({ integration, target }) =>
      target === ''
        ? `${integration} wurde unter dieser Adresse nicht gefunden`
        : `${integration} verlangt eine andere Adresse: ${target}`,
    'Prüfen Sie die eingegebene Site, Region oder Adresse.',
  ),
  network_policy: words(
    ({ integration }) => `${integration} nimmt vom Server dieser Konsole keine Anfragen an`,
    'Bitten Sie die Administration dort, die unten genannten Adressen freizugeben.',
  ),
  not_yet_effective: words(
    ({ credential }) => `„${credential}“ ist noch nicht aktiv`,
    'Neue Schlüssel und Berechtigungen wirken manchmal erst nach einigen Minuten. Warten Sie und testen Sie dann erneut.',
  ),
  account_unavailable: words(
    ({ integration }) => `Das Konto bei ${integration} ist nicht verfügbar`,
    'Es ist vielleicht gesperrt oder das Guthaben ist aufgebraucht. Fragen Sie, wem das Konto gehört.',
  ),
  plan_required: words(
    ({ integration }) => `Im Tarif bei ${integration} ist das nicht enthalten`,
    'Fragen Sie, wem das Konto gehört, nach einem Tarif, der es enthält.',
  ),
  approval_pending: words(
    'Die Freigabe steht noch aus',
    'Zuerst muss die Administration beim Anbieter zustimmen. Testen Sie dann erneut.',
  ),
  identity_mismatch: words(
    ({ credential }) => `„${credential}“ gehört zu einer anderen Organisation`,
    'Verwenden Sie einen Wert derselben Organisation oder verbinden Sie die andere Organisation als neues Konto.',
  ),
  already_connected: words(
    'Diese Organisation ist bereits verbunden',
    ({ credential }) => `Aktualisieren Sie dort „${credential}“, statt sie ein zweites Mal zu verbinden.`,
  ),
  same_credential: words(
    ({ credential }) => `„${credential}“ ist bereits mit diesem Wert in Gebrauch`,
    ({ credential }) => `Erstellen Sie „${credential}“ neu und fügen Sie den neuen Wert ein.`,
  ),
  version_conflict: words(
    'Jemand anders hat dieses Konto geändert',
    'Sehen Sie sich das Konto an, wie es jetzt ist, und entscheiden Sie dann, ob Sie fortfahren.',
  ),
  draft_expired: words(
    'Der Test liegt zu lange zurück',
    ({ credential }) =>
      `Fügen Sie „${credential}“ erneut ein und testen Sie noch einmal. Alles andere bleibt erhalten.`,
  ),
  authorization_expired: words('Die Autorisierung ist abgelaufen', 'Starten Sie sie neu.'),
  not_found: words(
    'Dieses Konto gibt es nicht mehr',
    'Vielleicht hat jemand die Verbindung getrennt. Laden Sie die Liste neu.',
  ),
  rate_limited: words('Zu viele Anfragen', ({ wait }) =>
    wait === '' ? 'Warten Sie kurz und versuchen Sie es dann erneut.' : `Versuchen Sie es in ${wait} erneut.`,
  ),
  provider_unavailable: words(
    ({ integration }) => `${integration} ist zurzeit nicht verfügbar`,
    'An Ihren Eingaben liegt es nicht. Versuchen Sie es in einigen Minuten erneut.',
  ),
  provider_refused_location: words(
    ({ integration }) => `${integration} bedient diesen Standort nicht`,
    'Fragen Sie die Administration dieser Konsole.',
  ),
  timeout: words(
    'Keine rechtzeitige Antwort',
    'Versuchen Sie es erneut. Wenn es dabei bleibt, ist vielleicht eine Firewall im Weg.',
  ),
  offline: words(
    'Sie sind offline',
    'Prüfen Sie das Netzwerk und versuchen Sie es dann erneut. Es wurde nichts gesendet.',
  ),
  unavailable: words('Der Server dieser Konsole ist nicht erreichbar', 'Versuchen Sie es in einem Moment erneut.'),
  aborted: words('Abgebrochen', 'Es wurde nichts geändert.'),
  permission_denied: words('Sie dürfen das nicht tun', 'Bitten Sie die Administration dieser Konsole um Zugriff.'),
  host_signed_out: words(
    'Ihre Sitzung ist beendet',
    'Melden Sie sich erneut bei dieser Konsole an und machen Sie dann hier weiter.',
  ),
  invalid_input: words(
    'Eine Eingabe kann nicht verwendet werden',
    'Prüfen Sie Ihre Eingaben und versuchen Sie es dann erneut.',
  ),
  popup_blocked: words(
    'Der Browser hat das Fenster blockiert',
    'Erlauben Sie Pop-up-Fenster für diese Seite und versuchen Sie es dann erneut.',
  ),
  popup_closed: words('Das Fenster wurde geschlossen', 'Öffnen Sie es erneut und schließen Sie den Vorgang dort ab.'),
  unsupported: words(
    'Diese Konsole kann diese Integration nicht anzeigen',
    'Dafür ist eine neuere Version nötig. Informieren Sie die Administration dieser Konsole.',
  ),
  unexpected_answer: words(
    'Die Antwort vom Server dieser Konsole ist nicht lesbar',
    `Vielleicht sind Sie abgemeldet, oder die Adresse des Servers stimmt nicht. Laden Sie die Seite neu. ${TELL_ADMINISTRATORS}`,
  ),
  outcome_unknown: words(
    'Noch ist nicht bekannt, ob dies wirksam wurde',
    'Sehen Sie erneut nach, bevor etwas anderes versucht wird.',
  ),
  list_incomplete: words('Die Liste ist möglicherweise unvollständig', `Laden Sie sie neu. ${TELL_ADMINISTRATORS}`),
  unknown: words(
    'Etwas ist schiefgegangen',
    'Versuchen Sie es erneut. Wenn es dabei bleibt, bitten Sie mit den Angaben unten um Hilfe.',
  ),
};
