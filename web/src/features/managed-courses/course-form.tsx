import type { CourseEdit } from '@crs/contracts';
import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SettingsSection } from '../settings/settings-section.tsx';
import { CourseFactsFields } from './course-facts-fields.tsx';
import { CourseTextFields } from './course-text-fields.tsx';
import classes from './course-form.module.css';
import { type CourseDraft, isChanged, toEdit } from './course-draft.ts';
import { CourseRulesFields } from './course-rules-fields.tsx';
import { RunsField } from './runs-field.tsx';
import type { FieldErrors } from './use-save-course.ts';

interface CourseFormProps {
  courseId: string;
  from: CourseDraft;
  /** Of the courses that it names. */
  titles: ReadonlyMap<string, string | null>;
  isNew?: boolean;
  isSaving: boolean;
  errors: FieldErrors;
  onSave: (edit: CourseEdit) => void;
}

export interface CourseFieldsProps {
  draft: CourseDraft;
  edit: (changes: Partial<CourseDraft>) => void;
  errors: FieldErrors;
}

export function CourseForm({ courseId, from, titles, isNew = false, ...saving }: CourseFormProps) {
  const t = useTranslations('managedCourses.form');
  const [draft, setDraft] = useState(from);
  const isDirty = isChanged(draft, from);
  const { isSaving, errors, onSave } = saving;
  useBlocker({
    shouldBlockFn: () => !isSaving && isDirty && !window.confirm(t('leave')),
    enableBeforeUnload: isDirty,
  });
  const fields: CourseFieldsProps = {
    draft,
    edit: (changes) => setDraft((current) => ({ ...current, ...changes })),
    errors,
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(toEdit(draft));
  };
  return (
    <form className={classes.form} onSubmit={save}>
      <SettingsSection title={t('texts')} lead={t('textsWords')}>
        <CourseTextFields {...fields} />
      </SettingsSection>
      <SettingsSection title={t('facts')} lead={t('factsWords')}>
        <CourseFactsFields {...fields} />
      </SettingsSection>
      <SettingsSection title={t('rules')} lead={t('rulesWords')}>
        <CourseRulesFields {...fields} courseId={courseId} titles={titles} />
      </SettingsSection>
      <SettingsSection title={t('runs')} lead={t('runsWords')}>
        <RunsField {...fields} />
      </SettingsSection>
      <div className={classes.end}>
        <p className={classes.words}>{t(isNew ? 'newWords' : isDirty ? 'dirty' : 'clean')}</p>
        {!isNew && (
          <Button variant="default" disabled={!isDirty || isSaving} onClick={() => setDraft(from)}>
            {t('reset')}
          </Button>
        )}
        <Button type="submit" loading={isSaving} disabled={!isDirty}>
          {t(isNew ? 'add' : 'save')}
        </Button>
      </div>
    </form>
  );
}
