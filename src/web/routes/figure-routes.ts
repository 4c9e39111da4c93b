import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ContradictionSearch } from '../pages/contradiction/contradiction-search.ts';
import { ScorecardPage } from '../pages/scorecard/scorecard-page.tsx';
import { ScorecardSearch } from '../pages/scorecard/scorecard-search.ts';
import { TargetListSearch } from '../pages/target/target-list-search.ts';
import { rootRoute } from '../root-route.tsx';

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
  component: lazyRouteComponent(() => import('../pages/target/target-list-page.tsx')),
});

const targetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets/$id',
  component: lazyRouteComponent(() => import('../pages/target/target-page.tsx')),
});

const forecastsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forecasts',
  component: lazyRouteComponent(() => import('../pages/outlook/forecasts-page.tsx')),
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators/$code',
  component: lazyRouteComponent(() => import('../pages/indicator/indicator-page.tsx')),
});

const contradictionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contradictions',
  validateSearch: ContradictionSearch,
  component: lazyRouteComponent(() => import('../pages/contradiction/contradiction-page.tsx')),
});

const documentListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents',
  component: lazyRouteComponent(() => import('../pages/document/document-list-page.tsx')),
});

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('../pages/document/document-page.tsx')),
});

export const figureRoutes = [
  scorecardRoute,
  targetListRoute,
  targetRoute,
  forecastsRoute,
  indicatorRoute,
  contradictionRoute,
  documentListRoute,
  documentRoute,
] as const;
