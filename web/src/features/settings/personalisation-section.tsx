import { Switch } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { usePreferences } from '../preferences/use-preferences.ts';
import { SettingsSection } from './settings-section.tsx';

export function PersonalisationSection() {
  const t = useTranslations('settings.personalisation');
  const { preferences, change } = usePreferences();
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <Switch
        size="md"
        label={t('label')}
        description={t('words')}
        checked={preferences.isPersonalised}
        onChange={(event) => void change({ isPersonalised: event.currentTarget.checked })}
      />
    </SettingsSection>
  );
}
