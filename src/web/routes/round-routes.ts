import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MakeRoundSearch } from '../pages/round/make-round-search.ts';
import { rootRoute } from '../root-route.tsx';

const roundListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds',
  component: lazyRouteComponent(() => import('../pages/round/round-list-page.tsx')),
});

const makeRoundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/new',
  validateSearch: MakeRoundSearch,
  component: lazyRouteComponent(() => import('../pages/round/make-round-page.tsx')),
});

const roundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/$id',
  component: lazyRouteComponent(() => import('../pages/round/board-page.tsx')),
});

const rewriteRoundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/$id/edit',
  component: lazyRouteComponent(() => import('../pages/round/rewrite-round-page.tsx')),
});

const specialDaysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/special-days',
  component: lazyRouteComponent(() => import('../pages/round/special-days-page.tsx')),
});

const consolidationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/$id/consolidation',
  component: lazyRouteComponent(() => import('../pages/round/consolidation-page.tsx')),
});

const tableImportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/$id/import',
  component: lazyRouteComponent(() => import('../pages/table-import/table-import-page.tsx')),
});

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/approvals',
  component: lazyRouteComponent(() => import('../pages/round/desk-page.tsx')),
});

const burdenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/burden',
  component: lazyRouteComponent(() => import('../pages/round/burden-page.tsx')),
});

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/submissions/$id',
  component: lazyRouteComponent(() => import('../pages/round/entry-page.tsx')),
});

export const roundRoutes = [
  roundListRoute,
  makeRoundRoute,
  roundRoute,
  rewriteRoundRoute,
  specialDaysRoute,
  consolidationRoute,
  tableImportRoute,
  deskRoute,
  burdenRoute,
  entryRoute,
] as const;
