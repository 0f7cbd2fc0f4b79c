import type { Messages } from '../messages.ts';

export const problems: Messages['problems'] = {
  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal.',
  unexpected: 'Etwas Unerwartetes ist passiert.',
  status: 'Der Server hat mit {status} geantwortet.',
  detailed: '{words}: <detail></detail>',
  codes: {
    bad_request: 'Der Server hat das nicht verstanden',
    validation_failed: 'Daran passt etwas nicht',
    unauthenticated: 'Du bist nicht angemeldet, oder deine Sitzung ist abgelaufen.',
    forbidden: 'Dein Konto darf das nicht.',
    not_found: 'Das gibt es nicht oder nicht mehr.',
    conflict: 'Das geht gerade nicht',
    idempotency_key_reused: 'Dieselbe Anfrage kam schon einmal mit anderem Inhalt.',
    precondition_failed: 'Das wurde inzwischen geändert. Lade die Seite neu und ändere es dann noch einmal.',
    payload_too_large: 'Das ist mehr, als der Server auf einmal annimmt.',
    unsupported_media_type: 'Diese Art von Datei nimmt der Server nicht an.',
    too_many_requests: 'Zu viele Versuche. Warte eine Minute und versuche es dann noch einmal.',
    unavailable: 'Der Server ist ausgelastet oder noch nicht bereit. Versuche es gleich noch einmal.',
    internal_error: 'Auf dem Server ist etwas schiefgegangen.',
  },
};
