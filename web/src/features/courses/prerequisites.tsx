import type { CoursePrerequisites, PrerequisiteState } from '@crs/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FailedState } from '../../shell/failed-state.tsx';
import { prerequisitesQuery } from './course-query.ts';
import { PrerequisiteGroup } from './prerequisite-group.tsx';
import classes from './prerequisites.module.css';

const summaries: Record<PrerequisiteState, string> = {
  met: 'You have everything that this course builds on.',
  missing: 'Some of what this course builds on is still missing.',
  unknown: 'Whether you are ready cannot be told: nothing is known of the courses that you took.',
};

/** All groups are needed; of a group, any one course is enough. */
export function Prerequisites({ courseId }: { courseId: string }) {
  const { data, error, isFetching, refetch } = useQuery(prerequisitesQuery(courseId));
  return (
    <section aria-labelledby="prerequisites">
      <h2 id="prerequisites" className={classes.title}>
        What it builds on
      </h2>
      {data !== undefined && <Groups prerequisites={data} />}
      {data === undefined && error === null && <Skeleton height={92} radius="lg" />}
      {data === undefined && error !== null && (
        <FailedState
          title="The prerequisites did not load"
          error={error}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
    </section>
  );
}

function Groups({ prerequisites: { state, groups } }: { prerequisites: CoursePrerequisites }) {
  if (groups.length === 0) return <p className={classes.summary}>Nothing: you can start right away.</p>;
  return (
    <>
      <p className={classes.summary}>{summaries[state]}</p>
      <ol className={classes.groups}>
        {groups.map((group) => (
          <PrerequisiteGroup key={group.courses.map(({ id }) => id).join('|')} group={group} />
        ))}
      </ol>
    </>
  );
}
