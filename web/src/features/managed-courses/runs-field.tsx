import type { CourseRun } from '@crs/contracts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import type { CourseFieldsProps } from './course-form.tsx';
import { emptyRun } from './course-draft.ts';
import { RunFields } from './run-fields.tsx';
import classes from './runs-field.module.css';

/** The times that a course is given, each in a box of its own. */
export function RunsField({ draft: { runs }, edit, errors }: CourseFieldsProps) {
  const t = useTranslations('managedCourses.runs');
  const formats = useFormats();
  const replace = (place: number, changes: Partial<CourseRun>) =>
    edit({ runs: runs.map((run, other) => (other === place ? { ...run, ...changes } : run)) });
  return (
    <div className={classes.runs}>
      {runs.map((run, place) => (
        <RunFields
          // A run has no name but its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${place} of ${runs.length}`}
          run={run}
          place={formats.count(place + 1)}
          onChange={(changes) => replace(place, changes)}
          onRemove={() => edit({ runs: runs.filter((_, other) => other !== place) })}
        />
      ))}
      {errors.runs !== undefined && (
        <p className={classes.error} role="alert">
          {errors.runs}
        </p>
      )}
      <Button
        variant="default"
        className={classes.add}
        leftSection={<IconPlus size={18} stroke={1.75} />}
        onClick={() => edit({ runs: [...runs, emptyRun] })}
      >
        {t('add')}
      </Button>
    </div>
  );
}
