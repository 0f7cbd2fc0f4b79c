import type { CourseEdit } from '@crs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ServerProblem } from '../../server/server-problem.ts';
import { notifyFailure, notifyWithUndo } from '../../shell/notifications.tsx';
import { toDraft, toEdit } from './course-draft.ts';
import {
  managedCourseQuery,
  managedCoursesKey,
  putCourse,
  type StoredCourse,
} from './managed-courses-query.ts';

/** What is wrong with fields, in words. */
export type FieldErrors = Partial<Record<keyof CourseEdit, string>>;

interface Change {
  id: string;
  edit: CourseEdit;
  /** The state that the edit starts from; none for a course that is not there yet. */
  before: StoredCourse | undefined;
}

/** Saves courses, and offers to put back what a course was. */
export function useSaveCourse() {
  const t = useTranslations('managedCourses');
  const client = useQueryClient();
  const { mutateAsync, isPending, error } = useMutation({
    mutationKey: managedCoursesKey,
    mutationFn: ({ id, edit, before }: Change) => putCourse(id, edit, before?.tag),
    onSuccess: (stored, { id, before }) => {
      client.setQueryData(managedCourseQuery(id).queryKey, stored);
      void client.invalidateQueries({ queryKey: [...managedCoursesKey, 'list'] });
      void client.invalidateQueries({ queryKey: ['courses'] });
      if (before === undefined) return;
      const back = { id, edit: toEdit(toDraft(before.course)), before: stored };
      notifyWithUndo(t('saved', { title: stored.course.title }), () => void save(back));
    },
    onError: (problem) => notifyFailure(t('notSaved'), problem),
  });
  /** What is stored now; undefined where the server refused, which the reader has been told. */
  const save = (change: Change): Promise<StoredCourse | undefined> =>
    mutateAsync(change).then(
      (stored) => stored,
      () => undefined,
    );
  return { save, isSaving: isPending, errors: readFieldErrors(error), isOutdated: isOutdated(error) };
}

function readFieldErrors(error: Error | null): FieldErrors {
  if (!(error instanceof ServerProblem)) return {};
  const entries = error.fields.map(({ pointer, detail }) => [pointer.split('/')[1], detail]);
  return Object.fromEntries(entries) as FieldErrors;
}

function isOutdated(error: Error | null): boolean {
  return error instanceof ServerProblem && error.status === 412;
}
