import type { Route } from '../../platform/web/index.ts'
import { institutionRoutes } from './routes-institutions.tsx'
import { registerRoutes } from './routes-register.tsx'
import { settingChangeRoutes } from './routes-setting.tsx'

/** Settings: the register, each setting, and the institutions where they hold. */
export const settingsRoutes: Route[] = [...registerRoutes, ...settingChangeRoutes, ...institutionRoutes]
