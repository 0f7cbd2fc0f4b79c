import { SegmentedControl } from '@mantine/core';
import { usePreferences } from '../preferences/use-preferences.ts';

/** An equal choice, one click away: the list from the profile, or popular and new courses without it. */
export function PersonalisationSwitch() {
  const { preferences, change } = usePreferences();
  return (
    <SegmentedControl
      aria-label="How the list is made"
      value={preferences.isPersonalised ? 'personal' : 'general'}
      onChange={(value) => void change({ isPersonalised: value === 'personal' })}
      data={[
        { value: 'personal', label: 'For you' },
        { value: 'general', label: 'Not personalised' },
      ]}
    />
  );
}
