import { accounts } from './0001-accounts.ts';
import { catalogue } from './0002-catalogue.ts';
import { learning } from './0003-learning.ts';
import { operation } from './0004-operation.ts';
import { jobRuns } from './0005-job-runs.ts';
import { trainingCounts } from './0006-training-counts.ts';
import { shownCourses } from './0007-shown-courses.ts';
import { servedListsByTime } from './0008-served-lists-by-time.ts';
import { people } from './0009-people.ts';
import { importSteps } from './0010-import-steps.ts';
import { trainings } from './0011-trainings.ts';
import { cohorts } from './0012-cohorts.ts';
import { rowFaults } from './0013-row-faults.ts';
import { trainingFindings } from './0014-training-findings.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  accounts,
  catalogue,
  learning,
  operation,
  jobRuns,
  trainingCounts,
  shownCourses,
  servedListsByTime,
  people,
  importSteps,
  trainings,
  cohorts,
  rowFaults,
  trainingFindings,
];
