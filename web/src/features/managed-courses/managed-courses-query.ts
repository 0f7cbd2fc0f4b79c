import type { CourseEdit, ManagedCourse } from '@crs/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ServerProblem } from '../../server/server-problem.ts';
import { answerOf, server } from '../../server/server.ts';
import type { ManagedCoursesSearch } from './managed-courses-search.ts';

export const managedCoursesKey = ['managed-courses'] as const;

export function managedCoursesQuery(search: ManagedCoursesSearch) {
  return infiniteQueryOptions({
    queryKey: [...managedCoursesKey, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        server.GET('/api/v1/admin/courses', {
          params: { query: { ...search, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** A course, and the name of the state that it is in. */
export interface StoredCourse {
  course: ManagedCourse;
  tag: string;
}

export function managedCourseQuery(id: string) {
  return queryOptions({
    queryKey: [...managedCoursesKey, 'one', id],
    queryFn: ({ signal }) =>
      readStored(server.GET('/api/v1/admin/courses/{id}', { params: { path: { id } }, signal })),
    // What is being edited must not change under the reader's hands: the tag finds out at the end.
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

/** Replaces a course that is in the state of this tag; without one, a course that must not be there yet. */
export function putCourse(id: string, edit: CourseEdit, tag: string | undefined): Promise<StoredCourse> {
  const header = tag === undefined ? { 'if-none-match': '*' as const } : { 'if-match': tag };
  return readStored(
    server.PUT('/api/v1/admin/courses/{id}', { params: { path: { id }, header }, body: edit }),
  );
}

type CourseAnswer = { data?: ManagedCourse; error?: unknown; response: Response };

async function readStored(request: Promise<CourseAnswer>): Promise<StoredCourse> {
  const { data, error, response } = await request;
  const tag = response.headers.get('etag');
  if (data === undefined || tag === null) throw new ServerProblem(response.status, error);
  return { course: data, tag };
}
