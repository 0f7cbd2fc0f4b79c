import type { Recommendations } from '@crs/contracts';
import { IconSparkles } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { RecommendationCard } from './recommendation-card.tsx';
import classes from './recommendation-list.module.css';
import { shownCount } from './recommendations-query.ts';
import { LinkButton } from '../../shell/link-button.tsx';

/** After a card has left, the one that took its place gets the focus that would otherwise be lost. */
function useFocusOnSuccessor(items: Recommendations['items']) {
  const list = useRef<HTMLOListElement>(null);
  const leaving = useRef<{ courseId: string; index: number }>(null);
  useEffect(() => {
    const left = leaving.current;
    leaving.current = null;
    if (left === null || items.slice(0, shownCount).some(({ course }) => course.id === left.courseId)) return;
    const links = list.current?.querySelectorAll<HTMLElement>(':scope > li h2 a');
    (links?.[left.index] ?? links?.[links.length - 1])?.focus({ preventScroll: true });
  }, [items]);
  const onLeave = (courseId: string, index: number) => {
    leaving.current = { courseId, index };
  };
  return { list, onLeave };
}

export function RecommendationList({ list }: { list: Recommendations }) {
  const { list: element, onLeave } = useFocusOnSuccessor(list.items);
  if (list.items.length === 0) return <NothingLeft />;

  return (
    <ol ref={element} className={classes.list}>
      {list.items.slice(0, shownCount).map((item, index) => (
        <li key={item.course.id} className={classes.item}>
          <RecommendationCard
            item={item}
            rank={index + 1}
            recommendationId={list.recommendationId}
            onLeave={() => onLeave(item.course.id, index)}
          />
        </li>
      ))}
    </ol>
  );
}

function NothingLeft() {
  const t = useTranslations('recommendations.nothing');
  return (
    <EmptyState
      icon={IconSparkles}
      title={t('title')}
      action={
        <>
          <LinkButton to="/courses">{t('browse')}</LinkButton>
          <LinkButton to="/settings" variant="default">
            {t('change')}
          </LinkButton>
        </>
      }
    >
      {t('words')}
    </EmptyState>
  );
}
