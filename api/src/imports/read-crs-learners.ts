import { levels } from '@crs/contracts';
import type { LearnerRecord } from '@crs/database';
import { parseChoice, parseEmail, parseId, parseLanguage, parseList, parseText } from './parse-cell.ts';
import type { CsvHeader, CsvRow } from './read-csv.ts';

export const learnerColumns = [
  'learner_id',
  'name',
  'email',
  'interests',
  'goal',
  'programme',
  'level',
  'languages',
  'cohorts',
];
export const requiredLearnerColumns = ['learner_id'];

/** One row of learners.csv. With the column `cohorts` a file names all cohorts of each learner: an empty cell is none. */
export function readCrsLearner(header: CsvHeader, row: CsvRow): LearnerRecord {
  const cell = (column: string) => header.get(row, column);
  return {
    externalId: parseId(cell('learner_id'), 'learner_id'),
    name: parseText(cell('name')),
    email: parseEmail(cell('email'), 'email'),
    interests: parseList(cell('interests')),
    goal: parseText(cell('goal')),
    programme: parseText(cell('programme')),
    level: parseChoice(cell('level'), 'level', levels),
    languages: parseList(cell('languages'))
      .map((language) => parseLanguage(language, 'languages'))
      .filter((language) => language !== null),
    cohorts: header.has('cohorts')
      ? parseList(cell('cohorts')).map((cohort) => parseId(cohort, 'cohorts'))
      : null,
    isDemo: false,
  };
}
