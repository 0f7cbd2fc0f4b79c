import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { SettingsSection } from './settings-section.tsx';
import classes from './data-section.module.css';

export function DataSection() {
  return (
    <SettingsSection
      title="My data"
      lead="Everything that is held of you: profile, history, lists and sessions, as one JSON file."
    >
      <Button
        component="a"
        href="/api/v1/me/data"
        download="my-data.json"
        variant="default"
        className={classes.button}
        leftSection={<IconDownload size={18} stroke={1.75} />}
      >
        Download my data
      </Button>
    </SettingsSection>
  );
}
