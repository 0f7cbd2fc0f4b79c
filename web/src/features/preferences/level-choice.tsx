import type { Level } from '@crs/contracts';
import { Radio } from '@mantine/core';
import { isLevel } from '../courses/level-names.ts';
import classes from './choice-cards.module.css';

const anyLevel = 'any';

const choices = [
  { value: 'beginner', name: 'Beginner', description: 'No prior knowledge needed' },
  { value: 'intermediate', name: 'Intermediate', description: 'The basics are there' },
  { value: 'advanced', name: 'Advanced', description: 'Depth, pace and prerequisites' },
  { value: anyLevel, name: 'Any level', description: 'Let the other answers decide' },
];

interface LevelChoiceProps {
  level: Level | null;
  onChange: (level: Level | null) => void;
  label: string;
}

export function LevelChoice({ level, onChange, label }: LevelChoiceProps) {
  return (
    <Radio.Group
      aria-label={label}
      value={level ?? anyLevel}
      onChange={(value) => onChange(isLevel(value) ? value : null)}
    >
      <div className={classes.cards}>
        {choices.map(({ value, name, description }) => (
          <Radio.Card key={value} value={value} className={classes.card}>
            <Radio.Indicator />
            <span>
              <span className={classes.name}>{name}</span>
              <span className={classes.description}>{description}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
