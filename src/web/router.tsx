import type { QueryClient } from '@tanstack/react-query';
import {
  Outlet,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { SharedSearch, parseSearch, stringifySearch } from './address.ts';
import { ContradictionSearch } from './pages/contradiction/contradiction-search.ts';
import { WhyDrawer } from './pages/figure/why-drawer.tsx';
import { ReadingSearch } from './pages/reading/reading-search.ts';
import { ScorecardPage } from './pages/scorecard/scorecard-page.tsx';
import { ScorecardSearch } from './pages/scorecard/scorecard-search.ts';
import { TargetListSearch } from './pages/target/target-list-search.ts';
import { AppFrame } from './ui/frame/app-frame.tsx';
import { overviewQuery } from './ui/frame/choice.ts';
import { NoSuchPage } from './ui/no-such-page.tsx';
import { PageSkeleton } from './ui/page-skeleton.tsx';

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: SharedSearch,
  search: { middlewares: [retainSearchParams(['unit', 'resolution', 'asOf'])] },
  beforeLoad: ({ context }) => void context.queryClient.prefetchQuery(overviewQuery),
  component: () => (
    <AppFrame>
      <Outlet />
      <WhyDrawer />
    </AppFrame>
  ),
  notFoundComponent: NoSuchPage,
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/scorecard', search, replace: true });
  },
});

const scorecardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scorecard',
  validateSearch: ScorecardSearch,
  component: ScorecardPage,
});

const targetListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets',
  validateSearch: TargetListSearch,
  component: lazyRouteComponent(() => import('./pages/target/target-list-page.tsx')),
});

const targetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets/$id',
  component: lazyRouteComponent(() => import('./pages/target/target-page.tsx')),
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators/$code',
  component: lazyRouteComponent(() => import('./pages/indicator/indicator-page.tsx')),
});

const contradictionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contradictions',
  validateSearch: ContradictionSearch,
  component: lazyRouteComponent(() => import('./pages/contradiction/contradiction-page.tsx')),
});

const documentListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents',
  component: lazyRouteComponent(() => import('./pages/document/document-list-page.tsx')),
});

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('./pages/document/document-page.tsx')),
});

const readingListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/readings',
  component: lazyRouteComponent(() => import('./pages/reading/readings-page.tsx')),
});

const phrasesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/readings/phrases',
  component: lazyRouteComponent(() => import('./pages/reading/learned-phrases-page.tsx')),
});

const readingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/readings/$id',
  validateSearch: ReadingSearch,
  component: lazyRouteComponent(() => import('./pages/reading/reading-page.tsx')),
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  scorecardRoute,
  targetListRoute,
  targetRoute,
  indicatorRoute,
  contradictionRoute,
  documentListRoute,
  documentRoute,
  readingListRoute,
  phrasesRoute,
  readingRoute,
]);

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingComponent: () => <PageSkeleton />,
    scrollRestoration: true,
  });
}
