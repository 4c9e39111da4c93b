import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PresentSearch } from '../pages/meeting/present-search.ts';
import { rootRoute } from '../root-route.tsx';

const programmeListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/programmes',
  component: lazyRouteComponent(() => import('../pages/programme/programme-list-page.tsx')),
});

const programmeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/programmes/$id',
  component: lazyRouteComponent(() => import('../pages/programme/programme-page.tsx')),
});

const meetingListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings',
  component: lazyRouteComponent(() => import('../pages/meeting/meeting-list-page.tsx')),
});

const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('../pages/meeting/meeting-page.tsx')),
});

const presentationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$id/present',
  validateSearch: PresentSearch,
  component: lazyRouteComponent(() => import('../pages/meeting/presentation-page.tsx')),
});

const noticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$id/notice',
  component: lazyRouteComponent(() => import('../pages/meeting/notice-page.tsx')),
});

export const deliveryRoutes = [
  programmeListRoute,
  programmeRoute,
  meetingListRoute,
  meetingRoute,
  presentationRoute,
  noticeRoute,
] as const;
