import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { interestsQuery } from '../preferences/interests-query.ts';
import type { CourseFieldsProps } from './course-form.tsx';

const titleLengthMax = 500;
const descriptionLengthMax = 50_000;
const topicsMax = 100;

export function CourseTextFields({ draft, edit, errors }: CourseFieldsProps) {
  const t = useTranslations('managedCourses.fields');
  const { data } = useQuery(interestsQuery(''));
  const known = (kind: 'subject' | 'skill') =>
    data?.items.filter((item) => item.kind === kind).map(({ name }) => name) ?? [];
  return (
    <>
      <TextInput
        required
        label={t('title')}
        size="md"
        maxLength={titleLengthMax}
        value={draft.title}
        error={errors.title}
        onChange={({ currentTarget: { value } }) => edit({ title: value })}
      />
      <Textarea
        label={t('description')}
        description={t('descriptionWords')}
        size="md"
        autosize
        minRows={4}
        maxRows={16}
        maxLength={descriptionLengthMax}
        value={draft.description}
        error={errors.description}
        onChange={({ currentTarget: { value } }) => edit({ description: value })}
      />
      <TagsInput
        label={t('subjects')}
        description={t('subjectsWords')}
        size="md"
        clearable
        acceptValueOnBlur
        maxTags={topicsMax}
        data={known('subject')}
        value={draft.subjects}
        error={errors.subjects}
        onChange={(subjects) => edit({ subjects })}
      />
      <TagsInput
        label={t('skills')}
        description={t('skillsWords')}
        size="md"
        clearable
        acceptValueOnBlur
        maxTags={topicsMax}
        data={known('skill')}
        value={draft.skills}
        error={errors.skills}
        onChange={(skills) => edit({ skills })}
      />
    </>
  );
}
