import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
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
    if (isKept) notifyDone('Saved. Your list has changed.');
  };

  return (
    <SettingsSection
      title="Preferences"
      lead="What you want to learn, where you start, and in which languages."
    >
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <div>
          <h3 className={classes.name}>Interests</h3>
          <InterestPicker
            isLabelHidden
            interests={draft.interests}
            onChange={(interests) => edit({ interests })}
          />
        </div>
        <GoalField label="Goal" goal={draft.goal ?? ''} onChange={(goal) => edit({ goal })} />
        <TextInput
          label="Programme"
          description="The degree or track that you are enrolled in, as your school names it."
          size="md"
          maxLength={programmeLengthMax}
          value={draft.programme ?? ''}
          onChange={(event) => edit({ programme: event.currentTarget.value })}
        />
        <div>
          <h3 className={classes.name}>Level</h3>
          <LevelChoice label="Level" level={draft.level} onChange={(level) => edit({ level })} />
        </div>
        <div>
          <h3 className={classes.name}>Languages</h3>
          <LanguageChoice
            label="Languages"
            languages={draft.languages}
            onChange={(languages) => edit({ languages })}
          />
        </div>
        <NumberInput
          label="Hours a week"
          description="How much time you have for learning."
          size="md"
          min={1}
          max={weeklyHoursMax}
          allowDecimal={false}
          classNames={{ wrapper: classes.hours }}
          value={draft.weeklyHours ?? ''}
          onChange={(value) => edit({ weeklyHours: typeof value === 'number' ? value : null })}
        />
        <Button type="submit" loading={isSaving} className={classes.save}>
          Save preferences
        </Button>
      </form>
    </SettingsSection>
  );
}
