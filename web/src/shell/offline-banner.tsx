import { IconWifiOff } from '@tabler/icons-react';
import { useNetwork } from '@mantine/hooks';
import classes from './offline-banner.module.css';

export function OfflineBanner() {
  const { online: isOnline } = useNetwork();
  return (
    <div role="status" className={classes.banner} data-shown={isOnline ? undefined : true}>
      {!isOnline && (
        <>
          <IconWifiOff size={18} aria-hidden="true" /> You are offline. What you see may be old, and changes
          wait.
        </>
      )}
    </div>
  );
}
