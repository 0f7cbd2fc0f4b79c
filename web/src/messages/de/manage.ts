import type { Messages } from '../messages.ts';

export const manage: Messages['manage'] = {
  label: 'Verwalten',
  cancel: 'Abbrechen',
  clear: 'Suche leeren',
  done: 'Fertig',
  unchanged: 'Nichts wurde geändert',
  tabs: {
    learners: 'Lernende',
    cohorts: 'Gruppen',
    courses: 'Kurse',
    imports: 'Importe',
    models: 'Modelle',
    people: 'Personen',
    keys: 'Schlüssel',
    audit: 'Protokoll',
  },
};
