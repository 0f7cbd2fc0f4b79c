import { Switch } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { CourseFieldsProps } from './course-form.tsx';
import { CoursePicker } from './course-picker.tsx';
import { PrerequisitesField } from './prerequisites-field.tsx';

interface CourseRulesFieldsProps extends CourseFieldsProps {
  courseId: string;
  titles: ReadonlyMap<string, string | null>;
}

/** What decides whether a course may be recommended to a learner. */
export function CourseRulesFields({ draft, edit, errors, courseId, titles }: CourseRulesFieldsProps) {
  const t = useTranslations('managedCourses.fields');
  const named = { placeholder: t('coursePlaceholder'), titles, except: courseId };
  return (
    <>
      <Switch
        label={t('offered')}
        description={t('offeredWords')}
        size="md"
        checked={draft.status === 'active'}
        onChange={({ currentTarget: { checked } }) => edit({ status: checked ? 'active' : 'retired' })}
      />
      <PrerequisitesField
        groups={draft.prerequisites}
        onChange={(prerequisites) => edit({ prerequisites })}
        titles={titles}
        courseId={courseId}
        error={errors.prerequisites}
      />
      <CoursePicker
        {...named}
        label={t('equivalents')}
        description={t('equivalentsWords')}
        ids={draft.equivalents}
        error={errors.equivalents}
        onChange={(equivalents) => edit({ equivalents })}
      />
      <CoursePicker
        {...named}
        label={t('antirequisites')}
        description={t('antirequisitesWords')}
        ids={draft.antirequisites}
        error={errors.antirequisites}
        onChange={(antirequisites) => edit({ antirequisites })}
      />
    </>
  );
}
