import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import cardClasses from './recommendation-card.module.css';
import listClasses from './recommendation-list.module.css';

const shownSkeletonCount = 5;

export function RecommendationSkeletons() {
  const t = useTranslations('recommendations.list');
  return (
    <div role="status" aria-label={t('loading')} className={listClasses.list}>
      {Array.from({ length: shownSkeletonCount }, (_, index) => (
        <div key={index} className={cardClasses.card}>
          <div className={cardClasses.summary}>
            <Skeleton className={cardClasses.picture} />
            <div>
              <Skeleton height={18} width="65%" mt={3} mb={12} />
              <Skeleton height={13} width="85%" mb={10} />
              <Skeleton height={13} width="40%" />
            </div>
            <div className={cardClasses.reasons}>
              <Skeleton height={27} width="min(20rem, 90%)" />
            </div>
          </div>
          <Skeleton height={45} style={{ borderRadius: '0 0 14px 14px', opacity: 0.4 }} />
        </div>
      ))}
    </div>
  );
}
