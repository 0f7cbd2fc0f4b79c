import { listSettings, type Parameters, type Setting } from './list-settings.ts';
import { ModelSection } from './model-section.tsx';
import classes from './model-settings.module.css';
import { ModelTable } from './model-table.tsx';
import { settingNames } from './setting-names.ts';

interface ModelSettingsProps {
  parameters: Parameters;
  liveParameters: Parameters | undefined;
}

/** Those that differ from the live model; all of them on demand. */
export function ModelSettings({ parameters, liveParameters }: ModelSettingsProps) {
  const settings = listSettings(parameters, liveParameters);
  const different = settings.filter(({ isDifferent }) => isDifferent);
  const hasLive = liveParameters !== undefined;
  return (
    <ModelSection title="Settings" {...(hasLive && { lead: describeDifferences(different.length) })}>
      {different.length > 0 && <SettingTable caption="What differs" settings={different} hasLive={hasLive} />}
      <details className={classes.all}>
        <summary>All {settings.length} settings</summary>
        <SettingTable caption="How it was fitted" settings={settings} hasLive={hasLive} />
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
  return (
    <ModelTable
      {...table}
      lines={settings.map(({ name, isTuned, ...values }) => ({
        key: name,
        label: settingNames[name] ?? name,
        meaning: `${name}${isTuned ? ', tuned for this site' : ''}`,
        ...values,
      }))}
    />
  );
}

function describeDifferences(count: number): string {
  if (count === 0) return 'The same as those of the live model.';
  return `${count === 1 ? 'One differs' : `${count} differ`} from the live model.`;
}
