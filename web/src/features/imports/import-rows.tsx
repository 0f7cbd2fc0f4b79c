import type { ImportDetails } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailedState } from '../../shell/failed-state.tsx';
import { LoadMore } from '../../shell/load-more.tsx';
import { ImportRowTable } from './import-row-table.tsx';
import classes from './import-rows.module.css';
import { importRowsQuery, isUnderWay } from './imports-query.ts';

interface ImportRowsProps {
  imported: ImportDetails;
  /** What was wrong with rows of the files, or what an undo left. */
  kind: 'wrong' | 'kept';
}

export function ImportRows({ imported, kind }: ImportRowsProps) {
  const t = useTranslations('imports.rows');
  const query = useInfiniteQuery({
    ...importRowsQuery(imported, kind === 'kept' ? ['kept'] : ['refused', 'warned']),
    enabled: !isUnderWay(imported),
  });
  const { data, error, isFetching, isLoading, refetch } = query;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  if (isLoading) return <Skeleton height={160} radius="lg" />;
  if (data === undefined && error !== null)
    return (
      <FailedState
        title={t('notLoaded')}
        error={error}
        isRetrying={isFetching}
        onRetry={() => void refetch()}
      />
    );
  if (rows.length === 0) return null;
  const titleId = `import-rows-${kind}`;
  return (
    <section aria-labelledby={titleId}>
      <div className={classes.head}>
        <h2 id={titleId} className={classes.title}>
          {t(kind === 'kept' ? 'kept' : 'wrong')}
        </h2>
        {kind === 'wrong' && imported.counts.refused > 0 && (
          <a className={classes.download} href={`/api/v1/admin/imports/${imported.id}/rows/csv`} download>
            <IconDownload size={16} stroke={1.75} aria-hidden="true" />
            {t('download')}
          </a>
        )}
      </div>
      <p className={classes.words}>{t(kind === 'kept' ? 'keptWords' : 'wrongWords')}</p>
      <ImportRowTable rows={rows} kind={kind} labelledBy={titleId} />
      <LoadMore query={query} />
    </section>
  );
}
