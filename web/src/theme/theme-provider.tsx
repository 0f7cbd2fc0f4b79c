import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../language/use-formats.ts';
import { resolveCssVariables, theme } from './theme.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'crs-color-scheme' });

/** Mantine in our colours and with labels in the language of the reader, and the messages over the page. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  const closeLabel = t('closeMessage');
  const { decimalSeparator } = useFormats();
  const localTheme = useMemo(() => {
    const components = {
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': closeLabel } } },
      // Not by `extend`, which would load it with the first page.
      NumberInput: { defaultProps: { decimalSeparator } },
    };
    return { ...theme, components: { ...theme.components, ...components } };
  }, [closeLabel, decimalSeparator]);
  return (
    <MantineProvider
      theme={localTheme}
      cssVariablesResolver={resolveCssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
    >
      <Notifications position="bottom-center" limit={2} autoClose={8000} />
      {children}
    </MantineProvider>
  );
}
