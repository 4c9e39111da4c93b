import type { QueryClient } from '@tanstack/react-query';
import {
  Outlet,
  createRootRouteWithContext,
  retainSearchParams,
  useLocation,
} from '@tanstack/react-router';
import { SharedSearch } from './address.ts';
import { WhyDrawer } from './pages/figure/why-drawer.tsx';
import { AppFrame } from './ui/frame/app-frame.tsx';
import { overviewQuery } from './ui/frame/choice.ts';
import { DoorFrame } from './ui/frame/door-frame.tsx';
import { meQuery } from './ui/frame/me.ts';
import { NoSuchPage } from './ui/no-such-page.tsx';

/** What stands around every page, and what every address carries. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: SharedSearch,
  search: { middlewares: [retainSearchParams(['unit', 'resolution', 'asOf'])] },
  beforeLoad: ({ context: { queryClient }, location }) => {
    void queryClient.prefetchQuery(meQuery);
    if (!isDoor(location.pathname)) void queryClient.prefetchQuery(overviewQuery);
  },
  component: Root,
  notFoundComponent: NoSuchPage,
});

/** Pages for whoever is not signed in yet: they ask for nothing that needs it. */
const isDoor = (pathname: string): boolean => /^\/(sign-in|links)(\/|$)/.test(pathname);

/** Pages that fill the screen and have its keys. */
const isStage = (pathname: string): boolean => /^\/meetings\/\d+\/present$/.test(pathname);

function Root() {
  const { pathname } = useLocation();
  if (isStage(pathname))
    return (
      <>
        <Outlet />
        <WhyDrawer />
      </>
    );
  return isDoor(pathname) ? (
    <DoorFrame>
      <Outlet />
    </DoorFrame>
  ) : (
    <AppFrame>
      <Outlet />
      <WhyDrawer />
    </AppFrame>
  );
}
