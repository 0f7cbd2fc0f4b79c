import { useTranslations } from 'use-intl';
import { GoalField } from '../preferences/goal-field.tsx';
import { InterestPicker } from '../preferences/interest-picker.tsx';
import { LanguageChoice } from '../preferences/language-choice.tsx';
import { LevelChoice } from '../preferences/level-choice.tsx';
import type { Answers } from './welcome-steps.ts';

interface WelcomeQuestionProps {
  name: keyof Answers;
  answers: Answers;
  onChange: (changes: Partial<Answers>) => void;
}

export function WelcomeQuestion({ name, answers, onChange }: WelcomeQuestionProps) {
  const t = useTranslations('onboarding');
  switch (name) {
    case 'interests':
      return (
        <InterestPicker interests={answers.interests} onChange={(interests) => onChange({ interests })} />
      );
    case 'goal':
      return (
        <GoalField
          label={t('goal.label')}
          goal={answers.goal ?? ''}
          onChange={(goal) => onChange({ goal })}
        />
      );
    case 'level':
      return (
        <LevelChoice
          label={t('level.label')}
          level={answers.level}
          onChange={(level) => onChange({ level })}
        />
      );
    case 'languages':
      return (
        <LanguageChoice
          label={t('languages.label')}
          languages={answers.languages}
          onChange={(languages) => onChange({ languages })}
        />
      );
  }
}
