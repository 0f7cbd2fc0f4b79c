import { IconBooks, IconChartDots, IconCompass, IconSettings, IconSparkles } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import { isAnalyst } from '../features/account/analyst-roles.ts';
import { useMe } from '../features/account/me-query.ts';

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

const analystItems = [{ label: 'Models', icon: IconChartDots, link: linkOptions({ to: '/models' }) }];

export const settingsItem = {
  label: 'Settings',
  icon: IconSettings,
  link: linkOptions({ to: '/settings' }),
};

/** The pages that this account may see, without the settings. */
export function useNavigationItems() {
  return isAnalyst(useMe()) ? [...learnerItems, ...analystItems] : learnerItems;
}
