import type { Route } from '../../platform/web/index.ts'
import { draftRoutes } from './routes-draft.tsx'
import { instrumentRoutes } from './routes-instruments.tsx'
import { partRoutes } from './routes-parts.tsx'
import { publishingRoutes } from './routes-publishing.tsx'
import { scoreRoutes } from './routes-scores.tsx'
import { surveyRoutes } from './routes-surveys.tsx'
import { translationRoutes } from './routes-translation.tsx'
import { tryingRoutes } from './routes-trying.tsx'

/** Instruments first: `/undersoegelser/skemaer` must not be taken for a survey. */
export const instrumentAndSurveyRoutes: Route[] = [
  ...instrumentRoutes,
  ...tryingRoutes,
  ...draftRoutes,
  ...partRoutes,
  ...scoreRoutes,
  ...translationRoutes,
  ...publishingRoutes,
  ...surveyRoutes,
]
