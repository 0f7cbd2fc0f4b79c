import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { listStandings } from '../learning/course-standing.ts';
import { historyQuery } from '../learning/history-query.ts';
import type { FindStanding } from './reason-words.ts';

/** Looks up whether a course that is named as a reason was finished, is being taken or was saved. */
export function useFindStanding(): FindStanding {
  const { data } = useQuery(historyQuery);
  const standings = useMemo(
    () => new Map(listStandings(data?.items ?? []).map((standing) => [standing.course.id, standing])),
    [data],
  );
  return useCallback((courseId) => standings.get(courseId), [standings]);
}
