import type { LearnerView } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { useCourseWords } from '../courses/use-course-words.ts';
import classes from './learner-page.module.css';

/** What a learner declared, and who it is. */
export function DeclaredFacts({ learner }: { learner: LearnerView }) {
  const t = useTranslations('learners.declared');
  const formats = useFormats();
  const words = useCourseWords();
  const { id, email, createdAt, cohorts, preferences } = learner;
  const {
    interests,
    goal,
    programme,
    level,
    languages,
    weeklyHours,
    isPersonalised,
    lessOf = [],
  } = preferences;
  const facts: [string, string | null | undefined][] = [
    [t('id'), id],
    [t('email'), email],
    [t('since'), formats.day(createdAt)],
    [t('cohorts'), cohorts.length > 0 ? formats.list(cohorts.map(({ name }) => name)) : null],
    [t('interests'), interests.length > 0 ? formats.list(interests) : null],
    [t('lessOf'), lessOf.length > 0 ? formats.list(lessOf) : null],
    [t('goal'), goal],
    [t('programme'), programme],
    [t('level'), level === null ? null : words.level(level)],
    [t('languages'), languages.length > 0 ? formats.list(languages.map(formats.language)) : null],
    [t('weeklyHours'), weeklyHours === null ? null : formats.count(weeklyHours)],
    [t('personalisation'), t(isPersonalised ? 'on' : 'off')],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([term, value]) => value && <FactRow key={term} term={term} value={value} />)}
    </dl>
  );
}

function FactRow({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd dir="auto">{value}</dd>
    </>
  );
}
