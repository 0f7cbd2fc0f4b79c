import { Input, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { LanguageSelect } from '../../shell/language-select.tsx';
import classes from './appearance-section.module.css';
import { SettingsSection } from './settings-section.tsx';

const colorSchemes = ['light', 'dark', 'auto'] as const;

export function AppearanceSection() {
  const t = useTranslations('settings.appearance');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const labelId = useId();
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <LanguageSelect className={classes.language} size="md" description={t('languageWords')} />
      <div>
        <Input.Label id={labelId} labelElement="div" size="md" display="block" mb={6}>
          {t('colorScheme')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={labelId}
          data={colorSchemes.map((value) => ({ value, label: t(value) }))}
          value={colorScheme}
          onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
        />
      </div>
    </SettingsSection>
  );
}
