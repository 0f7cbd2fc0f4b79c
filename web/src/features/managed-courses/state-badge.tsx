import type { ManagedCourseState } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import classes from './state-badge.module.css';

export function StateBadge({ state }: { state: ManagedCourseState }) {
  const t = useTranslations('managedCourses.states');
  return (
    <span className={classes.badge} data-state={state}>
      {t(state)}
    </span>
  );
}
