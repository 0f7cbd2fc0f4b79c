import { useTranslations } from 'use-intl';
import { PageHeading } from '../../shell/page-heading.tsx';
import { AccountSection } from './account-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { DataSection } from './data-section.tsx';
import { LessOfSection } from './less-of-section.tsx';
import { PersonalisationSection } from './personalisation-section.tsx';
import { PreferencesSection } from './preferences-section.tsx';
import classes from './settings-page.module.css';

export function SettingsPage() {
  const t = useTranslations('settings');
  return (
    <>
      <PageHeading title={t('title')} />
      <div className={classes.sections}>
        <PersonalisationSection />
        <PreferencesSection />
        <LessOfSection />
        <AppearanceSection />
        <DataSection />
        <AccountSection />
      </div>
    </>
  );
}
