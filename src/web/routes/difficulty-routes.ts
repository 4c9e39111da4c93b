import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DifficultySearch } from '../pages/difficulty/difficulty-search.ts';
import { RaiseSearch } from '../pages/difficulty/difficulty-search.ts';
import { rootRoute } from '../root-route.tsx';

const difficultyListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/difficulties',
  validateSearch: DifficultySearch,
  component: lazyRouteComponent(() => import('../pages/difficulty/difficulty-list-page.tsx')),
});

const raiseDifficultyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/difficulties/new',
  validateSearch: RaiseSearch,
  component: lazyRouteComponent(() => import('../pages/difficulty/raise-page.tsx')),
});

const difficultyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/difficulties/$id',
  component: lazyRouteComponent(() => import('../pages/difficulty/difficulty-page.tsx')),
});

const explanationListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explanations',
  component: lazyRouteComponent(() => import('../pages/explanation/explanation-list-page.tsx')),
});

export const difficultyRoutes = [
  difficultyListRoute,
  raiseDifficultyRoute,
  difficultyRoute,
  explanationListRoute,
] as const;
