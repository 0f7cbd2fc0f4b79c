import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  title: 'Einstellungen',
  personalisation: {
    title: 'Personalisierung',
    lead: 'Beides ist gleich gut, und du kannst es jederzeit ändern.',
    label: 'Empfiehl mir Kurse nach dem, was ich belegt habe und lernen möchte',
    words: 'Ausgeschaltet zeigt deine Liste beliebte und neue Kurse, und nichts über dich fließt ein.',
  },
  preferences: {
    title: 'Vorlieben',
    lead: 'Was du lernen möchtest, wo du anfängst und in welchen Sprachen.',
    interests: 'Interessen',
    goal: 'Ziel',
    programme: 'Studiengang',
    programmeWords: 'Der Studiengang oder die Fachrichtung, so wie deine Hochschule sie nennt.',
    level: 'Niveau',
    languages: 'Kurssprachen',
    weeklyHours: 'Stunden pro Woche',
    weeklyHoursWords: 'So viel Zeit hast du zum Lernen.',
    save: 'Vorlieben speichern',
    saved: 'Gespeichert. Deine Liste hat sich geändert.',
  },
  appearance: {
    title: 'Darstellung',
    lead: 'Wird in diesem Browser gemerkt.',
    colorScheme: 'Farben',
    light: 'Hell',
    dark: 'Dunkel',
    auto: 'System',
    languageWords: 'Kurse bleiben in ihrer eigenen Sprache.',
  },
  data: {
    title: 'Meine Daten',
    lead: 'Alles, was über dich gespeichert ist: Profil, Verlauf, Listen und Sitzungen, in einer JSON-Datei.',
    download: 'Meine Daten herunterladen',
  },
  account: {
    title: 'Konto',
    lead: '{name}, {email}',
    delete: 'Mein Konto löschen',
    question: 'Dein Konto löschen?',
    words:
      'Dein Konto, dein Verlauf, deine Vorlieben und deine Listen werden sofort gelöscht. Das lässt sich nicht rückgängig machen.',
    confirm: 'Gib zur Bestätigung {email} ein',
    keep: 'Konto behalten',
    deleteForGood: 'Endgültig löschen',
    deleted: 'Dein Konto und alles, was über dich gespeichert war, ist gelöscht.',
    notDeleted: 'Dein Konto wurde nicht gelöscht',
  },
};
