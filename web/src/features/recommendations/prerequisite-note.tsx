import type { Recommendation } from '@crs/contracts';
import { IconLock, IconProgressHelp } from '@tabler/icons-react';
import classes from './prerequisite-note.module.css';

/** Says what is missing, or what the course builds on where nobody can tell; silent where nothing is missing. */
export function PrerequisiteNote({
  prerequisites: { state, missing },
}: Pick<Recommendation, 'prerequisites'>) {
  if (state === 'met') return null;
  const Icon = state === 'missing' ? IconLock : IconProgressHelp;
  const names = missing.map((group) => group.map(({ id, title }) => title ?? id).join(' or ')).join(', ');
  return (
    <p className={classes.note} data-state={state}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      <span>
        {state === 'missing' ? 'Prerequisites missing' : 'Builds on'}: {names}
      </span>
    </p>
  );
}
