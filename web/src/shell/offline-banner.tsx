import { IconWifiOff } from '@tabler/icons-react';
import { useNetwork } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import classes from './offline-banner.module.css';

export function OfflineBanner() {
  const t = useTranslations('shell');
  const { online: isOnline } = useNetwork();
  return (
    <div role="status" className={classes.banner} data-shown={isOnline ? undefined : true}>
      {!isOnline && (
        <>
          <IconWifiOff size={18} aria-hidden="true" /> {t('offline')}
        </>
      )}
    </div>
  );
}
