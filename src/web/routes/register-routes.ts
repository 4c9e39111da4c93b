import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { RegisterSearch } from '../pages/register/register-search.ts';
import { rootRoute } from '../root-route.tsx';

const registerListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers',
  component: lazyRouteComponent(() => import('../pages/register/register-list-page.tsx')),
});

const newRegisterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers/new',
  component: lazyRouteComponent(() => import('../pages/register/new-register-page.tsx')),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers/$code',
  validateSearch: RegisterSearch,
  component: lazyRouteComponent(() => import('../pages/register/register-page.tsx')),
});

const defineRegisterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers/$code/definition',
  component: lazyRouteComponent(() => import('../pages/register/define-register-page.tsx')),
});

export const registerRoutes = [
  registerListRoute,
  newRegisterRoute,
  registerRoute,
  defineRegisterRoute,
] as const;
