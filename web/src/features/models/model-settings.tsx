import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import type { EnglishMessages } from '../../messages/messages.ts';
import { listSettings, type Parameters, type Setting } from './list-settings.ts';
import { ModelSection } from './model-section.tsx';
import classes from './model-settings.module.css';
import { ModelTable } from './model-table.tsx';

type SettingName = keyof EnglishMessages['figures']['settings'];

interface ModelSettingsProps {
  parameters: Parameters;
  liveParameters: Parameters | undefined;
}

/** Those that differ from the live model; all of them on demand. */
export function ModelSettings({ parameters, liveParameters }: ModelSettingsProps) {
  const t = useTranslations('models.settings');
  const formats = useFormats();
  const settings = listSettings(parameters, liveParameters, formats.number);
  const different = settings.filter(({ isDifferent }) => isDifferent);
  const hasLive = liveParameters !== undefined;
  return (
    <ModelSection
      title={t('title')}
      lead={hasLive ? t('difference', { count: different.length }) : undefined}
    >
      {different.length > 0 && (
        <SettingTable caption={t('different')} settings={different} hasLive={hasLive} />
      )}
      <details className={classes.all}>
        <summary>{t('open', { count: settings.length })}</summary>
        <SettingTable caption={t('all')} settings={settings} hasLive={hasLive} />
      </details>
    </ModelSection>
  );
}

interface SettingTableProps {
  caption: string;
  settings: Setting[];
  hasLive: boolean;
}

function SettingTable({ settings, ...table }: SettingTableProps) {
  const t = useTranslations('models.settings');
  const names = useTranslations('figures.settings');
  return (
    <ModelTable
      {...table}
      lines={settings.map(({ name, isTuned, ...values }) => ({
        key: name,
        // A setting that a newer trainer has brought is called as it is.
        label: names.has(name as SettingName) ? names(name as SettingName) : name,
        meaning: isTuned ? t('tuned', { name }) : name,
        ...values,
      }))}
    />
  );
}
