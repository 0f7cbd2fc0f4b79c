import { Alert, Button, Skeleton } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { isNotFound } from '../../server/server-problem.ts';
import { BackLink } from '../../shell/back-link.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { CourseForm } from './course-form.tsx';
import { toDraft } from './course-draft.ts';
import classes from './managed-course-page.module.css';
import { managedCourseQuery, type StoredCourse } from './managed-courses-query.ts';
import { useSaveCourse } from './use-save-course.ts';

const route = getRouteApi('/session/frame/manage/editors/courses/$id');

export function ManagedCoursePage() {
  const t = useTranslations('managedCourses');
  const { id } = route.useParams();
  const query = useQuery(managedCourseQuery(id));
  if (isNotFound(query.error)) return <NotFoundPage />;
  const skeleton = (
    <div role="status" aria-label={t('loadingOne')}>
      <Skeleton height={640} radius="lg" />
    </div>
  );
  return (
    <>
      <BackLink to="/manage/courses">{t('all')}</BackLink>
      <Loaded query={query} failed={t('oneNotLoaded')} skeleton={skeleton}>
        {(stored) => <LoadedCourse stored={stored} onReload={() => void query.refetch()} />}
      </Loaded>
    </>
  );
}

function LoadedCourse({ stored, onReload }: { stored: StoredCourse; onReload: () => void }) {
  const t = useTranslations('managedCourses');
  const formats = useFormats();
  const { save, isSaving, errors, isOutdated } = useSaveCourse();
  const { course, tag } = stored;
  return (
    <>
      <PageHeading title={course.title} language={course.language ?? undefined}>
        <span className={classes.facts}>
          <span className={classes.id}>{course.id}</span>
          <span>{t('learners', { count: course.learnerCount })}</span>
          <span>{t('changed', { at: formats.moment(course.updatedAt) })}</span>
          <Link to="/courses/$id" params={{ id: course.id }} className={classes.link}>
            {t('open')} <IconExternalLink size={14} aria-hidden="true" />
          </Link>
        </span>
      </PageHeading>
      {course.isStub && (
        <Alert color="yellow" variant="light" mb="md">
          {t('stubWords')}
        </Alert>
      )}
      {isOutdated && (
        <Alert color="yellow" variant="light" mb="md" title={t('outdated')}>
          <p className={classes.outdated}>{t('outdatedWords')}</p>
          <Button variant="default" size="sm" onClick={onReload}>
            {t('reload')}
          </Button>
        </Alert>
      )}
      <CourseForm
        key={tag}
        courseId={course.id}
        from={toDraft(course)}
        titles={new Map(course.related.map(({ id, title }) => [id, title]))}
        isSaving={isSaving}
        errors={errors}
        onSave={(edit) => void save({ id: course.id, edit, before: stored })}
      />
    </>
  );
}
