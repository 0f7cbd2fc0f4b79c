import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme/theme.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider, loadLanguage } from './language/language-provider.tsx';
import { leaveWhenSignedOut } from './routing/leave-when-signed-out.ts';
import { router } from './routing/router.tsx';
import { queryClient } from './server/query-client.ts';
import { ThemeProvider } from './theme/theme-provider.tsx';

leaveWhenSignedOut(queryClient, {
  navigate: router.navigate,
  latestLocation: () => router.latestLocation,
});
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// Where the messages do not arrive, load-failure.js tries once more, then says so on the splash.
const stayOnSplash = () => new Promise<never>(() => undefined);

// The splash of index.html stays until the first page is whole.
const [language] = await Promise.all([loadLanguage().catch(stayOnSplash), router.load()]);
createRoot(root).render(
  <StrictMode>
    <LanguageProvider initial={language}>
      <ThemeProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ThemeProvider>
    </LanguageProvider>
  </StrictMode>,
);
