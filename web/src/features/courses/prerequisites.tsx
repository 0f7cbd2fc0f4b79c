import type { CoursePrerequisites } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailedState } from '../../shell/failed-state.tsx';
import { prerequisitesQuery } from './course-query.ts';
import { PrerequisiteGroup } from './prerequisite-group.tsx';
import classes from './prerequisites.module.css';

/** All groups are needed; of a group, any one course is enough. */
export function Prerequisites({ courseId }: { courseId: string }) {
  const t = useTranslations('courses.prerequisites');
  const { data, error, isFetching, refetch } = useQuery(prerequisitesQuery(courseId));
  return (
    <section aria-labelledby="prerequisites">
      <h2 id="prerequisites" className={classes.title}>
        {t('title')}
      </h2>
      {data !== undefined && <Groups prerequisites={data} />}
      {data === undefined && error === null && <Skeleton height={92} radius="lg" />}
      {data === undefined && error !== null && (
        <FailedState
          title={t('notLoaded')}
          error={error}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
    </section>
  );
}

function Groups({ prerequisites: { state, groups } }: { prerequisites: CoursePrerequisites }) {
  const t = useTranslations('courses.prerequisites');
  if (groups.length === 0) return <p className={classes.summary}>{t('none')}</p>;
  return (
    <>
      <p className={classes.summary}>{t(`summaries.${state}`)}</p>
      <ol className={classes.groups}>
        {groups.map((group) => (
          <PrerequisiteGroup key={group.courses.map(({ id }) => id).join('|')} group={group} />
        ))}
      </ol>
    </>
  );
}
