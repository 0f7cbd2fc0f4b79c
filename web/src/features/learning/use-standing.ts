import { useQuery } from '@tanstack/react-query';
import { historyQuery } from './history-query.ts';
import { type CourseStanding, listStandings } from './course-standing.ts';

/** Where the learner stands with a course; undefined before the history is loaded or without any. */
export function useStanding(courseId: string): CourseStanding | undefined {
  const { data } = useQuery({
    ...historyQuery,
    select: ({ items }) => listStandings(items.filter(({ course }) => course.id === courseId))[0],
  });
  return data;
}
