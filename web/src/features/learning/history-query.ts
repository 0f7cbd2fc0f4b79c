import type { History } from '@crs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

const ENTRIES_AT_ONCE = 1000;

/** Everything the learner did, newest first. */
export const historyQuery = queryOptions({
  queryKey: ['history'],
  queryFn: async ({ signal }) => {
    const items: History['items'] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const query = { limit: ENTRIES_AT_ONCE, ...(cursor !== undefined && { cursor }) };
      const page: History = await answerOf(server.GET('/api/v1/me/history', { params: { query }, signal }));
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return { items };
  },
});
