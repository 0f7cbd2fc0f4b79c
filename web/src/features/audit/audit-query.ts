import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, server } from '../../server/server.ts';
import { type AuditSearch, toAuditFilter } from './audit-search.ts';

const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        server.GET('/api/v1/admin/audit', {
          params: { query: { ...toAuditFilter(search), ...(pageParam !== null && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // Something may have happened since the last look.
    staleTime: 0,
  });

/** What was done, newest first. */
export function useAudit(search: AuditSearch) {
  const query = useInfiniteQuery(auditQuery(search));
  return { ...query, entries: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

/** Where the same is downloaded as CSV. */
export function auditCsvUrl(search: AuditSearch): string {
  return `/api/v1/admin/audit/csv?${new URLSearchParams(toAuditFilter(search)).toString()}`;
}
