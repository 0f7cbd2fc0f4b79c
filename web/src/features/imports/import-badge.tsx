import type { ImportStatus } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import classes from './import-badge.module.css';

export function ImportBadge({ status }: { status: ImportStatus }) {
  const t = useTranslations('imports.statuses');
  return (
    <span className={classes.badge} data-status={status}>
      {t(status)}
    </span>
  );
}
