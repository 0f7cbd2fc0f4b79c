import type { Course } from '@crs/contracts';
import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './course-details.module.css';
import { formatHours, nameOfLanguage } from './course-words.ts';
import { levelNames } from './level-names.ts';

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** The facts of a course, as a list of terms; what is not known is left out. */
export function CourseDetails({ course }: { course: Course }) {
  const { workloadHours, duration, level, language, provider, credits, subjects, url } = course;
  return (
    <aside className={classes.panel} aria-label="Facts">
      <dl className={classes.facts}>
        {workloadHours !== null && <Fact term="Workload" value={formatHours(workloadHours)} />}
        {duration !== null && <Fact term="Duration" value={duration} />}
        {level !== null && <Fact term="Level" value={levelNames[level]} />}
        {language !== null && <Fact term="Language" value={nameOfLanguage(language)} />}
        {provider !== null && <Fact term="Provider" value={provider} />}
        {credits !== null && <Fact term="Credits" value={String(credits)} />}
        {subjects.length > 0 && (
          <div>
            <dt>{subjects.length === 1 ? 'Subject' : 'Subjects'}</dt>
            {subjects.map((subject) => (
              <dd key={subject}>
                <Link to="/courses" search={{ subject: [subject] }} className={classes.subject}>
                  {subject}
                </Link>
              </dd>
            ))}
          </div>
        )}
        <Fact term="Course code" value={course.id} />
      </dl>
      {url !== null && isWebAddress(url) && (
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noreferrer"
          variant="default"
          fullWidth
          rightSection={<IconExternalLink size={16} stroke={1.75} />}
        >
          Page of the provider
        </Button>
      )}
      {course.isDemo && <p className={classes.demo}>An invented course of the demo catalogue.</p>}
    </aside>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
