import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { AuditSearch } from '../pages/account/audit-search.ts';
import { InviteSearch } from '../pages/account/invite-search.ts';
import { SignInSearch } from '../pages/account/sign-in-search.ts';
import { rootRoute } from '../root-route.tsx';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import('../pages/account/sign-in-page.tsx')),
});

const signInReturnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/return',
  // Whatever the identity provider sends stays in the address until it is handed on.
  validateSearch: z.looseObject({}),
  component: lazyRouteComponent(() => import('../pages/account/sign-in-return-page.tsx')),
});

const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/links/$token',
  component: lazyRouteComponent(() => import('../pages/account/link-page.tsx')),
});

const ownAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../pages/account/own-account-page.tsx')),
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts',
  validateSearch: InviteSearch,
  component: lazyRouteComponent(() => import('../pages/account/accounts-page.tsx')),
});

const mailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mails',
  component: lazyRouteComponent(() => import('../pages/account/mails-page.tsx')),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import('../pages/account/audit-page.tsx')),
});

export const accountRoutes = [
  signInRoute,
  signInReturnRoute,
  linkRoute,
  ownAccountRoute,
  accountsRoute,
  mailsRoute,
  auditRoute,
] as const;
