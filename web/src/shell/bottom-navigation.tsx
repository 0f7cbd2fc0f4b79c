import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import classes from './bottom-navigation.module.css';
import { settingsItem, useNavigationItems } from './navigation-items.ts';

export function BottomNavigation() {
  const t = useTranslations('shell.navigation');
  const items = useNavigationItems();
  return (
    <nav aria-label={t('label')} className={classes.bar}>
      {[...items, settingsItem].map(({ name, icon: Icon, link }) => (
        <Link key={name} {...link} className={classes.link}>
          <Icon size={22} stroke={1.75} aria-hidden="true" />
          <span>{t(name)}</span>
        </Link>
      ))}
    </nav>
  );
}
