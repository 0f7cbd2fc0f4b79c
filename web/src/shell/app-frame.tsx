import { useHotkeys } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import classes from './app-frame.module.css';
import { BottomNavigation } from './bottom-navigation.tsx';
import { undoLatestChange } from './notifications.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';

export function AppFrame() {
  useHotkeys([['mod+Z', undoLatestChange]]);
  return (
    <div className={classes.frame}>
      <SkipLink />
      <TopBar />
      <OfflineBanner />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <BottomNavigation />
    </div>
  );
}
