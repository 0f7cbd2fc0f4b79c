import { Link } from '@tanstack/react-router';
import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { useNavigationItems } from './navigation-items.ts';
import { SearchShortcut } from './search-shortcut.tsx';
import classes from './top-bar.module.css';

export function TopBar() {
  const items = useNavigationItems();
  return (
    <header className={classes.bar}>
      <div className={classes.content}>
        <Link to="/" className={classes.brand} aria-label="CRS, to your recommendations">
          <BrandMark />
          <span className={classes.name}>CRS</span>
        </Link>
        <nav aria-label="Main" className={classes.navigation}>
          {items.map(({ label, link }) => (
            <Link key={label} {...link} className={classes.link}>
              {label}
            </Link>
          ))}
        </nav>
        <SearchShortcut />
        <AccountMenu />
      </div>
    </header>
  );
}
