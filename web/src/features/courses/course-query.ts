import { queryOptions } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';

export function courseQuery(id: string) {
  return queryOptions({
    queryKey: ['courses', id],
    queryFn: () => answerOf(server.GET('/api/v1/courses/{id}', { params: { path: { id } } })),
  });
}

/** Depends on the history of the learner: recording an interaction makes it stale. */
export function prerequisitesQuery(id: string) {
  return queryOptions({
    queryKey: ['courses', id, 'prerequisites'],
    queryFn: () => answerOf(server.GET('/api/v1/courses/{id}/prerequisites', { params: { path: { id } } })),
  });
}

export function similarCoursesQuery(id: string) {
  return queryOptions({
    queryKey: ['courses', id, 'similar'],
    queryFn: () => answerOf(server.GET('/api/v1/courses/{id}/similar', { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  });
}

export function nextCoursesQuery(id: string) {
  return queryOptions({
    queryKey: ['courses', id, 'next'],
    queryFn: () => answerOf(server.GET('/api/v1/courses/{id}/next', { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  });
}
