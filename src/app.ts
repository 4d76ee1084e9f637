import { answerJobs } from './followup/answers/jobs.ts'
import { answerRoutes } from './followup/answers/routes.ts'
import { monitoringCommands } from './followup/monitoring/cli.ts'
import { monitoringJobs } from './followup/monitoring/jobs.ts'
import { monitoringRoutes } from './followup/monitoring/routes.ts'
import { reportCommands } from './followup/reports/cli.ts'
import { reportRoutes } from './followup/reports/routes.tsx'
import { resultJobs } from './followup/results/jobs.ts'
import { resultRoutes } from './followup/results/routes.tsx'
import { instrumentAndSurveyRoutes } from './followup/surveys/routes.tsx'
import { instrumentSeed } from './followup/surveys/writes-seed.ts'
import { capacityJobs } from './implementation/capacity/jobs.ts'
import { capacityRoutes } from './implementation/capacity/routes.tsx'
import { capacityBeside } from './implementation/capacity/routes-effort.tsx'
import { capacitySeed } from './implementation/capacity/writes-seed.ts'
import { searchEfforts } from './implementation/efforts/index.ts'
import { effortRoutes } from './implementation/efforts/routes.tsx'
import { planJobs } from './implementation/plans/jobs.ts'
import { planRoutes } from './implementation/plans/routes.tsx'
import { reviewRoutes } from './implementation/review/routes.tsx'
import { settingsRoutes } from './implementation/settings/routes.tsx'
import { calculationCommands } from './knowledge/calculations/cli.ts'
import { catalogueCommands } from './knowledge/catalogue/cli.ts'
import { searchCatalogue } from './knowledge/catalogue/index.ts'
import { catalogueRoutes } from './knowledge/catalogue/routes.tsx'
import { catalogueSeed } from './knowledge/catalogue/writes-seed.ts'
import { comparisonRoutes } from './knowledge/comparison/routes.tsx'
import { geometryRoutes } from './knowledge/comparison/routes-geometry.tsx'
import { mapRoutes } from './knowledge/comparison/routes-map.tsx'
import { nearestRoutes } from './knowledge/comparison/routes-nearest.tsx'
import { conversionCommands } from './knowledge/conversions/cli.ts'
import { districtRoutes } from './knowledge/districts/routes.tsx'
import { districtImportRoutes } from './knowledge/districts/routes-import.tsx'
import { searchExamples } from './knowledge/examples/index.ts'
import { exampleRoutes } from './knowledge/examples/routes.tsx'
import { exampleSeed } from './knowledge/examples/writes-seed.ts'
import { indicatorApi } from './knowledge/indicators/api.ts'
import { indicatorCommands } from './knowledge/indicators/cli.ts'
import { searchIndicators } from './knowledge/indicators/index.ts'
import { indicatorJobs } from './knowledge/indicators/jobs.ts'
import { indicatorRoutes } from './knowledge/indicators/routes.tsx'
import { groupRoutes } from './knowledge/indicators/routes-groups.tsx'
import { importRoutes } from './knowledge/indicators/routes-import.tsx'
import { indicatorSeed } from './knowledge/indicators/writes-seed.ts'
import { inequalityRoutes } from './knowledge/inequality/routes.tsx'
import { inequalityFileRoutes } from './knowledge/inequality/routes-files.tsx'
import { goalCheckRoutes } from './knowledge/inequality/routes-goal.tsx'
import { priorityRoutes } from './knowledge/priorities/routes.tsx'
import { disclosureCommands } from './knowledge/releases/cli.ts'
import { releaseJobs } from './knowledge/releases/jobs.ts'
import { releaseRoutes } from './knowledge/releases/routes.tsx'
import { sourceCommands } from './knowledge/sources/cli.ts'
import { sourceJobs } from './knowledge/sources/jobs.ts'
import { sourceRoutes } from './knowledge/sources/routes.tsx'
import { sourceSeed } from './knowledge/sources/writes-seed.ts'
import { kitRoutes } from './pages/kit/routes.tsx'
import { overviewRoutes } from './pages/overview/routes.tsx'
import { searchRoutes } from './pages/search/routes.tsx'
import type { Searcher } from './pages/search/searcher.ts'
import { accountRoutes } from './platform/auth/account-routes.tsx'
import { administrationRoutes } from './platform/auth/administration/routes.ts'
import { accountCommands } from './platform/auth/cli.ts'
import { municipalitySeed } from './platform/auth/municipalities.ts'
import { openPageRoutes } from './platform/auth/open-pages/routes.tsx'
import { ownPageRoutes } from './platform/auth/own-page/routes.tsx'
import { passkeySignInRoutes } from './platform/auth/passkeys/sign-in-routes.tsx'
import { signInRoutes } from './platform/auth/routes.tsx'
import { signOnRoutes } from './platform/auth/sign-on/routes.tsx'
import type { Command } from './platform/cli/index.ts'
import { exportCommands } from './platform/export/cli.ts'
import { exportRoutes } from './platform/export/routes.tsx'
import type { Seed } from './platform/house/index.ts'
import type { Job } from './platform/jobs/index.ts'
import { platformJobs } from './platform/jobs/platform-jobs.ts'
import { backupCommands } from './platform/main/backup-commands.ts'
import { apiRoutes, type NavigationArea, type Route } from './platform/web/index.ts'

/** What the one search box asks, in the order its answers are shown. */
export const searchers: Searcher[] = [
  {
    label: { da: 'Anbefalinger', en: 'Recommendations' },
    may: 'read-catalogue',
    more: '/anbefalinger',
    search: searchCatalogue,
  },
  {
    label: { da: 'Eksempler', en: 'Examples' },
    may: 'read-catalogue',
    more: '/eksempler',
    search: searchExamples,
  },
  {
    label: { da: 'Sundhedsprofil', en: 'Health profile' },
    may: 'read-indicators',
    more: null,
    search: searchIndicators,
  },
  {
    label: { da: 'Indsatser', en: 'Efforts' },
    may: 'read-review',
    more: '/indsatser',
    search: searchEfforts,
  },
]

/** Everything a running Pejling can do. The only file that knows every topic. */
export const routes: Route[] = [
  ...overviewRoutes,
  ...signInRoutes,
  ...passkeySignInRoutes,
  ...signOnRoutes,
  ...accountRoutes,
  ...ownPageRoutes,
  ...administrationRoutes,
  ...exportRoutes,
  ...openPageRoutes,
  ...apiRoutes(indicatorApi),
  ...searchRoutes(searchers),
  ...kitRoutes,
  ...catalogueRoutes,
  ...exampleRoutes,
  ...importRoutes,
  ...groupRoutes,
  ...indicatorRoutes,
  ...comparisonRoutes,
  ...geometryRoutes,
  ...mapRoutes,
  ...nearestRoutes,
  ...sourceRoutes,
  ...inequalityFileRoutes,
  ...goalCheckRoutes,
  ...inequalityRoutes,
  ...priorityRoutes,
  ...districtImportRoutes,
  ...districtRoutes,
  ...releaseRoutes,
  ...planRoutes,
  ...effortRoutes(capacityBeside),
  ...capacityRoutes,
  ...settingsRoutes,
  ...reviewRoutes,
  ...reportRoutes,
  ...answerRoutes,
  ...monitoringRoutes,
  ...resultRoutes,
  ...instrumentAndSurveyRoutes,
]

export const commands: Command[] = [
  ...backupCommands,
  ...accountCommands,
  ...calculationCommands,
  ...catalogueCommands,
  ...conversionCommands,
  ...exportCommands,
  ...indicatorCommands,
  ...disclosureCommands,
  ...monitoringCommands,
  ...reportCommands,
  ...sourceCommands,
]

/** Work that comes round by itself. */
export const jobs: Job[] = [
  ...platformJobs,
  ...indicatorJobs,
  ...releaseJobs,
  ...sourceJobs,
  ...planJobs,
  ...capacityJobs,
  ...answerJobs,
  ...monitoringJobs,
  ...resultJobs,
]

export const seeds: Seed[] = [
  municipalitySeed,
  indicatorSeed,
  sourceSeed,
  catalogueSeed,
  exampleSeed,
  capacitySeed,
  instrumentSeed,
]

/** The navigation: areas and the pages in them. Settings stand before offers. */
export const navigation: NavigationArea[] = [
  { label: { da: 'Overblik', en: 'Overview' }, href: '/', may: 'see-overview', pages: [] },
  {
    label: { da: 'Viden', en: 'Knowledge' },
    href: '/viden',
    may: 'read-catalogue',
    pages: [
      { label: { da: 'Anbefalinger', en: 'Recommendations' }, href: '/anbefalinger', may: 'read-catalogue' },
      { label: { da: 'Eksempler', en: 'Examples' }, href: '/eksempler', may: 'read-catalogue' },
      {
        label: { da: 'Sundhedsprofil', en: 'Health profile' },
        href: '/sundhedsprofil',
        may: 'read-indicators',
      },
      { label: { da: 'Ulighed', en: 'Inequality' }, href: '/ulighed', may: 'read-indicators' },
      {
        label: { da: 'Sammenligning', en: 'Comparison' },
        href: '/sammenligning',
        may: 'read-indicators',
        also: ['/kort', '/naermeste'],
      },
      { label: { da: 'Lokalområder', en: 'Local areas' }, href: '/omraader', may: 'read-indicators' },
      { label: { da: 'Kilder', en: 'Sources' }, href: '/kilder', may: 'read-indicators' },
      { label: { da: 'Prioritering', en: 'Priorities' }, href: '/prioritering', may: 'read-priorities' },
      {
        label: { da: 'Offentliggørelser', en: 'Releases' },
        href: '/offentliggoerelser',
        may: 'read-indicators',
      },
    ],
  },
  {
    label: { da: 'Handling', en: 'Action' },
    href: '/handling',
    may: 'read-efforts',
    pages: [
      {
        label: { da: 'Rammer', en: 'Settings' },
        href: '/rammer',
        may: 'read-settings',
        also: ['/institutioner'],
      },
      { label: { da: 'Gennemgang', en: 'Review' }, href: '/gennemgang', may: 'read-review' },
      { label: { da: 'Indsatser', en: 'Efforts' }, href: '/indsatser', may: 'read-efforts' },
      {
        label: { da: 'Handleplaner', en: 'Action plans' },
        href: '/handleplaner',
        may: 'read-efforts',
        also: ['/handlinger', '/min-plan'],
      },
      { label: { da: 'Kapacitet', en: 'Capacity' }, href: '/kapacitet', may: 'read-capacity' },
    ],
  },
  {
    label: { da: 'Opfølgning', en: 'Follow-up' },
    href: '/opfoelgning',
    may: 'read-reports',
    pages: [
      { label: { da: 'Undersøgelser', en: 'Surveys' }, href: '/undersoegelser', may: 'read-surveys' },
      { label: { da: 'Monitorering', en: 'Monitoring' }, href: '/monitorering', may: 'read-monitoring' },
      { label: { da: 'Rapporter', en: 'Reports' }, href: '/rapporter', may: 'read-reports' },
    ],
  },
  {
    label: { da: 'Monitorering', en: 'Monitoring' },
    href: '/monitorering',
    may: 'run-monitoring',
    pages: [
      { label: { da: 'Runder', en: 'Rounds' }, href: '/monitorering', may: 'run-monitoring' },
      { label: { da: 'Skemaer', en: 'Instruments' }, href: '/undersoegelser/skemaer', may: 'read-surveys' },
    ],
  },
  {
    label: { da: 'Administration', en: 'Administration' },
    href: '/administration',
    may: 'run-municipality',
    pages: [
      { label: { da: 'Konti', en: 'Accounts' }, href: '/administration/konti', may: 'run-municipality' },
      {
        label: { da: 'Forvaltninger', en: 'Administrations' },
        href: '/administration/forvaltninger',
        may: 'run-municipality',
      },
      { label: { da: 'Valg', en: 'Choices' }, href: '/administration/valg', may: 'run-municipality' },
      {
        label: { da: 'Hændelser', en: 'Events' },
        href: '/administration/haendelser',
        may: 'run-municipality',
      },
      { label: { da: 'Opslag', en: 'Looks' }, href: '/administration/opslag', may: 'run-municipality' },
      { label: { da: 'Eksport', en: 'Export' }, href: '/administration/eksport', may: 'export-own-data' },
    ],
  },
]
