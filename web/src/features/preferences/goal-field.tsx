import { Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';

const goalLengthMax = 200;

interface GoalFieldProps {
  goal: string;
  onChange: (goal: string) => void;
  label: string;
}

export function GoalField({ goal, onChange, label }: GoalFieldProps) {
  const t = useTranslations('preferences.goal');
  return (
    <Textarea
      label={label}
      description={t('words', { left: goalLengthMax - goal.length })}
      placeholder={t('placeholder')}
      size="md"
      autosize
      minRows={3}
      maxLength={goalLengthMax}
      value={goal}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
