import { localStorageColorSchemeManager, MantineProvider, Notification } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { resolveCssVariables, theme } from './theme.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'crs-color-scheme' });

/** Mantine in our colours and with labels in the language of the reader, and the messages over the page. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  const closeLabel = t('closeMessage');
  const labelled = useMemo(() => {
    const notification = Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': closeLabel } },
    });
    return { ...theme, components: { ...theme.components, Notification: notification } };
  }, [closeLabel]);
  return (
    <MantineProvider
      theme={labelled}
      cssVariablesResolver={resolveCssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
    >
      <Notifications position="bottom-center" limit={2} autoClose={8000} />
      {children}
    </MantineProvider>
  );
}
