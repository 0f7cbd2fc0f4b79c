import { CloseButton } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCourseWords } from '../courses/use-course-words.ts';
import { listStandings } from '../learning/course-standing.ts';
import { historyQuery } from '../learning/history-query.ts';
import { useLeaveOut } from '../preferences/use-leave-out.ts';
import { useLessOf } from '../preferences/use-less-of.ts';
import type { PreferenceReason } from '../preferences/without-reason.ts';
import { useMe } from '../account/me-query.ts';
import classes from './profile-summary.module.css';
import { LinkButton } from '../../shell/link-button.tsx';

const shownCourseCount = 4;

/** What the list is made from. */
export function ProfileSummary() {
  const t = useTranslations('recommendations.profile');
  const { interests, goal, programme = null, level, isPersonalised } = useMe().preferences;

  if (!isPersonalised) return <NoProfile />;
  return (
    <aside className={classes.summary} aria-labelledby="profile-summary">
      <h2 id="profile-summary" className={classes.title}>
        {t('title')}
      </h2>
      <KnownFact title={t('interests')} reasons={interests.map((id) => ({ kind: 'interest', id }))} />
      <KnownFact title={t('goal')} reasons={goal === null ? [] : [{ kind: 'goal', id: goal }]} />
      <KnownFact
        title={t('programme')}
        reasons={programme === null ? [] : [{ kind: 'programme', id: programme }]}
      />
      <KnownFact title={t('level')} reasons={level === null ? [] : [{ kind: 'level', id: level }]} />
      <LessOf />
      <RecentCourses />
      <LinkButton to="/settings" variant="default" leftSection={<IconAdjustments size={18} stroke={1.75} />}>
        {interests.length === 0 ? t('add') : t('change')}
      </LinkButton>
    </aside>
  );
}

function NoProfile() {
  const t = useTranslations('recommendations.profile');
  return (
    <aside className={classes.summary} aria-labelledby="profile-summary">
      <h2 id="profile-summary" className={classes.title}>
        {t('title')}
      </h2>
      <p className={classes.nothing}>{t('nothing')}</p>
    </aside>
  );
}

/** Preferences of one kind; each can be taken out of the list on the spot. */
function KnownFact({ title, reasons }: { title: string; reasons: PreferenceReason[] }) {
  const t = useTranslations('recommendations.why');
  const words = useCourseWords();
  const leaveOut = useLeaveOut();
  const facts = reasons.map((reason) => {
    const name = words.level(reason.id);
    return { name, label: t('leaveOutLabel', { name }), remove: () => leaveOut(reason) };
  });
  return <RemovableFacts title={title} facts={facts} />;
}

function LessOf() {
  const t = useTranslations('recommendations.profile');
  const words = useTranslations('preferences.lessOf');
  const { lessOf, remove } = useLessOf();
  const facts = lessOf.map((subject) => ({
    name: subject,
    label: words('remove', { subject }),
    remove: () => remove(subject),
  }));
  return <RemovableFacts title={t('lessOf')} facts={facts} />;
}

interface RemovableFactsProps {
  title: string;
  facts: { name: string; label: string; remove: () => void }[];
}

function RemovableFacts({ title, facts }: RemovableFactsProps) {
  if (facts.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.facts}>
        {facts.map(({ name, label, remove }) => (
          <li key={name} className={classes.fact}>
            <span>{name}</span>
            <CloseButton size="sm" aria-label={label} onClick={remove} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentCourses() {
  const t = useTranslations('recommendations.profile');
  const { data } = useQuery(historyQuery);
  const taken = listStandings(data?.items ?? []).filter(
    ({ isTaking, isCompleted }) => isTaking || isCompleted,
  );
  if (taken.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{t('lastCourses')}</h3>
      <ul className={classes.courses}>
        {taken.slice(0, shownCourseCount).map(({ course }) => (
          <li key={course.id}>
            <Link
              to="/courses/$id"
              params={{ id: course.id }}
              className={classes.course}
              lang={course.language ?? undefined}
            >
              {course.title}
            </Link>
          </li>
        ))}
      </ul>
      {taken.length > shownCourseCount && (
        <Link to="/learning" className={classes.more}>
          {t('allCourses', { count: taken.length })}
        </Link>
      )}
    </section>
  );
}
