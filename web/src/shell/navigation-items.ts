import { IconBooks, IconCompass, IconSettings, IconSparkles } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';

export const navigationItems = [
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
  { label: 'Settings', icon: IconSettings, link: linkOptions({ to: '/settings' }) },
];
