import type { Route } from '../../platform/web/index.ts'
import { answeringRoutes } from './routes-answering.tsx'
import { invitingRoutes } from './routes-inviting.tsx'

/** Answering a survey, and asking people to. */
export const answerRoutes: Route[] = [...answeringRoutes, ...invitingRoutes]
