export { Form, fields, type Parsed, readForm, webRefusals } from '../forms/index.ts'
export { type Answer, download, invalid, type PageAnswer, pageAnswer, seeOther } from './answer.ts'
export { type ApiRoute, type ApiVisit, apiRoute, type ReadPiece } from './api/api-route.ts'
export { apiRoutes } from './api/routes.tsx'
export { securityHeaders, webApplication } from './application.tsx'
export type { House } from './asked.ts'
export { assetVersionOf } from './assets.ts'
export { forgetKeys } from './idempotency.ts'
export { createMetrics, type Metrics, serveMetrics } from './metrics.ts'
export { cookieNames, sessionSecret } from './reading-requests.ts'
export {
  type Change,
  change,
  type OpenChange,
  type OpenVisit,
  openChange,
  openPage,
  page,
  type Returned,
  type Route,
  type SignInReturn,
  signInReturn,
  type Visit,
} from './route.ts'
export type { NavigationArea } from './shell.tsx'
export { Stale } from './stale.ts'
