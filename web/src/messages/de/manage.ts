import type { Messages } from '../messages.ts';

export const manage: Messages['manage'] = {
  label: 'Verwalten',
  tabs: {
    courses: 'Kurse',
    models: 'Modelle',
  },
};
