import type { Cohort } from '@crs/contracts';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../shell/badge.tsx';
import list from '../manage/manage-list.module.css';
import { AdvisorPicker } from './advisor-picker.tsx';
import classes from './cohort-page.module.css';
import { useRemoveAdvisor } from './use-change-members.ts';

/** Who sees the learners of a cohort. */
export function CohortAdvisors({ cohort }: { cohort: Cohort }) {
  const t = useTranslations('cohorts.advisors');
  const { remove, isPending } = useRemoveAdvisor(cohort);
  const { advisors } = cohort;
  return (
    <section aria-labelledby="advisors" className={classes.section}>
      <h2 id="advisors">{t('title')}</h2>
      {advisors.length === 0 && <p className={classes.words}>{t('none')}</p>}
      {advisors.length > 0 && (
        <ul className={list.list} aria-label={t('title')}>
          {advisors.map((advisor) => (
            <li key={advisor.id} className={list.row}>
              <div>
                <h3 className={list.name} dir="auto">
                  {advisor.name}
                  {advisor.isDisabled && <Badge tone="against">{t('disabled')}</Badge>}
                </h3>
                <p className={list.facts}>{advisor.email}</p>
              </div>
              <span className={list.action}>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={t('remove', { name: advisor.name })}
                  disabled={isPending}
                  onClick={() => remove(advisor)}
                >
                  <IconX size={18} aria-hidden="true" />
                </ActionIcon>
              </span>
            </li>
          ))}
        </ul>
      )}
      <AdvisorPicker cohort={cohort} />
    </section>
  );
}
