import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import classes from './appearance-section.module.css';
import { SettingsSection } from './settings-section.tsx';

const choices = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'System' },
];

export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SettingsSection title="Appearance" lead="Kept in this browser.">
      <SegmentedControl
        aria-label="Appearance"
        className={classes.choice}
        data={choices}
        value={colorScheme}
        onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
      />
    </SettingsSection>
  );
}
