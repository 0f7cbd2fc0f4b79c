import type { ModelSummary } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import classes from './status-badge.module.css';

export function StatusBadge({ status }: Pick<ModelSummary, 'status'>) {
  const t = useTranslations('models.status');
  return (
    <span className={classes.badge} data-status={status}>
      {t(status)}
    </span>
  );
}
