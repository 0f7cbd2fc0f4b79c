import { CloseButton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './interest-picker.module.css';

interface ChosenInterestsProps {
  interests: string[];
  onRemove: (interest: string) => void;
}

export function ChosenInterests({ interests, onRemove }: ChosenInterestsProps) {
  const t = useTranslations('preferences.interests');
  return (
    <div className={classes.chosen} aria-live="polite">
      <p className={classes.heading}>
        {interests.length === 0 ? t('none') : t('chosen', { count: interests.length })}
      </p>
      <ul className={classes.chips}>
        {interests.map((interest) => (
          <li key={interest} className={classes.pill}>
            {interest}
            <CloseButton
              size="sm"
              aria-label={t('remove', { name: interest })}
              onClick={() => onRemove(interest)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
