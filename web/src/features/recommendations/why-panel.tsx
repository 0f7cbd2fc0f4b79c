import type { Recommendation } from '@crs/contracts';
import { Collapse, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ReasonBars } from './reason-bars.tsx';
import { explainedRecommendationsQuery } from './recommendations-query.ts';
import classes from './why-panel.module.css';

interface WhyPanelProps {
  id: string;
  isOpen: boolean;
  item: Recommendation;
}

/** Every reason with its share; the list with all reasons is loaded when the first panel opens. */
export function WhyPanel({ id, isOpen, item }: WhyPanelProps) {
  const t = useTranslations('recommendations.why');
  const { data, isLoading } = useQuery({ ...explainedRecommendationsQuery, enabled: isOpen });
  const explained = data?.items.find(({ course }) => course.id === item.course.id) ?? item;

  return (
    <Collapse expanded={isOpen} id={id} role="region" aria-label={t('label', { title: item.course.title })}>
      <div className={classes.panel}>
        <p className={classes.lead}>{t('words')}</p>
        {isLoading ? (
          <Skeleton height={28 * item.reasons.length} />
        ) : (
          <ReasonBars reasons={explained.reasons} />
        )}
      </div>
    </Collapse>
  );
}
