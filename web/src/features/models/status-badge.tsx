import type { ModelSummary } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { Badge } from '../../shell/badge.tsx';
import classes from './status-badge.module.css';

export function StatusBadge({ status }: Pick<ModelSummary, 'status'>) {
  const t = useTranslations('models.status');
  if (status !== 'live') return <Badge>{t(status)}</Badge>;
  return (
    <Badge tone="accent">
      <span className={classes.light} /> {t('live')}
    </Badge>
  );
}
