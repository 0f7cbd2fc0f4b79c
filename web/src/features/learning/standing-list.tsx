import { IconBookmark, IconBooks, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { EmptyState } from '../../shell/empty-state.tsx';
import { CourseCard } from '../courses/course-card.tsx';
import { CourseRating } from '../courses/course-rating.tsx';
import { formatDay } from '../courses/course-words.ts';
import type { CourseStanding } from './course-standing.ts';
import type { LearningTab } from './learning-search.ts';
import { StandingActions } from './standing-actions.tsx';
import classes from './standing-list.module.css';
import { LinkButton } from '../../shell/link-button.tsx';

const emptyStates = {
  taking: {
    icon: IconBooks,
    title: 'No course at the moment',
    words: 'Add what you are taking now: your list follows it.',
  },
  completed: {
    icon: IconCircleCheck,
    title: 'Nothing completed yet',
    words: 'Courses that you finished are the strongest reasons on your list. Add some, from anywhere.',
  },
  saved: { icon: IconBookmark, title: 'Nothing saved', words: 'Save a course to find it again here.' },
  dismissed: {
    icon: IconCircleX,
    title: 'Nothing set aside',
    words: 'Courses that you are not interested in end up here.',
  },
};

export function StandingList({ tab, standings }: { tab: LearningTab; standings: CourseStanding[] }) {
  if (standings.length === 0) {
    const { icon, title, words } = emptyStates[tab];
    const browse = (
      <LinkButton to="/courses" variant="default">
        Browse courses
      </LinkButton>
    );
    return (
      <EmptyState icon={icon} title={title} action={browse}>
        {words}
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
                {formatDay(standing.changedAt)}
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
