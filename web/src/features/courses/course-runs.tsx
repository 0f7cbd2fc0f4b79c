import type { Course } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import classes from './course-runs.module.css';
import { useRunWords } from './use-run-words.ts';

/** When the course is given, now and later; nothing where nobody says so. */
export function CourseRuns({ course: { runs, hasNoRunAhead, language } }: { course: Course }) {
  const t = useTranslations('courses.runs');
  const words = useRunWords();
  if (runs.length === 0 && !hasNoRunAhead) return null;
  return (
    <section aria-labelledby="runs">
      <h2 id="runs" className={classes.title}>
        {t('title')}
      </h2>
      {runs.length === 0 && <p className={classes.none}>{t('noneWords')}</p>}
      {runs.length > 0 && (
        <ul className={classes.runs}>
          {runs.map((run) => {
            const facts = [words.days(run), words.mode(run), words.seats(run)].filter(
              (fact) => fact !== undefined,
            );
            return (
              <li key={JSON.stringify(run)} className={classes.run}>
                <p className={classes.term}>
                  {run.term !== null && <span lang={language ?? undefined}>{run.term}</span>}
                  <span className={classes.state}>{words.state(run)}</span>
                </p>
                {facts.length > 0 && <p className={classes.facts}>{facts.join(' · ')}</p>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
