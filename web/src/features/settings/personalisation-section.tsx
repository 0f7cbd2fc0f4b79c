import { Switch } from '@mantine/core';
import { usePreferences } from '../preferences/use-preferences.ts';
import { SettingsSection } from './settings-section.tsx';

export function PersonalisationSection() {
  const { preferences, change } = usePreferences();
  return (
    <SettingsSection title="Personalisation" lead="An equal choice, and one that you can change at any time.">
      <Switch
        size="md"
        label="Recommend from what I took and what I want to learn"
        description="Switched off, your list shows popular and new courses and nothing about you goes in."
        checked={preferences.isPersonalised}
        onChange={(event) => void change({ isPersonalised: event.currentTarget.checked })}
      />
    </SettingsSection>
  );
}
