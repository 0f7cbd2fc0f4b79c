import type { Recommendation } from '@crs/contracts';
import { IconLock, IconProgressHelp } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import classes from './prerequisite-note.module.css';

/** Says what is missing, or what the course builds on where nobody can tell; silent where nothing is missing. */
export function PrerequisiteNote({
  prerequisites: { state, missing },
}: Pick<Recommendation, 'prerequisites'>) {
  const t = useTranslations('recommendations.prerequisites');
  const formats = useFormats();
  if (state === 'met') return null;
  const Icon = state === 'missing' ? IconLock : IconProgressHelp;
  const names = formats.list(
    missing.map((group) => formats.alternatives(group.map(({ id, title }) => title ?? id))),
  );
  return (
    <p className={classes.note} data-state={state}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      <span>{t(state, { names })}</span>
    </p>
  );
}
