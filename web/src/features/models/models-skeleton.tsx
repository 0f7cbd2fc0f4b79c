import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './models-page.module.css';

const shownRowCount = 4;

export function ModelsSkeleton() {
  const t = useTranslations('models');
  return (
    <div role="status" aria-label={t('loading')} className={classes.sections}>
      <Skeleton className={classes.awaitedPanel} radius="lg" />
      <div>
        <Skeleton height={24} width="8rem" mb={16} />
        {Array.from({ length: shownRowCount }, (_, index) => (
          <Skeleton key={index} height={96} mb={8} radius="md" />
        ))}
      </div>
    </div>
  );
}
