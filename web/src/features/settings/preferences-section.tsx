import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { notifyDone } from '../../shell/notifications.tsx';
import { GoalField } from '../preferences/goal-field.tsx';
import { InterestPicker } from '../preferences/interest-picker.tsx';
import { LanguageChoice } from '../preferences/language-choice.tsx';
import { LevelChoice } from '../preferences/level-choice.tsx';
import { usePreferences } from '../preferences/use-preferences.ts';
import classes from './preferences-section.module.css';
import { SettingsSection } from './settings-section.tsx';

const weeklyHoursMax = 80;
const programmeLengthMax = 200;

export function PreferencesSection() {
  const t = useTranslations('settings.preferences');
  const { preferences, change, isSaving } = usePreferences();
  const [draft, setDraft] = useState(preferences);
  const edit = (changes: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...changes }));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { interests, goal, programme, level, languages, weeklyHours } = draft;
    const isKept = await change({
      interests,
      goal: goal?.trim() || null,
      programme: programme?.trim() || null,
      level,
      languages,
      weeklyHours,
    });
    if (isKept) notifyDone(t('saved'));
  };

  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <div>
          <h3 className={classes.name}>{t('interests')}</h3>
          <InterestPicker
            isLabelHidden
            interests={draft.interests}
            onChange={(interests) => edit({ interests })}
          />
        </div>
        <GoalField label={t('goal')} goal={draft.goal ?? ''} onChange={(goal) => edit({ goal })} />
        <TextInput
          label={t('programme')}
          description={t('programmeWords')}
          size="md"
          maxLength={programmeLengthMax}
          value={draft.programme ?? ''}
          onChange={(event) => edit({ programme: event.currentTarget.value })}
        />
        <div>
          <h3 className={classes.name}>{t('level')}</h3>
          <LevelChoice label={t('level')} level={draft.level} onChange={(level) => edit({ level })} />
        </div>
        <div>
          <h3 className={classes.name}>{t('languages')}</h3>
          <LanguageChoice
            label={t('languages')}
            languages={draft.languages}
            onChange={(languages) => edit({ languages })}
          />
        </div>
        <NumberInput
          label={t('weeklyHours')}
          description={t('weeklyHoursWords')}
          size="md"
          min={1}
          max={weeklyHoursMax}
          allowDecimal={false}
          classNames={{ wrapper: classes.hours }}
          value={draft.weeklyHours ?? ''}
          onChange={(value) => edit({ weeklyHours: typeof value === 'number' ? value : null })}
        />
        <Button type="submit" loading={isSaving} className={classes.save}>
          {t('save')}
        </Button>
      </form>
    </SettingsSection>
  );
}
