import type { Route } from '../../platform/web/index.ts'
import { answeringRoutes } from './routes-answering.tsx'
import { invitedRoutes } from './routes-invited.tsx'
import { invitingRoutes } from './routes-inviting.tsx'
import { mailRoutes } from './routes-mails.tsx'
import { namedRoutes } from './routes-named.tsx'
import { posterRoutes } from './routes-poster.tsx'

/** Answering a survey, and asking people to. */
export const answerRoutes: Route[] = [
  ...answeringRoutes,
  ...invitingRoutes,
  ...invitedRoutes,
  ...namedRoutes,
  ...mailRoutes,
  ...posterRoutes,
]
