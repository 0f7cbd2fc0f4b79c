import { Button, Skeleton } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isNotFound } from '../../server/server-problem.ts';
import { BackLink } from '../../shell/back-link.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { CohortAdvisors } from './cohort-advisors.tsx';
import { CohortLearners } from './cohort-learners.tsx';
import classes from './cohort-page.module.css';
import { cohortQuery, type StoredCohort } from './cohorts-query.ts';
import { DeleteCohortDialog } from './delete-cohort-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';

const route = getRouteApi('/session/frame/manage/admins/cohorts/$id');

export function CohortPage() {
  const t = useTranslations('cohorts');
  const { id } = route.useParams();
  const query = useQuery(cohortQuery(id));
  if (isNotFound(query.error)) return <NotFoundPage />;
  const skeleton = (
    <div role="status" aria-label={t('loadingOne')}>
      <Skeleton height={560} radius="lg" />
    </div>
  );
  return (
    <>
      <BackLink to="/manage/cohorts">{t('all')}</BackLink>
      <PageHeading title={query.data?.cohort.name ?? id}>
        {t(query.data?.cohort.isDemo ? 'ofDemo' : 'ofOne', { id })}
      </PageHeading>
      <Loaded query={query} failed={t('oneNotLoaded')} skeleton={skeleton}>
        {(stored) => <LoadedCohort stored={stored} />}
      </Loaded>
    </>
  );
}

function LoadedCohort({ stored }: { stored: StoredCohort }) {
  const t = useTranslations('cohorts');
  const [open, setOpen] = useState<'rename' | 'delete'>();
  const close = () => setOpen(undefined);
  return (
    <div className={classes.sections}>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconPencil size={18} stroke={1.75} />}
          onClick={() => setOpen('rename')}
        >
          {t('rename.open')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconTrash size={18} stroke={1.75} />}
          onClick={() => setOpen('delete')}
        >
          {t('delete.open')}
        </Button>
      </div>
      <CohortAdvisors cohort={stored.cohort} />
      <CohortLearners cohort={stored.cohort} />
      {open === 'rename' && <RenameDialog stored={stored} onClose={close} />}
      {open === 'delete' && <DeleteCohortDialog stored={stored} onClose={close} />}
    </div>
  );
}
