import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { BackLink } from '../../shell/back-link.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { notifyDone } from '../../shell/notifications.tsx';
import { CourseForm } from './course-form.tsx';
import { newCourse } from './course-draft.ts';
import classes from './managed-course-page.module.css';
import { useSaveCourse } from './use-save-course.ts';

const idLengthMax = 200;
const nothingNamed = new Map<string, string>();

export function AddCoursePage() {
  const t = useTranslations('managedCourses');
  const navigate = useNavigate();
  const [id, setId] = useState('');
  const [isIdMissing, setIdMissing] = useState(false);
  const { save, isSaving, errors, isOutdated } = useSaveCourse();
  const courseId = id.trim();
  const idError = isIdMissing ? t('idMissing') : isOutdated ? t('idTaken') : undefined;
  return (
    <>
      <BackLink to="/manage/courses">{t('all')}</BackLink>
      <PageHeading title={t('addTitle')}>{t('addLead')}</PageHeading>
      <TextInput
        required
        label={t('id')}
        description={t('idWords')}
        size="md"
        className={classes.panel}
        maxLength={idLengthMax}
        value={id}
        error={idError}
        onChange={({ currentTarget: { value } }) => {
          setId(value);
          setIdMissing(false);
        }}
      />
      <CourseForm
        isNew
        courseId={courseId}
        from={newCourse}
        titles={nothingNamed}
        isSaving={isSaving}
        errors={errors}
        onSave={(edit) => {
          if (courseId === '') return setIdMissing(true);
          void save({ id: courseId, edit, before: undefined }).then((stored) => {
            if (stored === undefined) return;
            notifyDone(t('added', { title: stored.course.title }));
            void navigate({ to: '/manage/courses/$id', params: { id: courseId }, ignoreBlocker: true });
          });
        }}
      />
    </>
  );
}
