import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { useNavigationItems } from './navigation-items.ts';
import { SearchShortcut } from './search-shortcut.tsx';
import classes from './top-bar.module.css';

export function TopBar() {
  const t = useTranslations('shell');
  const items = useNavigationItems();
  return (
    <header className={classes.bar}>
      <div className={classes.content}>
        <Link to="/" className={classes.brand} aria-label={t('brandLink')}>
          <BrandMark />
          <span className={classes.name}>CRS</span>
        </Link>
        <nav aria-label={t('navigation.label')} className={classes.navigation}>
          {items.map(({ name, link }) => (
            <Link key={name} {...link} className={classes.link}>
              {t(`navigation.${name}`)}
            </Link>
          ))}
        </nav>
        <SearchShortcut />
        <AccountMenu />
      </div>
    </header>
  );
}
