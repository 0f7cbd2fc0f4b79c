import { CloseButton } from '@mantine/core';
import classes from './interest-picker.module.css';

interface ChosenInterestsProps {
  interests: string[];
  onRemove: (interest: string) => void;
}

export function ChosenInterests({ interests, onRemove }: ChosenInterestsProps) {
  return (
    <div className={classes.chosen} aria-live="polite">
      <p className={classes.heading}>
        {interests.length === 0 ? 'Nothing chosen yet' : `Your interests (${interests.length})`}
      </p>
      <ul className={classes.chips}>
        {interests.map((interest) => (
          <li key={interest} className={classes.pill}>
            {interest}
            <CloseButton size="sm" aria-label={`Remove ${interest}`} onClick={() => onRemove(interest)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
