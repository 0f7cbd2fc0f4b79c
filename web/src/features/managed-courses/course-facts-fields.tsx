import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { levels } from '../courses/levels.ts';
import classes from './course-facts-fields.module.css';
import type { CourseFieldsProps } from './course-form.tsx';

const creditsMax = 1000;
const hoursMax = 100_000;
const nameLengthMax = 200;
const tagLengthMax = 35;
const urlLengthMax = 2000;

export function CourseFactsFields({ draft, edit, errors }: CourseFieldsProps) {
  const t = useTranslations('managedCourses.fields');
  const tCourse = useTranslations('courses');
  const formats = useFormats();
  const language = draft.language?.trim() || null;
  const toNumber = (value: number | string) => (typeof value === 'number' ? value : null);
  return (
    <>
      <TextInput
        label={t('provider')}
        size="md"
        maxLength={nameLengthMax}
        value={draft.provider ?? ''}
        error={errors.provider}
        onChange={({ currentTarget: { value } }) => edit({ provider: value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('level')}
          size="md"
          clearable
          placeholder={t('unknown')}
          data={levels.map((level) => ({ value: level, label: tCourse(`levels.${level}`) }))}
          value={draft.level}
          error={errors.level}
          onChange={(value) => edit({ level: levels.find((level) => level === value) ?? null })}
        />
        <TextInput
          label={t('language')}
          description={language === null ? t('languageWords') : formats.language(language)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          size="md"
          maxLength={tagLengthMax}
          value={draft.language ?? ''}
          error={errors.language}
          onChange={({ currentTarget: { value } }) => edit({ language: value })}
        />
        <NumberInput
          label={t('credits')}
          size="md"
          min={0}
          max={creditsMax}
          value={draft.credits ?? ''}
          error={errors.credits}
          onChange={(value) => edit({ credits: toNumber(value) })}
        />
        <NumberInput
          label={t('workloadHours')}
          size="md"
          min={0}
          max={hoursMax}
          value={draft.workloadHours ?? ''}
          error={errors.workloadHours}
          onChange={(value) => edit({ workloadHours: toNumber(value) })}
        />
        <TextInput
          label={t('duration')}
          placeholder={t('durationExample')}
          size="md"
          maxLength={nameLengthMax}
          value={draft.duration ?? ''}
          error={errors.duration}
          onChange={({ currentTarget: { value } }) => edit({ duration: value })}
        />
        <TextInput
          type="url"
          label={t('url')}
          placeholder="https://"
          size="md"
          maxLength={urlLengthMax}
          value={draft.url ?? ''}
          error={errors.url}
          onChange={({ currentTarget: { value } }) => edit({ url: value })}
        />
      </div>
    </>
  );
}
