import type { Cohort, CohortName } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { notifyDone, notifyFailure, notifyWithUndo } from '../../shell/notifications.tsx';
import { addAdvisor, addLearners, removeAdvisor, removeLearner } from './cohort-members.ts';
import { useCohortMutation } from './use-change-cohort.ts';

type CohortAdvisor = Cohort['advisors'][number];

/** A person as a message names them. */
interface Named {
  id: string;
  name: string;
}

export function useAddLearners({ id }: CohortName) {
  return useCohortMutation((learnerIds: readonly string[]) => addLearners(id, learnerIds));
}

/** Takes learners out of a cohort, each with a way back. */
export function useRemoveLearner(cohort: CohortName) {
  const t = useTranslations('cohorts.done');
  const onError = useTellFailure();
  const { mutate: add } = useAddLearners(cohort);
  const { mutate, isPending } = useCohortMutation(
    (learner: Named) => removeLearner(cohort.id, learner.id),
    (_, { id, name }) => notifyWithUndo(t('learnerRemoved', { name }), () => add([id], { onError })),
  );
  return { remove: (learner: Named) => mutate(learner, { onError }), isPending };
}

export function useAddAdvisor(cohort: CohortName) {
  const t = useTranslations('cohorts.done');
  const onError = useTellFailure();
  const { mutate, isPending } = useCohortMutation(
    (advisor: Named) => addAdvisor(cohort.id, advisor.id),
    (_, { name }) => notifyDone(t('advisorAdded', { name })),
  );
  return { add: (advisor: Named) => mutate(advisor, { onError }), isPending };
}

/** Takes a cohort away from advisors, each with a way back. */
export function useRemoveAdvisor(cohort: CohortName) {
  const t = useTranslations('cohorts.done');
  const onError = useTellFailure();
  const { add } = useAddAdvisor(cohort);
  const { mutate, isPending } = useCohortMutation(
    (advisor: CohortAdvisor) => removeAdvisor(cohort.id, advisor.id),
    (_, advisor) => notifyWithUndo(t('advisorRemoved', { name: advisor.name }), () => add(advisor)),
  );
  return { remove: (advisor: CohortAdvisor) => mutate(advisor, { onError }), isPending };
}

function useTellFailure() {
  const t = useTranslations('manage');
  return (error: Error) => notifyFailure(t('unchanged'), error);
}
