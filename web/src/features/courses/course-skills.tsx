import { Link } from '@tanstack/react-router';
import classes from './course-skills.module.css';

export function CourseSkills({ skills }: { skills: string[] }) {
  if (skills.length === 0) return null;
  return (
    <section aria-labelledby="skills">
      <h2 id="skills" className={classes.title}>
        What you will learn
      </h2>
      <ul className={classes.skills}>
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
