import { Link } from '@tanstack/react-router';
import classes from './bottom-navigation.module.css';
import { settingsItem, useNavigationItems } from './navigation-items.ts';

export function BottomNavigation() {
  const items = useNavigationItems();
  return (
    <nav aria-label="Main" className={classes.bar}>
      {[...items, settingsItem].map(({ label, icon: Icon, link }) => (
        <Link key={label} {...link} className={classes.link}>
          <Icon size={22} stroke={1.75} aria-hidden="true" />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  );
}
