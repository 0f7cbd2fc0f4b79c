import type { Course } from '@crs/contracts';
import { Button } from '@mantine/core';
import { IconExternalLink, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { useMe } from '../account/me-query.ts';
import { isEditor } from '../account/roles.ts';
import classes from './course-details.module.css';

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** The facts of a course, as a list of terms; what is not known is left out. */
export function CourseDetails({ course }: { course: Course }) {
  const t = useTranslations('courses');
  const formats = useFormats();
  const me = useMe();
  const { workloadHours, duration, level, language, provider, credits, subjects, url } = course;
  return (
    <aside className={classes.panel} aria-label={t('details.label')}>
      <dl className={classes.facts}>
        {workloadHours !== null && <Fact term={t('details.workload')} value={formats.hours(workloadHours)} />}
        {duration !== null && <Fact term={t('details.duration')} value={duration} />}
        {level !== null && <Fact term={t('details.level')} value={t(`levels.${level}`)} />}
        {language !== null && <Fact term={t('details.language')} value={formats.language(language)} />}
        {provider !== null && <Fact term={t('details.provider')} value={provider} />}
        {credits !== null && <Fact term={t('details.credits')} value={formats.count(credits)} />}
        {subjects.length > 0 && (
          <div>
            <dt>{t('details.subjects', { count: subjects.length })}</dt>
            {subjects.map((subject) => (
              <dd key={subject} lang={language ?? undefined}>
                <Link to="/courses" search={{ subject: [subject] }} className={classes.subject}>
                  {subject}
                </Link>
              </dd>
            ))}
          </div>
        )}
        <Fact term={t('details.code')} value={course.id} />
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
          {t('details.page')}
        </Button>
      )}
      {isEditor(me) && (
        <LinkButton
          to="/manage/courses/$id"
          params={{ id: course.id }}
          variant="default"
          fullWidth
          leftSection={<IconPencil size={16} stroke={1.75} />}
        >
          {t('details.edit')}
        </LinkButton>
      )}
      {course.isDemo && <p className={classes.demo}>{t('details.demo')}</p>}
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
