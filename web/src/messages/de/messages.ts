import type { Messages } from '../messages.ts';
import { account } from './account.ts';
import { audit } from './audit.ts';
import { catalogue } from './catalogue.ts';
import { cohorts } from './cohorts.ts';
import { courses } from './courses.ts';
import { figures } from './figures.ts';
import { imports } from './imports.ts';
import { keys } from './keys.ts';
import { learners } from './learners.ts';
import { learning } from './learning.ts';
import { manage } from './manage.ts';
import { managedCourses } from './managed-courses.ts';
import { models } from './models.ts';
import { onboarding } from './onboarding.ts';
import { preferences } from './preferences.ts';
import { problems } from './problems.ts';
import { recommendations } from './recommendations.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { statistics } from './statistics.ts';
import { trainings } from './trainings.ts';
import { users } from './users.ts';

export const messages = {
  account,
  audit,
  catalogue,
  cohorts,
  courses,
  figures,
  imports,
  keys,
  learners,
  learning,
  manage,
  managedCourses,
  models,
  onboarding,
  preferences,
  problems,
  recommendations,
  settings,
  shell,
  statistics,
  trainings,
  users,
} satisfies Messages;
