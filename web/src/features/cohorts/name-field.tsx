import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslations } from 'use-intl';

export const nameLengthMax = 200;

/** The name of a cohort. */
export function NameField(props: TextInputProps) {
  const t = useTranslations('cohorts');
  return (
    <TextInput
      data-autofocus
      required
      withAsterisk={false}
      label={t('name')}
      maxLength={nameLengthMax}
      autoComplete="off"
      {...props}
    />
  );
}
