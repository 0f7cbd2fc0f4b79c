import type { CoursePage } from '@crs/contracts';
import { Button, Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { useFormats } from '../../language/use-formats.ts';
import { useTranslations } from 'use-intl';
import classes from './facet.module.css';

type FacetValue = CoursePage['facets']['subjects'][number];

interface FacetProps {
  title: string;
  help: string | undefined;
  values: FacetValue[];
  chosen: readonly string[];
  nameOf: (value: string) => string;
  onToggle: (value: string) => void;
}

const shownValueCount = 8;

/** Chosen values stay visible even if nothing is left of them. */
function listValues(values: FacetValue[], chosen: readonly string[], isWhole: boolean): FacetValue[] {
  const gone = chosen
    .filter((value) => !values.some((known) => known.value === value))
    .map((value) => ({ value, count: 0 }));
  const all = [...values, ...gone];
  return isWhole ? all : all.filter(({ value }, index) => index < shownValueCount || chosen.includes(value));
}

export function Facet({ title, help, values, chosen, nameOf, onToggle }: FacetProps) {
  const t = useTranslations('catalogue.facets');
  const formats = useFormats();
  const helpId = useId();
  const [isWhole, setIsWhole] = useState(false);
  const shown = listValues(values, chosen, isWhole);
  if (shown.length === 0) return null;

  return (
    <fieldset className={classes.facet} aria-describedby={help === undefined ? undefined : helpId}>
      <legend className={classes.title}>{title}</legend>
      {help !== undefined && (
        <p id={helpId} className={classes.help}>
          {help}
        </p>
      )}
      <div className={classes.values}>
        {shown.map(({ value, count }) => (
          <Checkbox
            key={value}
            classNames={{ root: classes.value, body: classes.body, labelWrapper: classes.label }}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
            label={
              <span className={classes.words}>
                <span>{nameOf(value)}</span>
                <span className={classes.count}>{formats.count(count)}</span>
              </span>
            }
          />
        ))}
      </div>
      {values.length > shownValueCount && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.more}
          onClick={() => setIsWhole(!isWhole)}
        >
          {t.rich(isWhole ? 'fewer' : 'all', {
            count: values.length,
            facet: title,
            spoken: (words) => <span className={classes.spoken}>{words}</span>,
          })}
        </Button>
      )}
    </fieldset>
  );
}
