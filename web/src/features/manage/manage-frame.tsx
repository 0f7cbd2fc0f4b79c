import { Link, Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMe } from '../account/me-query.ts';
import classes from './manage-frame.module.css';
import { listManageTabs } from './manage-tabs.ts';

/** The strip of sections over every page of the staff. One section alone needs no strip. */
export function ManageFrame() {
  const t = useTranslations('manage');
  const tabs = listManageTabs(useMe());
  return (
    <>
      {tabs.length > 1 && (
        <nav aria-label={t('label')} className={classes.strip}>
          {tabs.map(({ name, link }) => (
            <Link key={name} {...link} className={classes.tab}>
              {t(`tabs.${name}`)}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  );
}
