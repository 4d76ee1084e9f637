import type { Route } from '../../platform/web/index.ts'
import { answeringRoutes } from './routes-answering.tsx'
import { delegatingRoutes } from './routes-delegating.tsx'
import { nationalRoutes } from './routes-national.tsx'
import { proofRoutes } from './routes-proof.tsx'
import { responseRoutes } from './routes-response.tsx'
import { comparisonRoutes } from './routes-results.tsx'
import { roundRoutes } from './routes-rounds.tsx'
import { settlingRoutes } from './routes-settling.tsx'

export const monitoringRoutes: Route[] = [
  ...nationalRoutes,
  ...roundRoutes,
  ...responseRoutes,
  ...delegatingRoutes,
  ...settlingRoutes,
  ...answeringRoutes,
  ...comparisonRoutes,
  ...proofRoutes,
]
