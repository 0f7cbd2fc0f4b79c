import type { Messages } from '../messages.ts';

export const users: Messages['users'] = {
  title: 'Personen',
  lead: 'Wer sich anmelden kann, und was jede und jeder darf.',
  loading: 'Konten werden geladen',
  notLoaded: 'Die Konten wurden nicht geladen',
  search: 'Name oder E-Mail',
  role: 'Rolle',
  anyRole: 'Alle Rollen',
  none: {
    title: 'Niemand gefunden',
    words: 'Versuch es mit einem kürzeren Teil des Namens oder der Adresse, oder mit allen Rollen.',
  },
  roles: {
    learner: 'Lernende',
    advisor: 'Beratung',
    editor: 'Redaktion',
    analyst: 'Analyse',
    admin: 'Administration',
  },
  roleWords: {
    learner: 'Bekommt Empfehlungen, wie alle',
    advisor: 'Sieht auch, was die Lernenden der eigenen Gruppen getan haben und was ihnen empfohlen wird',
    editor: 'Pflegt auch den Katalog',
    analyst: 'Sieht auch die Modelle und entscheidet, welches live ist',
    admin: 'Darf alles und entscheidet, wer was darf',
  },
  facts: {
    you: 'Du',
    disabled: 'Gesperrt',
    waiting: 'Noch kein Passwort',
    neverSignedIn: 'Noch nie angemeldet',
    signedIn: 'Angemeldet {age}{count, plural, =0 {} one {; # offene Sitzung} other {; # offene Sitzungen}}',
  },
  actions: {
    label: 'Aktionen für {name}',
    activity: 'Was diese Person getan hat',
    role: 'Rolle ändern',
    password: 'Neuer Passwort-Link',
    sessions: 'Überall abmelden',
    disable: 'Sperren',
    enable: 'Entsperren',
    delete: 'Löschen',
  },
  done: {
    role: '{name} hat eine andere Rolle.',
    disabled: '{name} kann sich nicht mehr anmelden.',
    enabled: '{name} kann sich wieder anmelden.',
    sessions: '{name} ist überall abgemeldet.',
    deleted: 'Das Konto von {name} und alles, was über die Person gespeichert war, ist gelöscht.',
  },
  invite: {
    open: 'Neues Konto',
    title: 'Konto anlegen',
    action: 'Konto anlegen',
    made: 'Das Konto von {name} ist angelegt',
    learnerId: 'Kennung der Lernenden (freiwillig)',
    learnerIdWords: 'Ein importierter Verlauf, der dieser Person gehört',
  },
  changeRole: {
    title: 'Was darf {name}?',
    words: 'Alle Sitzungen des Kontos enden; nach der nächsten Anmeldung gilt die neue Rolle.',
    cohortsGo: 'Mit der Rolle Beratung verliert das Konto seine Gruppen.',
    action: 'Rolle ändern',
  },
  disable: {
    title: 'Konto von {name} sperren?',
    words:
      'Alle Sitzungen enden sofort, und niemand kann sich damit anmelden, bis es entsperrt wird. Gelöscht wird nichts.',
    action: 'Sperren',
  },
  enable: {
    title: 'Konto von {name} entsperren?',
    words: 'Die Person kann sich mit demselben Passwort wieder anmelden.',
    action: 'Entsperren',
  },
  endSessions: {
    title: '{name} überall abmelden?',
    words:
      '{count, plural, =0 {Keine Sitzung ist offen.} one {Die offene Sitzung endet sofort.} other {Alle # offenen Sitzungen enden sofort.}} Das Passwort bleibt.',
    action: 'Überall abmelden',
  },
  password: {
    title: '{name} einen neuen Passwort-Link geben?',
    words:
      'Das jetzige Passwort gilt nicht mehr, und alle Sitzungen enden sofort. Du bekommst einen Link, über den die Person ein anderes Passwort wählt; niemand sonst erfährt es.',
    action: 'Passwort wegnehmen',
    made: 'Ein Passwort-Link für {name}',
    link: 'Passwort-Link',
    give: 'Gib diesen Link der Person auf einem Weg, dem du vertraust. Er gilt einmal, bis {moment}, und wird nicht wieder gezeigt.',
  },
  delete: {
    title: 'Konto von {name} löschen?',
    words:
      'Das Konto {email}, sein Verlauf, seine Angaben und Listen werden sofort gelöscht. Das lässt sich nicht rückgängig machen.',
    keys: '{count, plural, one {# Dienstschlüssel} other {# Dienstschlüssel}} dieser Person gelten dann nicht mehr.',
    action: 'Endgültig löschen',
  },
};
