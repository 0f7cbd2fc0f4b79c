import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme/theme.css';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { leaveWhenSignedOut } from './routing/leave-when-signed-out.ts';
import { router } from './routing/router.tsx';
import { queryClient } from './server/query-client.ts';
import { resolveCssVariables, theme } from './theme/theme.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'crs-color-scheme' });
leaveWhenSignedOut(queryClient, {
  navigate: router.navigate,
  latestLocation: () => router.latestLocation,
});
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// The splash of index.html stays until the first page is whole.
await router.load();
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" limit={2} autoClose={8000} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
