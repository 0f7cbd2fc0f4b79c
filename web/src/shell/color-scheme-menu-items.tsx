import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';

const choices = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

export function ColorSchemeMenuItems() {
  const t = useTranslations('shell.colorScheme');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return choices.map(({ value, icon: Icon }) => (
    <Menu.Item
      key={value}
      role="menuitemradio"
      aria-checked={colorScheme === value}
      leftSection={<Icon size={18} stroke={1.75} />}
      rightSection={colorScheme === value && <IconCheck size={16} aria-hidden="true" />}
      onClick={() => setColorScheme(value)}
    >
      {t(value)}
    </Menu.Item>
  ));
}
