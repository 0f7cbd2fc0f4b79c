import type { ModelSummary } from '@crs/contracts';
import { statusNames } from './model-words.ts';
import classes from './status-badge.module.css';

export function StatusBadge({ status }: Pick<ModelSummary, 'status'>) {
  return (
    <span className={classes.badge} data-status={status}>
      {statusNames[status]}
    </span>
  );
}
