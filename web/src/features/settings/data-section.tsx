import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { SettingsSection } from './settings-section.tsx';
import classes from './data-section.module.css';

export function DataSection() {
  const t = useTranslations('settings.data');
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <Button
        component="a"
        href="/api/v1/me/data"
        download="my-data.json"
        variant="default"
        className={classes.button}
        leftSection={<IconDownload size={18} stroke={1.75} />}
      >
        {t('download')}
      </Button>
    </SettingsSection>
  );
}
