import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ScoreSearch } from '../pages/task/score-period.ts';
import { NewTaskSearch } from '../pages/task/task-origin.ts';
import { TaskSearch } from '../pages/task/task-search.ts';
import { rootRoute } from '../root-route.tsx';

const myWorkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-work',
  component: lazyRouteComponent(() => import('../pages/task/my-work-page.tsx')),
});

const taskListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks',
  validateSearch: TaskSearch,
  component: lazyRouteComponent(() => import('../pages/task/task-list-page.tsx')),
});

const newTaskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/new',
  validateSearch: NewTaskSearch,
  component: lazyRouteComponent(() => import('../pages/task/new-task-page.tsx')),
});

const taskRatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/rates',
  component: lazyRouteComponent(() => import('../pages/task/rates-page.tsx')),
});

const taskSourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/sources',
  component: lazyRouteComponent(() => import('../pages/task/sources-page.tsx')),
});

const spotChecksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/spot-checks',
  component: lazyRouteComponent(() => import('../pages/task/spot-checks-page.tsx')),
});

const workScoreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/score',
  validateSearch: ScoreSearch,
  component: lazyRouteComponent(() => import('../pages/task/score-page.tsx')),
});

const taskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('../pages/task/task-page.tsx')),
});

const editTaskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/$id/edit',
  component: lazyRouteComponent(() => import('../pages/task/edit-task-page.tsx')),
});

export const taskRoutes = [
  myWorkRoute,
  taskListRoute,
  newTaskRoute,
  taskRatesRoute,
  taskSourcesRoute,
  spotChecksRoute,
  workScoreRoute,
  taskRoute,
  editTaskRoute,
] as const;
