import type { ImportDetails } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { BackLink } from '../../shell/back-link.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { ImportBadge } from './import-badge.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportFiles } from './import-files.tsx';
import classes from './import-page.module.css';
import { ImportRows } from './import-rows.tsx';
import { ImportState } from './import-state.tsx';
import { importQuery } from './imports-query.ts';

const route = getRouteApi('/session/frame/manage/editors/imports/$id');

export function ImportPage() {
  const t = useTranslations('imports');
  const { id } = route.useParams();
  const query = useQuery(importQuery(id));
  const skeleton = (
    <div role="status" aria-label={t('loadingOne')}>
      <Skeleton height={360} radius="lg" />
    </div>
  );
  return (
    <>
      <BackLink to="/manage/imports">{t('title')}</BackLink>
      <Loaded query={query} failed={t('oneNotLoaded')} skeleton={skeleton}>
        {(imported) => <LoadedImport imported={imported} />}
      </Loaded>
    </>
  );
}

function LoadedImport({ imported }: { imported: ImportDetails }) {
  const t = useTranslations('imports');
  const formats = useFormats();
  const { files, status, startedAt, actorName, reports } = imported;
  useFreshCatalogue(imported);
  return (
    <>
      <PageHeading title={formats.list(files)}>
        <span className={classes.facts}>
          <ImportBadge status={status} />
          <span>{formats.moment(startedAt)}</span>
          <span dir="auto">{actorName ?? t('command')}</span>
        </span>
      </PageHeading>
      <div className={classes.sections}>
        <ImportState imported={imported} />
        {reports.length > 0 && <ImportCounts imported={imported} />}
        {imported.keptCount > 0 && <ImportRows imported={imported} kind="kept" />}
        <ImportRows imported={imported} kind="wrong" />
        {reports.length > 0 && <ImportFiles imported={imported} />}
      </div>
    </>
  );
}

/** What an import or its undo changed is not what the app has in memory. */
function useFreshCatalogue({ finishedAt }: ImportDetails): void {
  const client = useQueryClient();
  useEffect(() => {
    if (finishedAt === null) return;
    void client.invalidateQueries({ queryKey: ['courses'] });
    void client.invalidateQueries({ queryKey: ['managed-courses'] });
  }, [client, finishedAt]);
}
