import { Link, Outlet } from '@tanstack/react-router';
import { useMe } from '../account/me-query.ts';
import classes from './manage-frame.module.css';
import { listManageTabs } from './manage-tabs.ts';

/** The strip of sections over every page of the staff. One section alone needs no strip. */
export function ManageFrame() {
  const tabs = listManageTabs(useMe());
  return (
    <>
      {tabs.length > 1 && (
        <nav aria-label="Manage" className={classes.strip}>
          {tabs.map(({ label, link }) => (
            <Link key={label} {...link} className={classes.tab}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  );
}
