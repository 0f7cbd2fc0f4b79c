import type { DeletedCohort, NewCohort } from '@crs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { answerOf, server } from '../../server/server.ts';
import { notifyDone, notifyFailure, notifyWithUndo } from '../../shell/notifications.tsx';
import { cohortsKey, type StoredCohort } from './cohorts-query.ts';
import { addAdvisor, addLearners } from './cohort-members.ts';

/** Shows cohorts and learners as they are afterwards, also after a refusal: another administrator may have been faster. */
export function useCohortMutation<Variables, Result>(
  mutationFn: (variables: Variables) => Promise<Result>,
  onSuccess?: (result: Result, variables: Variables) => void | Promise<void>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    ...(onSuccess && { onSuccess }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: cohortsKey }),
        client.invalidateQueries({ queryKey: ['learners', 'list'] }),
      ]),
  });
}

const makeCohort = (body: NewCohort) => answerOf(server.POST('/api/v1/admin/cohorts', { body }));

export function useMakeCohort() {
  return useCohortMutation(makeCohort);
}

const onlyIf = (tag: string | null) => (tag === null ? {} : { header: { 'if-match': tag } });

export function useRenameCohort({ cohort, tag }: StoredCohort) {
  const t = useTranslations('cohorts.done');
  return useCohortMutation(
    (name: string) =>
      answerOf(
        server.PATCH('/api/v1/admin/cohorts/{id}', {
          params: { path: { id: cohort.id }, ...onlyIf(tag) },
          body: { name },
        }),
      ),
    (renamed) => notifyDone(t('renamed', { name: renamed.name })),
  );
}

/** Deletes a cohort, leaves its page, which is none any more, and offers to make it again as it was. */
export function useDeleteCohort({ cohort, tag }: StoredCohort) {
  const t = useTranslations('cohorts.done');
  const navigate = useNavigate();
  const again = useMakeAgain();
  return useCohortMutation<void, DeletedCohort>(
    () =>
      answerOf(
        server.DELETE('/api/v1/admin/cohorts/{id}', {
          params: { path: { id: cohort.id }, ...onlyIf(tag) },
        }),
      ),
    async (deleted) => {
      await navigate({ to: '/manage/cohorts' });
      notifyWithUndo(t('deleted', { name: deleted.name }), () => again.mutate(deleted));
    },
  );
}

function useMakeAgain() {
  const t = useTranslations('cohorts.done');
  const { mutate } = useCohortMutation(
    async ({ id, name, learnerIds, advisorIds }: DeletedCohort) => {
      await makeCohort({ id, name });
      if (learnerIds.length > 0) await addLearners(id, learnerIds);
      for (const advisorId of advisorIds) await addAdvisor(id, advisorId);
      return name;
    },
    (name) => notifyDone(t('back', { name })),
  );
  const told = { onError: (error: Error) => notifyFailure(t('notBack'), error) };
  return { mutate: (deleted: DeletedCohort) => mutate(deleted, told) };
}
