import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { CoursePicker } from './course-picker.tsx';
import classes from './prerequisites-field.module.css';

interface PrerequisitesFieldProps {
  groups: string[][];
  onChange: (groups: string[][]) => void;
  titles: ReadonlyMap<string, string | null>;
  courseId: string;
  error?: string | undefined;
}

/** Groups that are all needed, each any one of its courses. */
export function PrerequisitesField({ groups, onChange, titles, courseId, error }: PrerequisitesFieldProps) {
  const t = useTranslations('managedCourses.prerequisites');
  const formats = useFormats();
  const replace = (place: number, ids: string[]) =>
    onChange(groups.map((group, other) => (other === place ? ids : group)));
  return (
    <fieldset className={classes.groups}>
      <legend className={classes.legend}>{t('title')}</legend>
      <p className={classes.words}>{t('words')}</p>
      {groups.map((group, place) => (
        // A group has no name but its place: taking one out empties what is being typed beside it.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={`${place} of ${groups.length}`}>
          {place > 0 && <p className={classes.and}>{t('and')}</p>}
          <div className={classes.group}>
            <CoursePicker
              label={t('group', { place: formats.count(place + 1) })}
              placeholder={t(group.length > 0 ? 'orPlaceholder' : 'placeholder')}
              ids={group}
              onChange={(ids) => replace(place, ids)}
              titles={titles}
              except={courseId}
            />
            <ActionIcon
              variant="default"
              size="2.625rem"
              aria-label={t('remove', { place: formats.count(place + 1) })}
              onClick={() => onChange(groups.filter((_, other) => other !== place))}
            >
              <IconTrash size={18} stroke={1.75} />
            </ActionIcon>
          </div>
        </Fragment>
      ))}
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <Button
        variant="default"
        className={classes.add}
        leftSection={<IconPlus size={18} stroke={1.75} />}
        onClick={() => onChange([...groups, []])}
      >
        {t('add')}
      </Button>
    </fieldset>
  );
}
