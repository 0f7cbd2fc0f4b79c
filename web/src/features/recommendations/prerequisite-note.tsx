import type { Recommendation } from '@crs/contracts';
import { IconLock, IconProgressHelp } from '@tabler/icons-react';
import { formatAnyOf } from '../courses/course-words.ts';
import classes from './prerequisite-note.module.css';

/** Says what is missing; silent where nothing is. */
export function PrerequisiteNote({ prerequisites }: { prerequisites: Recommendation['prerequisites'] }) {
  const { state, missing } = prerequisites;
  if (state === 'met') return null;
  const names = missing.map(({ id, title }) => title ?? id);
  return (
    <p className={classes.note} data-state={state}>
      {state === 'missing' ? (
        <IconLock size={15} stroke={1.75} aria-hidden="true" />
      ) : (
        <IconProgressHelp size={15} stroke={1.75} aria-hidden="true" />
      )}
      <span>
        {state === 'missing' && names.length > 0 && <>Needs {formatAnyOf(names)} first</>}
        {state === 'missing' && names.length === 0 && <>Needs a course that you have not taken</>}
        {state === 'unknown' && <>Has prerequisites that are not in the catalogue</>}
      </span>
    </p>
  );
}
