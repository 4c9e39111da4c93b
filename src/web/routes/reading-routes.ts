import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ReadingSearch } from '../pages/reading/reading-search.ts';
import { rootRoute } from '../root-route.tsx';

const readingListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/readings',
  component: lazyRouteComponent(() => import('../pages/reading/readings-page.tsx')),
});

const phrasesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/readings/phrases',
  component: lazyRouteComponent(() => import('../pages/reading/learned-phrases-page.tsx')),
});

const readingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/readings/$id',
  validateSearch: ReadingSearch,
  component: lazyRouteComponent(() => import('../pages/reading/reading-page.tsx')),
});

export const readingRoutes = [readingListRoute, phrasesRoute, readingRoute] as const;
