import type { Messages } from '../messages.ts';

export const recommendations: Messages['recommendations'] = {
  title: {
    personal: 'Für dich',
    general: 'Beliebt und neu',
  },
  lead: {
    personal:
      'Geordnet nach dem, was du belegt hast und lernen möchtest. Jeder Kurs sagt, warum er hier steht.',
    fallback:
      'Beliebte Kurse für den Anfang. Nenn ein Interesse oder einen Kurs, den du belegt hast, und die Liste ist deine.',
    general: 'Beliebte und neue Kurse, für alle dieselben. Nichts über dich fließt ein.',
  },
  list: {
    label: 'Empfohlene Kurse',
    loading: 'Deine Empfehlungen werden geladen',
    notLoaded: 'Deine Empfehlungen wurden nicht geladen',
  },
  nothing: {
    title: 'Nichts mehr zu empfehlen',
    words: 'Jeder Kurs, der passt, ist belegt, abgelehnt oder in einer Sprache, die du nicht genannt hast.',
    browse: 'Alle Kurse ansehen',
    change: 'Vorlieben ändern',
  },
  personalisation: {
    label: 'Wie die Liste entsteht',
    personal: 'Für dich',
    general: 'Nicht personalisiert',
  },
  feedback: {
    label: 'Rückmeldung zu {title}',
    save: 'Merken',
    saved: 'Gemerkt',
    know: 'Kenne ich',
    dismiss: 'Kein Interesse',
    why: 'Warum?',
  },
  why: {
    label: 'Warum {title}',
    words:
      'Was zu diesem Platz auf deiner Liste geführt hat, und wie stark. Balken nach rechts sprachen für den Kurs, Balken nach links dagegen.',
    leaveOut: 'Weglassen',
    leaveOutLabel: '{name} weglassen',
    smaller: '{count, plural, one {# kleinerer Grund} other {# kleinere Gründe}}',
    against: 'sprach dagegen',
  },
  reasons: {
    label: 'Warum dieser Kurs',
    new: 'Neu: Noch niemand hat ihn belegt',
    last: 'Von dem, was übrig ist, passt nichts besser',
    finished: 'Weil du <subjects></subjects> abgeschlossen hast',
    taking: 'Weil du gerade <subjects></subjects> belegst',
    saved: 'Weil du dir <subjects></subjects> gemerkt hast',
    course: 'Wegen <subjects></subjects>',
    interest: 'Interesse: <subjects></subjects>',
    goal: 'Dein Ziel: <subjects></subjects>',
    programme: 'In deinem Studiengang belegt: <subjects></subjects>',
    language: 'Belegt von Lernenden, die <subjects></subjects> lesen',
    level: 'Dein Niveau: <subjects></subjects>',
    content: 'Ähnlich wie <subjects></subjects>',
    popular: 'Beliebt bei Lernenden',
  },
  against: {
    lower: '{count, plural, one {# Platz weiter unten} other {# Plätze weiter unten}}, {why}',
    finished: 'weil du „{subject}“ abgeschlossen hast',
    taking: 'weil du gerade „{subject}“ belegst',
    saved: 'weil du dir „{subject}“ gemerkt hast',
    course: 'wegen „{subject}“',
    interest: 'wegen deines Interesses an „{subject}“',
    goal: 'wegen deines Ziels: {subject}',
    programme: 'weil Lernende im Studiengang „{subject}“ andere belegen',
    language: 'weil Lernende, die {subject} lesen, andere belegen',
    level: 'weil dein Niveau „{subject}“ ist',
    content: 'wegen „{subject}“',
    popular: 'weil ihn weniger Lernende belegen',
  },
  placement: {
    diversity: 'Weiter oben, für mehr Vielfalt',
    exploration: 'Neuer Kurs, einen Blick wert',
    ignored: 'Weiter unten, weil du ihn einige Tage übergangen hast',
  },
  prerequisites: {
    missing: 'Voraussetzungen fehlen: {names}',
    unknown: 'Baut auf: {names}',
  },
  profile: {
    title: 'Was diese Liste weiß',
    nothing:
      'Nichts. Deine Kurse und Vorlieben bleiben gespeichert, fließen hier aber nicht ein, solange die Liste nicht personalisiert ist.',
    interests: 'Interessen',
    goal: 'Ziel',
    programme: 'Studiengang',
    level: 'Niveau',
    lastCourses: 'Deine letzten Kurse',
    allCourses: 'Alle {count, number} Kurse',
    add: 'Interessen angeben',
    change: 'Ändern',
  },
};
