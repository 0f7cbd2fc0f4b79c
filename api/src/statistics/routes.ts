import { Statistics, StatisticsQuery } from '@crs/contracts';
import { analysts } from '../accounts/access.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers } from '../problems/answers.ts';
import { summarizeLists } from './summarize-lists.ts';

export function registerStatisticsRoutes(app: App, { db, now, servedLog }: ApiContext): void {
  app.get(
    '/admin/stats',
    {
      schema: {
        summary: 'What learners did with the lists that were served to them',
        querystring: StatisticsQuery,
        response: answers(Statistics),
      },
      config: { access: analysts },
    },
    async ({ query }) => {
      await servedLog.flush();
      return summarizeLists(db, { days: query.days, now: now() });
    },
  );
}
