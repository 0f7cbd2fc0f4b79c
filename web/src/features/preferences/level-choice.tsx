import type { Level } from '@crs/contracts';
import { Radio } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { isLevel } from '../courses/levels.ts';
import { useCourseWords } from '../courses/use-course-words.ts';
import classes from './choice-cards.module.css';

const anyLevel = 'any';

const choices = ['beginner', 'intermediate', 'advanced', anyLevel] as const;

interface LevelChoiceProps {
  level: Level | null;
  onChange: (level: Level | null) => void;
  label: string;
}

export function LevelChoice({ level, onChange, label }: LevelChoiceProps) {
  const t = useTranslations('preferences.levels');
  const words = useCourseWords();
  return (
    <Radio.Group
      aria-label={label}
      value={level ?? anyLevel}
      onChange={(value) => onChange(isLevel(value) ? value : null)}
    >
      <div className={classes.cards}>
        {choices.map((value) => (
          <Radio.Card key={value} value={value} className={classes.card}>
            <Radio.Indicator />
            <span>
              <span className={classes.name}>{value === anyLevel ? t('anyName') : words.level(value)}</span>
              <span className={classes.description}>{t(value)}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
