import {
  AddedLearners,
  Cohort,
  CohortAdvisorParams,
  CohortLearnerParams,
  CohortLearners,
  CohortParams,
  EditHeaders,
} from '@crs/contracts';
import {
  addCohortAdvisor,
  findUser,
  lockAdvisor,
  removeCohortAdvisor,
  removeCohortLearner,
} from '@crs/database';
import { admins } from '../accounts/access.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers } from '../problems/answers.ts';
import { ApiError, notFound } from '../problems/api-error.ts';
import { toEntityTag } from '../problems/entity-tag.ts';
import { addLearners } from './add-learners.ts';
import { changeCohort } from './change-cohort.ts';
import { describeCohort } from './describe-cohort.ts';

/** Who is in a cohort, and who sees them. Doing so twice is doing so once. */
export function registerCohortMemberRoutes(app: App, context: ApiContext): void {
  const config = { access: admins };
  const { db } = context;

  app.post(
    '/admin/cohorts/:id/learners',
    {
      schema: {
        summary: 'Put learners into a cohort; unknown ids are passed over and told of',
        params: CohortParams,
        headers: EditHeaders,
        body: CohortLearners,
        response: answers(AddedLearners),
      },
      config,
    },
    async (request, reply) => {
      const { learnerIds } = request.body;
      const told: AddedLearners = { addedCount: 0, presentCount: 0, unknownIds: [] };
      const cohort = await changeCohort(context, request, async (transaction, found, tell) => {
        Object.assign(told, await addLearners(transaction, tell, { cohort: found, learnerIds }));
        return told.addedCount > 0;
      });
      reply.header('etag', toEntityTag(cohort));
      return told;
    },
  );

  app.delete(
    '/admin/cohorts/:id/learners/:learnerId',
    {
      schema: {
        summary: 'Take a learner out of a cohort',
        params: CohortLearnerParams,
        headers: EditHeaders,
        response: answers(Cohort),
      },
      config,
    },
    async (request, reply) => {
      const { learnerId: objectId } = request.params;
      const cohort = await changeCohort(context, request, async (transaction, found, tell) => {
        const isRemoved = await removeCohortLearner(transaction, found, objectId);
        const details = { cohort: found.externalId };
        if (isRemoved)
          await tell({ action: 'cohort.learner-removed', objectKind: 'learner', objectId, details });
        return isRemoved;
      });
      reply.header('etag', toEntityTag(cohort));
      return describeCohort(db, cohort);
    },
  );

  app.put(
    '/admin/cohorts/:id/advisors/:userId',
    {
      schema: {
        summary: 'Let an account with the role advisor see the learners of a cohort',
        params: CohortAdvisorParams,
        headers: EditHeaders,
        response: answers(Cohort),
      },
      config,
    },
    async (request, reply) => {
      const { userId: objectId } = request.params;
      if (!(await findUser(db, objectId))) throw notFound('account');
      const cohort = await changeCohort(context, request, async (transaction, found, tell) => {
        if (!(await lockAdvisor(transaction, objectId)))
          throw new ApiError(409, 'conflict', 'the account needs the role advisor first');
        const isAdded = await addCohortAdvisor(transaction, found, objectId);
        const details = { cohort: found.externalId };
        if (isAdded) await tell({ action: 'cohort.advisor-added', objectKind: 'user', objectId, details });
        return isAdded;
      });
      reply.header('etag', toEntityTag(cohort));
      return describeCohort(db, cohort);
    },
  );

  app.delete(
    '/admin/cohorts/:id/advisors/:userId',
    {
      schema: {
        summary: 'Keep an account from the learners of a cohort from now on',
        params: CohortAdvisorParams,
        headers: EditHeaders,
        response: answers(Cohort),
      },
      config,
    },
    async (request, reply) => {
      const { userId: objectId } = request.params;
      const cohort = await changeCohort(context, request, async (transaction, found, tell) => {
        const isRemoved = await removeCohortAdvisor(transaction, found, objectId);
        const details = { cohort: found.externalId };
        if (isRemoved)
          await tell({ action: 'cohort.advisor-removed', objectKind: 'user', objectId, details });
        return isRemoved;
      });
      reply.header('etag', toEntityTag(cohort));
      return describeCohort(db, cohort);
    },
  );
}
