import type { ImportPage } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { ImportFormats } from './import-formats.tsx';
import { ImportList } from './import-list.tsx';
import classes from './imports-page.module.css';
import { importsQuery } from './imports-query.ts';
import { UploadZone } from './upload-zone.tsx';

export function ImportsPage() {
  const t = useTranslations('imports');
  const skeleton = (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={320} radius="lg" />
    </div>
  );
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      <div className={classes.sections}>
        <Loaded query={useInfiniteQuery(importsQuery)} failed={t('notLoaded')} skeleton={skeleton}>
          {({ pages: [latest] }) => latest !== undefined && <Imports limits={latest.limits} />}
        </Loaded>
        <ImportFormats />
      </div>
    </>
  );
}

function Imports({ limits }: Pick<ImportPage, 'limits'>) {
  return (
    <>
      <UploadZone limits={limits} />
      <ImportList />
    </>
  );
}
