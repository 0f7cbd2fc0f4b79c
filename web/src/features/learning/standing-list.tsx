import { IconBookmark, IconBooks, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { CourseCard } from '../courses/course-card.tsx';
import { CourseRating } from '../courses/course-rating.tsx';
import type { CourseStanding } from './course-standing.ts';
import type { LearningTab } from './learning-search.ts';
import { StandingActions } from './standing-actions.tsx';
import classes from './standing-list.module.css';
import { LinkButton } from '../../shell/link-button.tsx';

const icons = {
  taking: IconBooks,
  completed: IconCircleCheck,
  saved: IconBookmark,
  dismissed: IconCircleX,
};

export function StandingList({ tab, standings }: { tab: LearningTab; standings: CourseStanding[] }) {
  const t = useTranslations('learning.empty');
  const formats = useFormats();
  if (standings.length === 0) {
    const browse = (
      <LinkButton to="/courses" variant="default">
        {t('browse')}
      </LinkButton>
    );
    return (
      <EmptyState icon={icons[tab]} title={t(`${tab}.title`)} action={browse}>
        {t(`${tab}.words`)}
      </EmptyState>
    );
  }
  return (
    <ul className={classes.list}>
      {standings.map((standing) => (
        <li key={standing.course.id}>
          <CourseCard course={standing.course} headingLevel={2}>
            {standing.changedAt !== null && (
              <time dateTime={standing.changedAt} className={classes.day}>
                {formats.day(standing.changedAt)}
              </time>
            )}
            {tab === 'completed' && <CourseRating course={standing.course} stars={standing.rating} />}
            <StandingActions tab={tab} standing={standing} />
          </CourseCard>
        </li>
      ))}
    </ul>
  );
}
