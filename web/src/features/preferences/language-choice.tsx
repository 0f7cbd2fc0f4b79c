import { Anchor, Checkbox, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { FailureWords } from '../../shell/failure-words.tsx';
import { catalogueQuery } from '../catalogue/catalogue-query.ts';
import classes from './choice-cards.module.css';

interface LanguageChoiceProps {
  languages: string[];
  onChange: (languages: string[]) => void;
  label: string;
}

/** The languages of the catalogue, most courses first, and those the learner named although no course has them. */
export function LanguageChoice({ languages, onChange, label }: LanguageChoiceProps) {
  const t = useTranslations('preferences.languages');
  const labels = useTranslations('shell');
  const formats = useFormats();
  const { data, error, refetch } = useInfiniteQuery(catalogueQuery({}, 1));
  const counts = new Map(data?.pages[0]?.facets.languages.map(({ value, count }) => [value, count]));
  const tags = [...new Set([...counts.keys(), ...languages])];

  if (error !== null) {
    return (
      <p role="alert">
        <FailureWords error={error} />{' '}
        <Anchor component="button" type="button" onClick={() => void refetch()}>
          {labels('tryAgain')}
        </Anchor>
      </p>
    );
  }
  if (data === undefined) return <Skeleton height={150} radius="md" />;
  return (
    <Checkbox.Group aria-label={label} value={languages} onChange={onChange}>
      <div className={classes.cards}>
        {tags.map((tag) => (
          <Checkbox.Card key={tag} value={tag} className={classes.card}>
            <Checkbox.Indicator />
            <span>
              <span className={classes.name}>{formats.language(tag)}</span>
              <span className={classes.description}>{t('courses', { count: counts.get(tag) ?? 0 })}</span>
            </span>
          </Checkbox.Card>
        ))}
      </div>
    </Checkbox.Group>
  );
}
