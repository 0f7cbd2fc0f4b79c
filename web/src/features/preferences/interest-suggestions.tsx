import type { Interests } from '@crs/contracts';
import { Anchor, Skeleton, UnstyledButton } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailureWords } from '../../shell/failure-words.tsx';
import { hasInterest } from './interest-list.ts';
import classes from './interest-picker.module.css';

interface InterestSuggestionsProps {
  query: UseQueryResult<Interests>;
  words: string;
  interests: string[];
  onToggle: (name: string) => void;
}

export function InterestSuggestions({ query, words, interests, onToggle }: InterestSuggestionsProps) {
  const t = useTranslations('preferences.interests');
  const labels = useTranslations('shell');
  const { data, error, refetch } = query;
  const names = [...new Set((data?.items ?? []).map(({ name }) => name))];
  const isOwnWord = words !== '' && !names.some((name) => name.toLowerCase() === words.toLowerCase());

  return (
    <div className={classes.suggestions} aria-live="polite">
      <p className={classes.heading}>{words === '' ? t('popular') : t('matches', { words })}</p>
      {data === undefined && error === null && <Skeleton height={152} radius="md" />}
      {error !== null && (
        <p className={classes.failure} role="alert">
          <FailureWords error={error} />{' '}
          <Anchor component="button" type="button" onClick={() => void refetch()}>
            {labels('tryAgain')}
          </Anchor>
        </p>
      )}
      <ul className={classes.chips}>
        {names.map((name) => (
          <li key={name}>
            <InterestToggle name={name} isChosen={hasInterest(interests, name)} onToggle={onToggle} />
          </li>
        ))}
        {isOwnWord && data !== undefined && (
          <li>
            <UnstyledButton className={classes.chip} onClick={() => onToggle(words)}>
              <IconPlus size={15} stroke={2} aria-hidden="true" /> {t('add', { words })}
            </UnstyledButton>
          </li>
        )}
      </ul>
    </div>
  );
}

interface InterestToggleProps {
  name: string;
  isChosen: boolean;
  onToggle: (name: string) => void;
}

function InterestToggle({ name, isChosen, onToggle }: InterestToggleProps) {
  return (
    <UnstyledButton className={classes.chip} aria-pressed={isChosen} onClick={() => onToggle(name)}>
      {isChosen ? (
        <IconCheck size={15} stroke={2} aria-hidden="true" />
      ) : (
        <IconPlus size={15} stroke={2} aria-hidden="true" />
      )}
      {name}
    </UnstyledButton>
  );
}
