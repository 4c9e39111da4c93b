import './no-eval.ts';
import './styles.css';
import './ui/mantine-styles.ts';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from './api-client.ts';
import { LanguageProvider } from './language/language.tsx';
import { makeRouter } from './router.tsx';
import { Notices } from './ui/notices.tsx';
import { cssVariables, theme } from './ui/theme.ts';

const RETRIES_WHEN_UNREACHABLE = 2;

/** Wherever the server asks who one is: to the page where one says it, and back. */
function askToSignIn(error: unknown): void {
  if (!(error instanceof ApiProblem) || error.problem?.status !== 401) return;
  const { pathname, href } = router.state.location;
  if (pathname.startsWith('/sign-in') || pathname.startsWith('/links/')) return;
  void router.navigate({ to: '/sign-in', search: { back: href }, replace: true });
}

const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askToSignIn }),
  mutationCache: new MutationCache({ onError: askToSignIn }),
  defaultOptions: {
    queries: {
      // A figure is on every page within two seconds of its approval.
      staleTime: 1_000,
      // What was on the screen stays there while the next answer is on its way.
      placeholderData: (before: unknown) => before,
      retry: (count, error) =>
        error instanceof ApiProblem && error.problem === null && count < RETRIES_WHEN_UNREACHABLE,
    },
  },
});
const router = makeRouter(queryClient);
const colourScheme = localStorageColorSchemeManager({ key: 'thuocdo-colour-scheme' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colourScheme}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Notices />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>
  </StrictMode>,
);
