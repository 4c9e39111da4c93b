import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './address.ts';
import { rootRoute } from './root-route.tsx';
import { accountRoutes } from './routes/account-routes.ts';
import { deliveryRoutes } from './routes/delivery-routes.ts';
import { difficultyRoutes } from './routes/difficulty-routes.ts';
import { figureRoutes } from './routes/figure-routes.ts';
import { readingRoutes } from './routes/reading-routes.ts';
import { registerRoutes } from './routes/register-routes.ts';
import { roundRoutes } from './routes/round-routes.ts';
import { taskRoutes } from './routes/task-routes.ts';
import { homeOf } from './ui/frame/home.ts';
import { meQuery } from './ui/frame/me.ts';
import { PageSkeleton } from './ui/page-skeleton.tsx';

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ search, context: { queryClient } }) => {
    const me = await queryClient.ensureQueryData(meQuery).catch(() => null);
    throw redirect({ to: me === null ? '/scorecard' : homeOf(me.actor), search, replace: true });
  },
});

/** One line for each area. */
const routeTree = rootRoute.addChildren([
  indexRoute,
  ...figureRoutes,
  ...readingRoutes,
  ...roundRoutes,
  ...registerRoutes,
  ...deliveryRoutes,
  ...taskRoutes,
  ...difficultyRoutes,
  ...accountRoutes,
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
