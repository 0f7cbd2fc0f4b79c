import { IconBooks, IconCompass, IconSettings, IconSparkles, IconTool } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import { useMe } from '../features/account/me-query.ts';
import { listManageTabs } from '../features/manage/manage-tabs.ts';

const learnerItems = [
  { name: 'forYou', icon: IconSparkles, link: linkOptions({ to: '/', activeOptions: { exact: true } }) },
  {
    name: 'courses',
    icon: IconCompass,
    link: linkOptions({ to: '/courses', activeOptions: { includeSearch: false } }),
  },
  {
    name: 'learning',
    icon: IconBooks,
    link: linkOptions({ to: '/learning', activeOptions: { includeSearch: false } }),
  },
] as const;

const manageItem = { name: 'manage', icon: IconTool, link: linkOptions({ to: '/manage' }) } as const;

export const settingsItem = {
  name: 'settings',
  icon: IconSettings,
  link: linkOptions({ to: '/settings' }),
} as const;

/** The pages that this account may see, without the settings. */
export function useNavigationItems() {
  return listManageTabs(useMe()).length > 0 ? [...learnerItems, manageItem] : learnerItems;
}
