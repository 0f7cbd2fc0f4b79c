import type { Reason, Recommendation } from '@crs/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { useCourseWords } from '../courses/use-course-words.ts';
import { PrerequisiteNote } from '../recommendations/prerequisite-note.tsx';
import { shareReasons, subjectOf } from '../recommendations/reason-words.ts';
import classes from './learner-page.module.css';

/** What a learner would get now, with the true parts of each score, in words for somebody else. */
export function RecommendedCourses({ items }: { items: Recommendation[] }) {
  return (
    <ol className={classes.list}>
      {items.map(({ course, reasons, placement, prerequisites }) => (
        <li key={course.id}>
          <h3>
            <Link to="/courses/$id" params={{ id: course.id }} lang={course.language ?? undefined} dir="auto">
              {course.title}
            </Link>
          </h3>
          <Reasons reasons={reasons} />
          <Placement placement={placement} />
          <PrerequisiteNote prerequisites={prerequisites} />
        </li>
      ))}
    </ol>
  );
}

/** Why a course does not stand where its score would put it; a learned order speaks through its reasons. */
function Placement({ placement }: { placement: Recommendation['placement'] | undefined }) {
  const t = useTranslations('learners.recommended.placement');
  if (placement === undefined || placement.kind === 'rerank') return null;
  const { kind, subject = '' } = placement;
  return <p className={classes.dimmed}>{t(kind, { subject })}</p>;
}

const shownReasonCount = 5;

function Reasons({ reasons }: { reasons: Reason[] }) {
  const t = useTranslations('learners.recommended');
  const formats = useFormats();
  const words = useCourseWords();
  const shares = shareReasons(reasons);
  const rest = shares.slice(shownReasonCount);
  return (
    <ul className={classes.reasons}>
      {shares.slice(0, shownReasonCount).map(({ reason, share }) => (
        <li key={`${reason.kind}/${reason.id}`}>
          <span className={classes.share} data-against={share < 0 || undefined}>
            {formats.signedShare(share)}
          </span>
          <span>{t(`reasons.${reason.kind}`, { subject: subjectOf(reason, words) })}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <span className={classes.share}>
            {formats.signedShare(rest.reduce((sum, { share }) => sum + share, 0))}
          </span>
          <span>{t('smaller', { count: rest.length })}</span>
        </li>
      )}
    </ul>
  );
}
