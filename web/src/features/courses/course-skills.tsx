import type { Course } from '@crs/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import classes from './course-skills.module.css';

export function CourseSkills({ course: { skills, language } }: { course: Course }) {
  const t = useTranslations('courses');
  if (skills.length === 0) return null;
  return (
    <section aria-labelledby="skills">
      <h2 id="skills" className={classes.title}>
        {t('skills')}
      </h2>
      <ul className={classes.skills} lang={language ?? undefined}>
        {skills.map((skill) => (
          <li key={skill}>
            <Link to="/courses" search={{ q: skill }} className={classes.skill}>
              {skill}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
