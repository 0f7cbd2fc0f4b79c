import { SegmentedControl } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { usePreferences } from '../preferences/use-preferences.ts';

/** An equal choice, one click away: the list from the profile, or popular and new courses without it. */
export function PersonalisationSwitch() {
  const t = useTranslations('recommendations.personalisation');
  const { preferences, change } = usePreferences();
  return (
    <SegmentedControl
      aria-label={t('label')}
      value={preferences.isPersonalised ? 'personal' : 'general'}
      onChange={(value) => void change({ isPersonalised: value === 'personal' })}
      data={[
        { value: 'personal', label: t('personal') },
        { value: 'general', label: t('general') },
      ]}
    />
  );
}
