import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailedState } from '../../shell/failed-state.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { ImportFormats } from './import-formats.tsx';
import { ImportList } from './import-list.tsx';
import classes from './imports-page.module.css';
import { importsQuery } from './imports-query.ts';
import { UploadZone } from './upload-zone.tsx';

export function ImportsPage() {
  const t = useTranslations('imports');
  const { data, error, isFetching, refetch } = useInfiniteQuery(importsQuery);
  const limits = data?.pages[0]?.limits;
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      <div className={classes.sections}>
        {limits !== undefined && (
          <>
            <UploadZone limits={limits} />
            <ImportList />
          </>
        )}
        {limits === undefined && error === null && (
          <div role="status" aria-label={t('loading')}>
            <Skeleton height={320} radius="lg" />
          </div>
        )}
        {limits === undefined && error !== null && (
          <FailedState
            title={t('notLoaded')}
            error={error}
            isRetrying={isFetching}
            onRetry={() => void refetch()}
          />
        )}
        <ImportFormats />
      </div>
    </>
  );
}
