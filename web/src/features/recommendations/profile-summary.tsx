import { CloseButton } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { levelNames } from '../courses/level-names.ts';
import { listStandings } from '../learning/course-standing.ts';
import { historyQuery } from '../learning/history-query.ts';
import { usePreferences } from '../preferences/use-preferences.ts';
import { notifyWithUndo } from '../../shell/notifications.tsx';
import classes from './profile-summary.module.css';
import { LinkButton } from '../../shell/link-button.tsx';

const shownCourseCount = 4;

/** What the list is made from; each interest can be taken out on the spot. */
export function ProfileSummary() {
  const { preferences, change } = usePreferences();
  const { interests, goal, level, isPersonalised } = preferences;

  const removeInterest = (interest: string) => {
    void change({ interests: interests.filter((other) => other !== interest) });
    notifyWithUndo(`“${interest}” no longer counts.`, () => void change({ interests }));
  };

  if (!isPersonalised) return null;
  return (
    <aside className={classes.summary} aria-labelledby="profile-summary">
      <h2 id="profile-summary" className={classes.title}>
        What this list knows
      </h2>
      {interests.length > 0 && (
        <section>
          <h3 className={classes.heading}>Interests</h3>
          <ul className={classes.interests}>
            {interests.map((interest) => (
              <li key={interest} className={classes.interest}>
                {interest}
                <CloseButton
                  size="sm"
                  aria-label={`Remove the interest ${interest}`}
                  onClick={() => removeInterest(interest)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {goal !== null && <Fact name="Goal" value={goal} />}
      {level !== null && <Fact name="Level" value={levelNames[level]} />}
      <RecentCourses />
      <LinkButton to="/settings" variant="default" leftSection={<IconAdjustments size={18} stroke={1.75} />}>
        {interests.length === 0 ? 'Add interests' : 'Change'}
      </LinkButton>
    </aside>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <section>
      <h3 className={classes.heading}>{name}</h3>
      <p className={classes.fact}>{value}</p>
    </section>
  );
}

function RecentCourses() {
  const { data } = useQuery(historyQuery);
  const taken = listStandings(data?.items ?? []).filter(
    ({ isTaking, isCompleted }) => isTaking || isCompleted,
  );
  if (taken.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>Your last courses</h3>
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
          All {taken.length} courses
        </Link>
      )}
    </section>
  );
}
