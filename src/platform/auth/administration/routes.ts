import type { Route } from '../../web/index.ts'
import { accountAdministrationRoutes } from './routes-accounts.tsx'
import { choiceRoutes } from './routes-choices.tsx'
import { logRoutes } from './routes-logs.tsx'
import { administrationOverviewRoutes } from './routes-overview.tsx'
import { placeRoutes } from './routes-places.tsx'

/** The pages of whoever runs Pejling in a municipality, or at the national level. */
export const administrationRoutes: Route[] = [
  ...administrationOverviewRoutes,
  ...accountAdministrationRoutes,
  ...placeRoutes,
  ...choiceRoutes,
  ...logRoutes,
]
