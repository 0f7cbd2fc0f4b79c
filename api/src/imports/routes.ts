import { Readable } from 'node:stream';
import {
  IdempotencyHeaders,
  ImportDetails,
  ImportPage,
  ImportParams,
  ImportPartParams,
  ImportQuery,
  ImportReading,
  ImportRowPage,
  ImportRowQuery,
  NewImport,
} from '@crs/contracts';
import { findImport, type ImportRow, listImports } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { editors } from '../accounts/access.ts';
import { getUserCaller } from '../accounts/authorize.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answerOnce } from '../interactions/answer-once.ts';
import { answers, csvFile, noContent } from '../problems/answers.ts';
import { notFound } from '../problems/api-error.ts';
import { validatorCompiler } from '../problems/validate-request.ts';
import { beginStep, discardImport } from './change-import.ts';
import { createImport } from './create-import.ts';
import { describeImport, summarizeImports } from './describe-import.ts';
import { PART_BYTES } from './import-part.ts';
import { formatRefusedRows, listRowPage } from './list-import-rows.ts';
import type { ImportTask } from './stored-import.ts';
import { storePart } from './store-part.ts';

const BYTES = 'application/octet-stream';
const config = { access: editors };

export function registerImportRoutes(app: App, context: ApiContext): void {
  registerReading(app, context);
  registerUpload(app, context);
  registerSteps(app, context);
}

async function getImport({ db }: ApiContext, id: string): Promise<ImportRow> {
  const imported = await findImport(db, id);
  if (!imported) throw notFound('import');
  return imported;
}

const actorOf = (request: FastifyRequest) => `user:${getUserCaller(request).userId}`;

function audit(context: ApiContext, request: FastifyRequest, imported: ImportRow, action: string) {
  const details = { name: imported.files.replaceAll('\n', ', ') };
  const object = { objectKind: 'import', objectId: imported.publicId as string, details };
  return recordAudit(context, request, { action, actor: actorOf(request), ...object });
}

function registerReading(app: App, context: ApiContext): void {
  const { db } = context;

  app.get(
    '/admin/imports',
    {
      schema: {
        summary: 'Imports, newest first, and what an upload may be',
        querystring: ImportQuery,
        response: answers(ImportPage),
      },
      config,
    },
    async ({ query: { cursor, limit = 20 } }) => {
      const found = await listImports(db, { after: cursor, limit: limit + 1 });
      const items = await summarizeImports(db, found.slice(0, limit));
      const nextCursor = found.length > limit ? (items.at(-1)?.id ?? null) : null;
      const limits = { bytesMax: context.config.importMbMax * 1_000_000, partBytes: PART_BYTES };
      return { items, nextCursor, limits };
    },
  );

  app.get(
    '/admin/imports/:id',
    {
      schema: {
        summary: 'One import: how far it is, what it would do or did',
        params: ImportParams,
        response: answers(ImportDetails),
      },
      config,
    },
    async ({ params }) => describeImport(db, await getImport(context, params.id)),
  );

  app.get(
    '/admin/imports/:id/rows',
    {
      schema: {
        summary: 'What was wrong with rows, or what an undo left',
        params: ImportParams,
        querystring: ImportRowQuery,
        response: answers(ImportRowPage),
      },
      config,
    },
    async ({ params, query }) => listRowPage(db, (await getImport(context, params.id)).id, query),
  );

  app.get(
    '/admin/imports/:id/rows/csv',
    {
      schema: {
        summary: 'The refused rows as CSV',
        params: ImportParams,
        response: csvFile,
      },
      config,
    },
    async ({ params }, reply) => {
      const { id } = await getImport(context, params.id);
      reply.type('text/csv; charset=utf-8');
      reply.header('content-disposition', 'attachment; filename="refused-rows.csv"');
      return reply.send(Readable.from(formatRefusedRows(db, id)));
    },
  );
}

function registerUpload(app: App, context: ApiContext): void {
  const { db, now, createId } = context;

  app.post(
    '/admin/imports',
    {
      schema: {
        summary: 'Announce files to import',
        body: NewImport,
        headers: IdempotencyHeaders,
        response: answers(ImportDetails),
      },
      config,
    },
    async (request, reply) => {
      const options = { actor: actorOf(request), mbMax: context.config.importMbMax };
      return answerOnce(context, { request, reply }, async (transaction) => {
        const moment = { publicId: createId(), now: now() };
        const imported = await createImport(transaction, request.body, { ...options, ...moment });
        await audit({ ...context, db: transaction }, request, imported, 'import.uploaded');
        return describeImport(transaction, imported);
      });
    },
  );

  app.delete(
    '/admin/imports/:id',
    {
      schema: {
        summary: 'Discard an import that was never applied',
        params: ImportParams,
        response: noContent,
      },
      config,
    },
    async (request, reply) => {
      const imported = await getImport(context, request.params.id);
      await discardImport(db, imported);
      await audit(context, request, imported, 'import.discarded');
      return reply.code(204).send(null);
    },
  );

  app.register(async (scope) => {
    scope.addContentTypeParser(BYTES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    (scope as unknown as App).put(
      '/admin/imports/:id/files/:fileNo/parts/:partNo',
      {
        schema: {
          summary: `One part of a file: ${PART_BYTES} bytes, the last one less`,
          consumes: [BYTES],
          params: ImportPartParams,
          body: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }),
          response: noContent,
        },
        // The bytes are what they are; the import says how many there must be.
        validatorCompiler: (route) =>
          route.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(route),
        bodyLimit: PART_BYTES,
        config,
      },
      async ({ params: { id, ...place }, body }, reply) => {
        await storePart(db, await getImport(context, id), { ...place, bytes: body });
        return reply.code(204).send(null);
      },
    );
  });
}

function registerSteps(app: App, context: ApiContext): void {
  const { db, now, createId, imports } = context;

  const run = async (
    request: FastifyRequest,
    id: string,
    step: { kind: ImportTask['kind']; action: string; reading?: ImportReading },
  ) => {
    const imported = await getImport(context, id);
    const task = await beginStep(db, imported, { ...step, worker: createId(), now: now() });
    if (task) {
      imports.run(task);
      await audit(context, request, imported, step.action);
    }
    return describeImport(db, await getImport(context, id));
  };

  app.post(
    '/admin/imports/:id/check',
    {
      schema: {
        summary: 'Begin to compare the uploaded files with what is there',
        params: ImportParams,
        body: ImportReading,
        response: answers(ImportDetails),
      },
      config,
    },
    async (request) =>
      run(request, request.params.id, { kind: 'check', action: 'import.checked', reading: request.body }),
  );

  for (const { kind, action, summary } of [
    { kind: 'apply', action: 'import.applied', summary: 'Begin to take over what was checked' },
    { kind: 'undo', action: 'import.undone', summary: 'Begin to take back what was applied' },
  ] as const)
    app.post(
      `/admin/imports/:id/${kind}`,
      { schema: { summary, params: ImportParams, response: answers(ImportDetails) }, config },
      async (request) => run(request, (request.params as { id: string }).id, { kind, action }),
    );
}
