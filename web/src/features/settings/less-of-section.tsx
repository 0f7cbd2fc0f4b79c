import { CloseButton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from '../preferences/interest-picker.module.css';
import { useLessOf } from '../preferences/use-less-of.ts';
import { SettingsSection } from './settings-section.tsx';

/** The subjects whose courses stand lower; a course of the list names one more. */
export function LessOfSection() {
  const t = useTranslations('settings.lessOf');
  const words = useTranslations('preferences.lessOf');
  const { lessOf, remove } = useLessOf();
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      {lessOf.length === 0 ? (
        <p className={classes.failure}>{t('none')}</p>
      ) : (
        <ul className={classes.chips}>
          {lessOf.map((subject) => (
            <li key={subject} className={classes.pill}>
              {subject}
              <CloseButton
                size="sm"
                aria-label={words('remove', { subject })}
                onClick={() => remove(subject)}
              />
            </li>
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}
