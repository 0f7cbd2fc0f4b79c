import type { Recommendation } from '@crs/contracts';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { CourseFacts } from '../courses/course-facts.tsx';
import { CourseTile } from '../courses/course-tile.tsx';
import { CourseTitleLink } from '../courses/course-title-link.tsx';
import { CourseTopics } from '../courses/course-topics.tsx';
import { AgainstNote } from './against-note.tsx';
import { PlacementNote } from './placement-note.tsx';
import { PrerequisiteNote } from './prerequisite-note.tsx';
import { ReasonChips } from './reason-chips.tsx';
import classes from './recommendation-card.module.css';
import { RecommendationFeedback } from './recommendation-feedback.tsx';
import { WhyPanel } from './why-panel.tsx';

interface RecommendationCardProps {
  item: Recommendation;
  rank: number;
  recommendationId: string | null;
  onLeave: () => void;
}

export function RecommendationCard({ item, rank, recommendationId, onLeave }: RecommendationCardProps) {
  const { course } = item;
  const panelId = useId();
  const [isWhyOpen, { toggle: toggleWhy }] = useDisclosure(false);

  return (
    <article className={classes.card} aria-label={course.title}>
      <div className={classes.summary}>
        <div className={classes.picture}>
          <CourseTile course={course} />
          <span className={classes.rank} aria-hidden="true">
            {rank}
          </span>
        </div>
        <div className={classes.words}>
          <h2 className={classes.title}>
            <CourseTitleLink course={course} recommendationId={recommendationId} />
          </h2>
          <CourseFacts course={course} />
          <CourseTopics course={course} />
        </div>
        <div className={classes.reasons}>
          <ReasonChips reasons={item.reasons} />
          <AgainstNote reasons={item.reasons} />
          <PlacementNote placement={item.placement} />
          <PrerequisiteNote prerequisites={item.prerequisites} />
        </div>
      </div>
      <RecommendationFeedback
        course={course}
        recommendationId={recommendationId}
        onLeave={onLeave}
        why={{ isOpen: isWhyOpen, panelId, toggle: toggleWhy }}
      />
      <WhyPanel id={panelId} isOpen={isWhyOpen} item={item} />
    </article>
  );
}
