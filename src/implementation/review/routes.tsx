import type { Route } from '../../platform/web/index.ts'
import { answerRoutes } from './routes-answer.tsx'
import { entryRoutes } from './routes-entry.tsx'
import { overviewRoutes } from './routes-overview.tsx'
import { proofRoutes } from './routes-proof.tsx'
import { roundRoutes } from './routes-rounds.tsx'

/** The review. Pages with a name of their own come before those of a recommendation. */
export const reviewRoutes: Route[] = [
  ...overviewRoutes,
  ...entryRoutes,
  ...roundRoutes,
  ...proofRoutes,
  ...answerRoutes,
]
