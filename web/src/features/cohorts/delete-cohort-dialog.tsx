import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '../manage/confirm-dialog.tsx';
import type { StoredCohort } from './cohorts-query.ts';
import { useDeleteCohort } from './use-change-cohort.ts';

export function DeleteCohortDialog({ stored, onClose }: { stored: StoredCohort; onClose: () => void }) {
  const t = useTranslations('cohorts.delete');
  const { name, learnerCount, advisorCount } = stored.cohort;
  return (
    <ConfirmDialog
      isDangerous
      onClose={onClose}
      title={t('title', { name })}
      action={t('action')}
      change={useDeleteCohort(stored)}
    >
      <p>{t('learners', { count: learnerCount })}</p>
      {advisorCount > 0 && <p>{t('advisors', { count: advisorCount })}</p>}
      <p>{t('undo')}</p>
    </ConfirmDialog>
  );
}
