import { queryOptions } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

export const shownCount = 10;
/** More than is shown, so that a dismissed card is replaced at once. */
const fetchedCount = 16;

export const recommendationsKey = ['recommendations'] as const;

export const recommendationsQuery = queryOptions({
  queryKey: [...recommendationsKey, 'short'],
  queryFn: () =>
    answerOf(
      server.GET('/api/v1/me/recommendations', {
        params: { query: { limit: fetchedCount, surface: 'home' } },
      }),
    ),
});

/** The same list with every reason, asked for when a learner opens "Why this?"; not a list that is shown. */
export const explainedRecommendationsQuery = queryOptions({
  queryKey: [...recommendationsKey, 'full'],
  queryFn: () =>
    answerOf(
      server.GET('/api/v1/me/recommendations', {
        params: { query: { limit: fetchedCount, surface: 'why', explain: 'full' } },
      }),
    ),
});
