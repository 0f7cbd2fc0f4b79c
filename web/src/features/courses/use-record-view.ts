import type { CourseSummary } from '@crs/contracts';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { answerOf, server } from '../../server/server.ts';

/** Tells the server once that the learner looked at a course, and from which list. A lost view is no loss to the learner. */
export function useRecordView(course: CourseSummary | undefined): void {
  const { recommendationId } = useLocation().state;
  const recordedId = useRef<string>(null);
  const courseId = course?.id;

  useEffect(() => {
    if (courseId === undefined || recordedId.current === courseId) return;
    recordedId.current = courseId;
    const body = { courseId, kind: 'view' as const, ...(recommendationId ? { recommendationId } : {}) };
    answerOf(server.POST('/api/v1/me/interactions', { body })).catch(() => undefined);
  }, [courseId, recommendationId]);
}
