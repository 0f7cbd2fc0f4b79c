import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { AdminsOnly, AdvisorsOnly, AnalystsOnly, EditorsOnly } from '../features/account/only-for.tsx';
import { historyQuery } from '../features/learning/history-query.ts';
import { openFirstTab } from '../features/manage/open-first-tab.ts';
import { recommendationsQuery } from '../features/recommendations/recommendations-query.ts';
import { readCatalogueSearch } from '../features/catalogue/catalogue-search.ts';
import { readManagedCoursesSearch } from '../features/managed-courses/managed-courses-search.ts';
import { readAuditSearch } from '../features/audit/audit-search.ts';
import { readCohortSearch } from '../features/cohorts/cohort-search.ts';
import { readLearnerSearch } from '../features/learners/learner-search.ts';
import { readUserSearch } from '../features/users/user-search.ts';
import { readLearningSearch } from '../features/learning/learning-search.ts';
import { readEntranceSearch } from '../features/account/entrance-search.ts';
import { NotAllowed } from '../shell/not-allowed.tsx';
import { FailedApp } from '../shell/failed-page.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { requireNoSession, requireOnboarding, requireSession } from './session-guard.ts';

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  errorComponent: FailedApp,
  notFoundComponent: NotFoundPage,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: readEntranceSearch,
  beforeLoad: requireNoSession,
  component: lazyRouteComponent(() => import('../features/account/sign-in-page.tsx'), 'SignInPage'),
});

const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  beforeLoad: requireNoSession,
  component: lazyRouteComponent(() => import('../features/account/sign-up-page.tsx'), 'SignUpPage'),
});

/** Also for somebody who is signed in as another person. */
const setPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-password',
  component: lazyRouteComponent(() => import('../features/account/set-password-page.tsx'), 'SetPasswordPage'),
});

const sessionRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'session',
  beforeLoad: requireSession,
  errorComponent: FailedApp,
});

const welcomeRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/onboarding/welcome-page.tsx'), 'WelcomePage'),
});

const frameRoute = createRoute({
  getParentRoute: () => sessionRoute,
  id: 'frame',
  component: lazyRouteComponent(() => import('../shell/app-frame.tsx'), 'AppFrame'),
});

const forYouRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: requireOnboarding,
  loader: ({ context, cause }) => {
    // Asking for the list records it as served: a pointer over the link is no reason for that.
    if (cause === 'preload') return;
    void context.queryClient.prefetchQuery(recommendationsQuery);
    void context.queryClient.prefetchQuery(historyQuery);
  },
  component: lazyRouteComponent(() => import('../features/recommendations/for-you-page.tsx'), 'ForYouPage'),
});

const catalogueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/courses',
  validateSearch: readCatalogueSearch,
  component: lazyRouteComponent(() => import('../features/catalogue/catalogue-page.tsx'), 'CataloguePage'),
});

const courseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/courses/$id',
  component: lazyRouteComponent(() => import('../features/courses/course-page.tsx'), 'CoursePage'),
});

const learningRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/learning',
  validateSearch: readLearningSearch,
  component: lazyRouteComponent(() => import('../features/learning/learning-page.tsx'), 'LearningPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
});

const manageRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/manage',
  component: lazyRouteComponent(() => import('../features/manage/manage-frame.tsx'), 'ManageFrame'),
});

const manageIndexRoute = createRoute({
  getParentRoute: () => manageRoute,
  path: '/',
  beforeLoad: openFirstTab,
  component: NotAllowed,
});

const analystsRoute = createRoute({
  getParentRoute: () => manageRoute,
  id: 'analysts',
  component: AnalystsOnly,
});

const modelsRoute = createRoute({
  getParentRoute: () => analystsRoute,
  path: '/models',
  component: lazyRouteComponent(() => import('../features/models/models-page.tsx'), 'ModelsPage'),
});

const modelRoute = createRoute({
  getParentRoute: () => analystsRoute,
  path: '/models/$version',
  component: lazyRouteComponent(() => import('../features/models/model-page.tsx'), 'ModelPage'),
});

const editorsRoute = createRoute({
  getParentRoute: () => manageRoute,
  id: 'editors',
  component: EditorsOnly,
});

const managedCoursesRoute = createRoute({
  getParentRoute: () => editorsRoute,
  path: '/courses',
  validateSearch: readManagedCoursesSearch,
  component: lazyRouteComponent(
    () => import('../features/managed-courses/managed-courses-page.tsx'),
    'ManagedCoursesPage',
  ),
});

const managedCourseRoute = createRoute({
  getParentRoute: () => editorsRoute,
  path: '/courses/$id',
  component: lazyRouteComponent(
    () => import('../features/managed-courses/managed-course-page.tsx'),
    'ManagedCoursePage',
  ),
});

const addCourseRoute = createRoute({
  getParentRoute: () => editorsRoute,
  path: '/add-course',
  component: lazyRouteComponent(
    () => import('../features/managed-courses/add-course-page.tsx'),
    'AddCoursePage',
  ),
});

const advisorsRoute = createRoute({
  getParentRoute: () => manageRoute,
  id: 'advisors',
  component: AdvisorsOnly,
});

const learnersRoute = createRoute({
  getParentRoute: () => advisorsRoute,
  path: '/learners',
  validateSearch: readLearnerSearch,
  component: lazyRouteComponent(() => import('../features/learners/learners-page.tsx'), 'LearnersPage'),
});

const learnerRoute = createRoute({
  getParentRoute: () => advisorsRoute,
  path: '/learners/$id',
  component: lazyRouteComponent(() => import('../features/learners/learner-page.tsx'), 'LearnerPage'),
});

const adminsRoute = createRoute({
  getParentRoute: () => manageRoute,
  id: 'admins',
  component: AdminsOnly,
});

const cohortsRoute = createRoute({
  getParentRoute: () => adminsRoute,
  path: '/cohorts',
  validateSearch: readCohortSearch,
  component: lazyRouteComponent(() => import('../features/cohorts/cohorts-page.tsx'), 'CohortsPage'),
});

const cohortRoute = createRoute({
  getParentRoute: () => adminsRoute,
  path: '/cohorts/$id',
  component: lazyRouteComponent(() => import('../features/cohorts/cohort-page.tsx'), 'CohortPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => adminsRoute,
  path: '/people',
  validateSearch: readUserSearch,
  component: lazyRouteComponent(() => import('../features/users/people-page.tsx'), 'PeoplePage'),
});

const keysRoute = createRoute({
  getParentRoute: () => adminsRoute,
  path: '/keys',
  component: lazyRouteComponent(() => import('../features/keys/keys-page.tsx'), 'KeysPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => adminsRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => editorsRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/imports-page.tsx'), 'ImportsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => editorsRoute,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('../features/imports/import-page.tsx'), 'ImportPage'),
});

export const routeTree = rootRoute.addChildren([
  signInRoute,
  signUpRoute,
  setPasswordRoute,
  sessionRoute.addChildren([
    welcomeRoute,
    frameRoute.addChildren([
      forYouRoute,
      catalogueRoute,
      courseRoute,
      learningRoute,
      settingsRoute,
      manageRoute.addChildren([
        manageIndexRoute,
        editorsRoute.addChildren([
          managedCoursesRoute,
          managedCourseRoute,
          addCourseRoute,
          importsRoute,
          importRoute,
        ]),
        analystsRoute.addChildren([modelsRoute, modelRoute]),
        advisorsRoute.addChildren([learnersRoute, learnerRoute]),
        adminsRoute.addChildren([cohortsRoute, cohortRoute, peopleRoute, keysRoute, auditRoute]),
      ]),
    ]),
  ]),
]);
