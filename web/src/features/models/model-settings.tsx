import { listSettings, type Parameters } from './list-settings.ts';
import { ModelSection } from './model-section.tsx';
import { ModelTable } from './model-table.tsx';
import { settingNames } from './setting-names.ts';

interface ModelSettingsProps {
  parameters: Parameters;
  liveParameters: Parameters | undefined;
}

export function ModelSettings({ parameters, liveParameters }: ModelSettingsProps) {
  const settings = listSettings(parameters, liveParameters);
  const differentCount = settings.filter(({ isDifferent }) => isDifferent).length;
  const hasLive = liveParameters !== undefined;
  return (
    <ModelSection title="Settings" {...(hasLive && { lead: describeDifferences(differentCount) })}>
      <ModelTable
        caption="How it was fitted"
        hasLive={hasLive}
        lines={settings.map(({ name, isTuned, ...values }) => ({
          key: name,
          label: settingNames[name] ?? name,
          meaning: `${name}${isTuned ? ', tuned for this site' : ''}`,
          ...values,
        }))}
      />
    </ModelSection>
  );
}

function describeDifferences(count: number): string {
  if (count === 0) return 'The same as those of the live model: only the data differ.';
  return `${count === 1 ? 'One differs' : `${count} differ`} from the live model, marked and first.`;
}
