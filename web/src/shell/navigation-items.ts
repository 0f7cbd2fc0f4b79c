import { IconBooks, IconCompass, IconSettings, IconSparkles, IconTool } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import { useMe } from '../features/account/me-query.ts';
import { listManageTabs } from '../features/manage/manage-tabs.ts';

const learnerItems = [
  { label: 'For you', icon: IconSparkles, link: linkOptions({ to: '/', activeOptions: { exact: true } }) },
  {
    label: 'Courses',
    icon: IconCompass,
    link: linkOptions({ to: '/courses', activeOptions: { includeSearch: false } }),
  },
  {
    label: 'My learning',
    icon: IconBooks,
    link: linkOptions({ to: '/learning', activeOptions: { includeSearch: false } }),
  },
];

const manageItem = { label: 'Manage', icon: IconTool, link: linkOptions({ to: '/manage' }) };

export const settingsItem = {
  label: 'Settings',
  icon: IconSettings,
  link: linkOptions({ to: '/settings' }),
};

/** The pages that this account may see, without the settings. */
export function useNavigationItems() {
  return listManageTabs(useMe()).length > 0 ? [...learnerItems, manageItem] : learnerItems;
}
