import type { Command } from './platform/cli/index.ts'
import type { Seed } from './platform/house/index.ts'
import type { NavigationArea, Route } from './platform/web/index.ts'
import { signInRoutes } from './platform/auth/routes.tsx'
import { accountRoutes } from './platform/auth/account-routes.tsx'
import { accountCommands } from './platform/auth/cli.ts'
import { municipalitySeed } from './platform/auth/municipalities.ts'

/** Everything a running Pejling can do. The only file that knows every topic. */
export const routes: Route[] = [...signInRoutes, ...accountRoutes]

export const commands: Command[] = [...accountCommands]

export const seeds: Seed[] = [municipalitySeed]

/** The navigation: areas and the pages in them. Settings stand before offers. */
export const navigation: NavigationArea[] = [
  { label: { da: 'Overblik', en: 'Overview' }, href: '/', may: 'see-overview', pages: [] },
]
