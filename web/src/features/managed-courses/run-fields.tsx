import type { CourseRun } from '@crs/contracts';
import { ActionIcon, NumberInput, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { runModes } from '../courses/run-modes.ts';
import classes from './runs-field.module.css';

const termLengthMax = 200;
const seatsMax = 1_000_000;

interface RunFieldsProps {
  run: CourseRun;
  /** As the reader counts it. */
  place: string;
  onChange: (changes: Partial<CourseRun>) => void;
  onRemove: () => void;
}

export function RunFields({ run, place, onChange, onRemove }: RunFieldsProps) {
  const t = useTranslations('managedCourses.runs');
  const tRuns = useTranslations('courses.runs');
  return (
    <fieldset className={classes.run}>
      <legend className={classes.legend}>{t('run', { place })}</legend>
      <TextInput
        label={t('term')}
        placeholder={t('termExample')}
        size="md"
        maxLength={termLengthMax}
        value={run.term ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ term: value })}
      />
      <Select
        label={t('mode')}
        placeholder={t('unknown')}
        size="md"
        clearable
        data={runModes.map((mode) => ({ value: mode, label: tRuns(`modes.${mode}`) }))}
        value={run.mode}
        onChange={(value) => onChange({ mode: runModes.find((mode) => mode === value) ?? null })}
      />
      <TextInput
        type="date"
        label={t('startsOn')}
        size="md"
        value={run.startsOn ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ startsOn: value || null })}
      />
      <TextInput
        type="date"
        label={t('endsOn')}
        size="md"
        value={run.endsOn ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ endsOn: value || null })}
      />
      <NumberInput
        label={t('seats')}
        size="md"
        min={0}
        max={seatsMax}
        allowDecimal={false}
        value={run.seats ?? ''}
        onChange={(value) => onChange({ seats: typeof value === 'number' ? value : null })}
      />
      <ActionIcon
        variant="default"
        size="2.625rem"
        className={classes.remove}
        aria-label={t('remove', { place })}
        onClick={onRemove}
      >
        <IconTrash size={18} stroke={1.75} />
      </ActionIcon>
    </fieldset>
  );
}
