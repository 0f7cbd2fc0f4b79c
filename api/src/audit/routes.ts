import { Readable } from 'node:stream';
import { AuditFilterQuery, AuditPage, AuditQuery } from '@crs/contracts';
import { admins } from '../accounts/access.ts';
import { getUserCaller } from '../accounts/authorize.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers, csvFile } from '../problems/answers.ts';
import { listAuditPage, readFilter } from './list-audit.ts';
import { recordAudit } from './record-audit.ts';
import { writeAuditCsv } from './write-audit-csv.ts';

export function registerAuditRoutes(app: App, context: ApiContext): void {
  const config = { access: admins };
  const { db } = context;

  app.get(
    '/admin/audit',
    {
      schema: {
        summary: 'Who did what and when, newest first',
        querystring: AuditQuery,
        response: answers(AuditPage),
      },
      config,
    },
    async ({ query }) => listAuditPage(db, query),
  );

  app.get(
    '/admin/audit/csv',
    {
      schema: {
        summary: 'The same as a CSV file, all of it',
        querystring: AuditFilterQuery,
        response: csvFile,
      },
      config,
    },
    async (request, reply) => {
      const actor = `user:${getUserCaller(request).userId}`;
      await recordAudit(context, request, { action: 'audit.exported', actor, details: request.query });
      reply.header('content-disposition', 'attachment; filename="audit-log.csv"');
      reply.type('text/csv; charset=utf-8');
      return reply.send(Readable.from(writeAuditCsv(db, readFilter(request.query))));
    },
  );
}
