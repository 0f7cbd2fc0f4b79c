import {
  Cohort,
  CohortChange,
  CohortPage,
  CohortParams,
  CohortQuery,
  DeletedCohort,
  EditHeaders,
  NewCohort,
} from '@crs/contracts';
import {
  deleteCohort,
  findCohort,
  insertCohort,
  listCohortAdvisors,
  listCohortLearnerIds,
  renameCohort,
} from '@crs/database';
import { admins, advisors } from '../accounts/access.ts';
import { getSight } from '../accounts/authorize.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers } from '../problems/answers.ts';
import { notFound } from '../problems/api-error.ts';
import { readExpectedMoment, toEntityTag } from '../problems/entity-tag.ts';
import { changeCohort, changeCohorts, getLockedCohort } from './change-cohort.ts';
import { describeCohort } from './describe-cohort.ts';
import { listCohortPage } from './list-cohort-page.ts';
import { registerCohortMemberRoutes } from './member-routes.ts';

export function registerCohortRoutes(app: App, context: ApiContext): void {
  const config = { access: admins };
  const { db, now } = context;
  registerCohortMemberRoutes(app, context);

  app.get(
    '/admin/cohorts',
    {
      schema: {
        summary: 'Cohorts, newest first; to an advisor the own ones',
        querystring: CohortQuery,
        response: answers(CohortPage),
      },
      config: { access: advisors },
    },
    async (request) => listCohortPage(db, getSight(request), request.query),
  );

  app.post(
    '/admin/cohorts',
    { schema: { summary: 'Make a cohort', body: NewCohort, response: answers(Cohort) }, config },
    async (request, reply) => {
      const name = request.body.name.trim();
      const id = request.body.id?.trim() ?? name;
      const cohort = await changeCohorts(context, request, async (transaction, tell) => {
        await insertCohort(transaction, { externalId: id, name, at: now() });
        await tell({
          action: 'cohort.created',
          objectKind: 'cohort',
          objectId: id,
          details: { name },
        });
        return getLockedCohort(transaction, id);
      });
      reply.header('etag', toEntityTag(cohort));
      return describeCohort(db, cohort);
    },
  );

  app.get(
    '/admin/cohorts/:id',
    {
      schema: {
        summary: 'One cohort with its advisors',
        params: CohortParams,
        response: answers(Cohort),
      },
      config,
    },
    async ({ params }, reply) => {
      const cohort = await findCohort(db, params.id);
      if (!cohort) throw notFound('cohort');
      reply.header('etag', toEntityTag(cohort));
      return describeCohort(db, cohort);
    },
  );

  app.patch(
    '/admin/cohorts/:id',
    {
      schema: {
        summary: 'Rename a cohort',
        params: CohortParams,
        body: CohortChange,
        headers: EditHeaders,
        response: answers(Cohort),
      },
      config,
    },
    async (request, reply) => {
      const name = request.body.name.trim();
      const changed = await changeCohort(context, request, async (transaction, cohort, tell) => {
        if (name === cohort.name) return false;
        await renameCohort(transaction, cohort, { name, now: now() });
        const object = { objectKind: 'cohort', objectId: cohort.externalId };
        await tell({ action: 'cohort.renamed', ...object, details: { from: cohort.name, to: name } });
        return true;
      });
      reply.header('etag', toEntityTag(changed));
      return describeCohort(db, changed);
    },
  );

  app.delete(
    '/admin/cohorts/:id',
    {
      schema: {
        summary: 'Delete a cohort; its learners stay. The answer is what makes it again',
        params: CohortParams,
        headers: EditHeaders,
        response: answers(DeletedCohort),
      },
      config,
    },
    async (request) =>
      changeCohorts(context, request, async (transaction, tell) => {
        const cohort = await getLockedCohort(transaction, request.params.id);
        readExpectedMoment(request.headers['if-match'], cohort);
        const { externalId: id, name, learnerCount, advisorCount } = cohort;
        const learnerIds = await listCohortLearnerIds(transaction, cohort);
        const advisorIds = (await listCohortAdvisors(transaction, cohort)).map((advisor) => advisor.id);
        await deleteCohort(transaction, cohort);
        const details = { name, learnerCount, advisorCount };
        await tell({ action: 'cohort.deleted', objectKind: 'cohort', objectId: id, details });
        return { id, name, learnerIds, advisorIds };
      }),
  );
}
