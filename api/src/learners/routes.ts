import {
  History,
  LearnerHistoryQuery,
  LearnerPage,
  LearnerParams,
  LearnerQuery,
  LearnerView,
} from '@crs/contracts';
import { findLearnerInSight, type LearnerRow } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import { advisors } from '../accounts/access.ts';
import { getSight, getUserCaller } from '../accounts/authorize.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { ApiContext } from '../context.ts';
import { listHistory } from '../me/list-history.ts';
import { answers } from '../problems/answers.ts';
import { notFound } from '../problems/api-error.ts';
import { listLearnerPage } from './list-learner-page.ts';
import { viewLearner } from './view-learner.ts';

export function registerLearnerRoutes(app: App, context: ApiContext): void {
  const config = { access: advisors };
  const { db } = context;
  /** Who looks at a learner is written down before anything is shown. One out of sight is as if there were none. */
  const lookAt = async (request: FastifyRequest, id: string): Promise<LearnerRow> => {
    const learner = await findLearnerInSight(db, id, getSight(request));
    if (!learner) throw notFound('learner');
    const actor = `user:${getUserCaller(request).userId}`;
    const object = { objectKind: 'learner', objectId: id };
    await recordAudit(context, request, { action: 'learner.viewed', actor, ...object });
    return learner;
  };

  app.get(
    '/admin/learners',
    {
      schema: {
        summary: 'Learners, latest first; to an advisor those of the own cohorts',
        querystring: LearnerQuery,
        response: answers(LearnerPage),
      },
      config,
    },
    async (request) => listLearnerPage(db, getSight(request), request.query),
  );

  app.get(
    '/admin/learners/:id',
    {
      schema: {
        summary: 'What one learner declared, did and would be recommended now; who looks is written down',
        params: LearnerParams,
        response: answers(LearnerView),
      },
      config,
    },
    async (request) => {
      const learner = await lookAt(request, request.params.id);
      return viewLearner(context, learner, getSight(request));
    },
  );

  app.get(
    '/admin/learners/:id/history',
    {
      schema: {
        summary: 'What one learner did, newest first; who looks is written down',
        params: LearnerParams,
        querystring: LearnerHistoryQuery,
        response: answers(History),
      },
      config,
    },
    async (request) => {
      const { id } = await lookAt(request, request.params.id);
      return listHistory(context, id, request.query);
    },
  );
}
