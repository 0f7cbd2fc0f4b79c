import { LearnerParams, PreviewRequest, RecommendationQuery, Recommendations } from '@crs/contracts';
import { findLearnerInSight } from '@crs/database';
import { anyone, signedInWithState, staffOrService } from '../accounts/access.ts';
import { getSight, getUserCaller } from '../accounts/authorize.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { getOwnLearner } from '../me/get-own-learner.ts';
import { answers } from '../problems/answers.ts';
import { notFound } from '../problems/api-error.ts';
import { previewRecommendations } from './preview-recommendations.ts';
import { recommendToLearner } from './recommend-to-learner.ts';

/**
 * A list is made key by key (`composeRecommendations`), so nothing has to be left out of it, and the schema's own
 * serializer validates every nullable field again, which takes longer than the recommendation.
 */
const serializerCompiler = () => (answer: unknown) => JSON.stringify(answer);

export function registerRecommendationRoutes(app: App, context: ApiContext): void {
  app.get(
    '/me/recommendations',
    {
      schema: {
        summary: 'What the signed-in learner could take next',
        querystring: RecommendationQuery,
        response: answers(Recommendations),
      },
      serializerCompiler,
      config: { access: signedInWithState },
    },
    async (request) => {
      const caller = getUserCaller(request);
      const learner = await getOwnLearner(context, caller);
      return recommendToLearner(context, { learner, state: caller.state }, request.query);
    },
  );

  app.get(
    '/learners/:id/recommendations',
    {
      schema: {
        summary: 'The same for any learner; advisors ask for those of their cohorts',
        params: LearnerParams,
        querystring: RecommendationQuery,
        response: answers(Recommendations),
      },
      serializerCompiler,
      config: { access: staffOrService('recommendations:read') },
    },
    async (request) => {
      const { params, query } = request;
      const learner = await findLearnerInSight(context.db, params.id, getSight(request));
      if (!learner) throw notFound('learner');
      return recommendToLearner(context, { learner }, query);
    },
  );

  app.post(
    '/recommendations/preview',
    {
      schema: {
        summary: 'A list for a person who is not stored: anonymous, or a what-if',
        body: PreviewRequest,
        response: answers(Recommendations),
      },
      serializerCompiler,
      config: { access: anyone },
    },
    async ({ body }) => previewRecommendations(context, body),
  );
}
