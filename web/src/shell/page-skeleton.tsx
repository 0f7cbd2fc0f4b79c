import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';

export function PageSkeleton() {
  const t = useTranslations('shell');
  return (
    <div aria-busy="true" aria-label={t('loading')} role="status">
      <Skeleton height={36} width="min(20rem, 60%)" mb={28} />
      <Skeleton height={160} mb={16} radius="lg" />
      <Skeleton height={160} mb={16} radius="lg" />
    </div>
  );
}
