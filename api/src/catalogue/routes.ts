import {
  Course,
  CoursePage,
  CourseParams,
  CoursePrerequisites,
  CourseQuery,
  InterestQuery,
  Interests,
  RelatedCourses,
} from '@crs/contracts';
import { anyone } from '../accounts/access.ts';
import { findUserCaller } from '../accounts/caller.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers } from '../problems/answers.ts';
import { loadSignals } from '../recommendations/load-list-input.ts';
import { describePrerequisites } from './describe-prerequisites.ts';
import { findInterests } from './find-interests.ts';
import { getCourse } from './get-course.ts';
import { listNextCourses, listSimilarCourses } from './list-related-courses.ts';
import { searchCourses } from './search-courses.ts';

export function registerCatalogueRoutes(app: App, context: ApiContext): void {
  const { serving } = context;
  const config = { access: anyone };

  app.get(
    '/courses',
    {
      schema: { summary: 'Search the catalogue', querystring: CourseQuery, response: answers(CoursePage) },
      config,
    },
    async ({ query }) => searchCourses(serving.current.catalogue, query),
  );

  app.get(
    '/courses/:id',
    { schema: { summary: 'One course', params: CourseParams, response: answers(Course) }, config },
    async ({ params }) => getCourse(serving.current.catalogue, params.id),
  );

  app.get(
    '/courses/:id/similar',
    {
      schema: { summary: 'Courses alike in text', params: CourseParams, response: answers(RelatedCourses) },
      config,
    },
    async ({ params }) => listSimilarCourses(serving.current, params.id),
  );

  app.get(
    '/courses/:id/next',
    {
      schema: {
        summary: 'Courses that learners take next',
        params: CourseParams,
        response: answers(RelatedCourses),
      },
      config,
    },
    async ({ params }) => listNextCourses(serving.current, params.id),
  );

  app.get(
    '/courses/:id/prerequisites',
    {
      schema: {
        summary: 'Prerequisites, and which of them the signed-in learner has met',
        params: CourseParams,
        response: answers(CoursePrerequisites),
      },
      config,
    },
    async (request) => {
      const learner = (await findUserCaller(context, request))?.learner;
      const signals = learner && (await loadSignals(context.db, learner));
      return describePrerequisites(serving.current.catalogue, request.params.id, signals);
    },
  );

  app.get(
    '/interests',
    {
      schema: {
        summary: 'Subjects and skills to choose as interests',
        querystring: InterestQuery,
        response: answers(Interests),
      },
      config,
    },
    async ({ query }) => findInterests(serving.current.catalogue, query),
  );
}
