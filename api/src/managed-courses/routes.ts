import {
  CourseEdit,
  CourseParams,
  ManagedCourse,
  ManagedCoursePage,
  ManagedCourseQuery,
  SaveCourseHeaders,
} from '@crs/contracts';
import { findStoredCourse } from '@crs/database';
import { editors } from '../accounts/access.ts';
import { getUserCaller } from '../accounts/authorize.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers } from '../problems/answers.ts';
import { notFound } from '../problems/api-error.ts';
import { toEntityTag } from '../problems/entity-tag.ts';
import { describeManagedCourse } from './describe-managed-course.ts';
import { listManagedCourses } from './list-managed-courses.ts';
import { saveCourse } from './save-course.ts';

export function registerManagedCourseRoutes(app: App, context: ApiContext): void {
  const config = { access: editors };
  const { db, now, serving } = context;

  app.get(
    '/admin/courses',
    {
      schema: {
        summary: 'Every course, retired ones and stubs too, newest first',
        querystring: ManagedCourseQuery,
        response: answers(ManagedCoursePage),
      },
      config,
    },
    async ({ query }) => listManagedCourses(serving.current.catalogue, query),
  );

  app.get(
    '/admin/courses/:id',
    {
      schema: {
        summary: 'One course with all that is stored of it',
        params: CourseParams,
        response: answers(ManagedCourse),
      },
      config,
    },
    async ({ params }, reply) => {
      const stored = await findStoredCourse(db, params.id);
      if (!stored) throw notFound('course');
      reply.header('etag', toEntityTag(stored.course));
      return describeManagedCourse(db, stored);
    },
  );

  app.put(
    '/admin/courses/:id',
    {
      schema: {
        summary: 'Replace a course, or add it; with If-Match only if nobody changed it since',
        params: CourseParams,
        headers: SaveCourseHeaders,
        body: CourseEdit,
        response: answers(ManagedCourse),
      },
      config,
    },
    async (request, reply) => {
      const stored = await saveCourse(db, request.params.id, {
        edit: request.body,
        ifMatch: request.headers['if-match'],
        isNew: request.headers['if-none-match'] === '*',
        at: now(),
        actor: `user:${getUserCaller(request).userId}`,
        requestId: request.id,
        address: request.ip,
      });
      await serving.refresh();
      reply.header('etag', toEntityTag(stored.course));
      return describeManagedCourse(db, stored);
    },
  );
}
