import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import * as z from 'zod';
import { parseSearch, stringifySearch } from './address.ts';
import { ContradictionSearch } from './pages/contradiction/contradiction-search.ts';
import { DifficultySearch, RaiseSearch } from './pages/difficulty/difficulty-search.ts';
import { ReadingSearch } from './pages/reading/reading-search.ts';
import { RegisterSearch } from './pages/register/register-search.ts';
import { MakeRoundSearch } from './pages/round/make-round-search.ts';
import { ScorecardPage } from './pages/scorecard/scorecard-page.tsx';
import { ScorecardSearch } from './pages/scorecard/scorecard-search.ts';
import { TargetListSearch } from './pages/target/target-list-search.ts';
import { ScoreSearch } from './pages/task/score-period.ts';
import { NewTaskSearch } from './pages/task/task-origin.ts';
import { TaskSearch } from './pages/task/task-search.ts';
import { AuditSearch } from './pages/account/audit-search.ts';
import { InviteSearch } from './pages/account/invite-search.ts';
import { SignInSearch } from './pages/account/sign-in-search.ts';
import {
  meetingListRoute,
  meetingRoute,
  noticeRoute,
  presentationRoute,
  programmeListRoute,
  programmeRoute,
} from './delivery-routes.tsx';
import { rootRoute } from './root-route.tsx';
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

const forecastsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forecasts',
  component: lazyRouteComponent(() => import('./pages/outlook/forecasts-page.tsx')),
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

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import('./pages/account/sign-in-page.tsx')),
});

const signInReturnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/return',
  // Whatever the identity provider sends stays in the address until it is handed on.
  validateSearch: z.looseObject({}),
  component: lazyRouteComponent(() => import('./pages/account/sign-in-return-page.tsx')),
});

const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/links/$token',
  component: lazyRouteComponent(() => import('./pages/account/link-page.tsx')),
});

const ownAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account/own-account-page.tsx')),
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts',
  validateSearch: InviteSearch,
  component: lazyRouteComponent(() => import('./pages/account/accounts-page.tsx')),
});

const mailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mails',
  component: lazyRouteComponent(() => import('./pages/account/mails-page.tsx')),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import('./pages/account/audit-page.tsx')),
});

const roundListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds',
  component: lazyRouteComponent(() => import('./pages/round/round-list-page.tsx')),
});

const makeRoundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/new',
  validateSearch: MakeRoundSearch,
  component: lazyRouteComponent(() => import('./pages/round/make-round-page.tsx')),
});

const roundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/$id',
  component: lazyRouteComponent(() => import('./pages/round/board-page.tsx')),
});

const rewriteRoundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/$id/edit',
  component: lazyRouteComponent(() => import('./pages/round/rewrite-round-page.tsx')),
});

const specialDaysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/special-days',
  component: lazyRouteComponent(() => import('./pages/round/special-days-page.tsx')),
});

const consolidationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/$id/consolidation',
  component: lazyRouteComponent(() => import('./pages/round/consolidation-page.tsx')),
});

const tableImportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/$id/import',
  component: lazyRouteComponent(() => import('./pages/table-import/table-import-page.tsx')),
});

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./pages/round/desk-page.tsx')),
});

const burdenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/burden',
  component: lazyRouteComponent(() => import('./pages/round/burden-page.tsx')),
});

const registerListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers',
  component: lazyRouteComponent(() => import('./pages/register/register-list-page.tsx')),
});

const newRegisterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers/new',
  component: lazyRouteComponent(() => import('./pages/register/new-register-page.tsx')),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers/$code',
  validateSearch: RegisterSearch,
  component: lazyRouteComponent(() => import('./pages/register/register-page.tsx')),
});

const defineRegisterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers/$code/definition',
  component: lazyRouteComponent(() => import('./pages/register/define-register-page.tsx')),
});

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/submissions/$id',
  component: lazyRouteComponent(() => import('./pages/round/entry-page.tsx')),
});

const myWorkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-work',
  component: lazyRouteComponent(() => import('./pages/task/my-work-page.tsx')),
});

const taskListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks',
  validateSearch: TaskSearch,
  component: lazyRouteComponent(() => import('./pages/task/task-list-page.tsx')),
});

const newTaskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/new',
  validateSearch: NewTaskSearch,
  component: lazyRouteComponent(() => import('./pages/task/new-task-page.tsx')),
});

const taskRatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/rates',
  component: lazyRouteComponent(() => import('./pages/task/rates-page.tsx')),
});

const taskSourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/sources',
  component: lazyRouteComponent(() => import('./pages/task/sources-page.tsx')),
});

const spotChecksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/spot-checks',
  component: lazyRouteComponent(() => import('./pages/task/spot-checks-page.tsx')),
});

const workScoreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/score',
  validateSearch: ScoreSearch,
  component: lazyRouteComponent(() => import('./pages/task/score-page.tsx')),
});

const taskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('./pages/task/task-page.tsx')),
});

const editTaskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/$id/edit',
  component: lazyRouteComponent(() => import('./pages/task/edit-task-page.tsx')),
});

const difficultyListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/difficulties',
  validateSearch: DifficultySearch,
  component: lazyRouteComponent(() => import('./pages/difficulty/difficulty-list-page.tsx')),
});

const raiseDifficultyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/difficulties/new',
  validateSearch: RaiseSearch,
  component: lazyRouteComponent(() => import('./pages/difficulty/raise-page.tsx')),
});

const difficultyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/difficulties/$id',
  component: lazyRouteComponent(() => import('./pages/difficulty/difficulty-page.tsx')),
});

const explanationListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explanations',
  component: lazyRouteComponent(() => import('./pages/explanation/explanation-list-page.tsx')),
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  scorecardRoute,
  targetListRoute,
  targetRoute,
  forecastsRoute,
  indicatorRoute,
  contradictionRoute,
  documentListRoute,
  documentRoute,
  readingListRoute,
  phrasesRoute,
  readingRoute,
  entryRoute,
  registerListRoute,
  newRegisterRoute,
  registerRoute,
  defineRegisterRoute,
  programmeListRoute,
  programmeRoute,
  meetingListRoute,
  meetingRoute,
  presentationRoute,
  noticeRoute,
  roundListRoute,
  makeRoundRoute,
  roundRoute,
  rewriteRoundRoute,
  specialDaysRoute,
  consolidationRoute,
  tableImportRoute,
  deskRoute,
  burdenRoute,
  myWorkRoute,
  taskListRoute,
  newTaskRoute,
  taskRatesRoute,
  taskSourcesRoute,
  spotChecksRoute,
  workScoreRoute,
  taskRoute,
  editTaskRoute,
  difficultyListRoute,
  raiseDifficultyRoute,
  difficultyRoute,
  explanationListRoute,
  signInRoute,
  signInReturnRoute,
  linkRoute,
  ownAccountRoute,
  accountsRoute,
  mailsRoute,
  auditRoute,
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
