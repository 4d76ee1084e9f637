import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { sql } from 'kysely'
import { pino } from 'pino'
import { Refusal, refusals } from '../../values/refusal.ts'
import { adoptSecret } from '../auth/sign-in-names.ts'
import { type Command, systemLanguage } from '../cli/index.ts'
import type { Config } from '../config/index.ts'
import { loadOnce, openHouse, type Seed } from '../house/index.ts'
import { type Database, reading } from '../tenancy/index.ts'
import {
  assetVersionOf,
  createMetrics,
  type House,
  type NavigationArea,
  type Route,
  serveMetrics,
  webApplication,
} from '../web/index.ts'

const webServerRefusals = refusals('web-server', {
  portTaken: {
    status: 409,
    da: ({ port }) =>
      `Port ${port} er optaget af et andet program. Vælg en anden, fx: PORT=${Number(port) + 1} bin/start`,
    en: ({ port }) =>
      `Port ${port} is taken by another program. Choose another, e.g.: PORT=${Number(port) + 1} bin/start`,
  },
})

/** What the topics bring: everything `app.ts` has collected. */
export interface App {
  routes: Route[]
  commands: Command[]
  seeds: Seed[]
  navigation: NavigationArea[]
  /** Fills the invented municipality, in demo mode only, when it is not there yet. */
  seedDemo?(house: House, owner: Database): Promise<string[]>
  /** Work that comes round by itself; gives a function that stops it. */
  startJobs?(house: House): Promise<() => Promise<void>>
}

/** What to do in a house where nobody is yet; nothing in one where somebody is. */
async function firstSteps({ database }: House): Promise<string[]> {
  const joined = await reading(database, null, (tx) =>
    tx.row(sql`select 1 from platform.municipality where joined_at is not null limit 1`),
  )
  if (joined) return []
  return [
    systemLanguage() === 'da'
      ? 'Her er tomt. Begynd i en anden terminal:'
      : 'It is empty. Begin in another terminal:',
    '  bin/pejling municipality add 0326',
    '  bin/pejling user add --municipality 0326 --role coordinator --email navn@kommune.dk',
  ]
}

/** Serves the pages until told to stop; resolves with the exit code. */
export async function serveWeb(config: Config, app: App): Promise<number> {
  const started = Date.now()
  const logger = pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  const open = await openHouse(config, { join: false })
  await loadOnce(open.owner, app.seeds)
  await adoptSecret(open.owner, open.house.secret)
  const logins = config.demo && app.seedDemo ? await app.seedDemo(open.house, open.owner) : []
  const stopJobs = await app.startJobs?.(open.house)
  const assetFolder = join(import.meta.dirname, 'public')
  const metrics = createMetrics()
  const web = webApplication({
    house: open.house,
    routes: app.routes,
    navigation: app.navigation,
    assetFolder,
    assetVersion: assetVersionOf(assetFolder),
    logger,
    metrics,
    isReady: () =>
      reading(open.house.database, null, async (tx) => (await tx.row(sql`select 1`)) !== null).catch(
        () => false,
      ),
  })
  const metricsServer = config.metricsPort ? serveMetrics(metrics, config.metricsPort) : null
  metricsServer?.on('error', () =>
    logger.warn({ port: config.metricsPort }, 'metrics port is taken: no figures; set METRICS_PORT'),
  )
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const starting = serve({ fetch: web.fetch, port: config.port, hostname: config.host }, () =>
      resolve(starting),
    )
    starting.on('error', reject)
  }).catch(async (fault) => {
    metricsServer?.close()
    await stopJobs?.()
    await open.close()
    if (fault.code === 'EADDRINUSE') throw new Refusal(webServerRefusals.portTaken, { port: config.port })
    throw fault
  })
  process.stdout.write(`Pejling: ${config.publicUrl}  (${((Date.now() - started) / 1000).toFixed(1)} s)\n`)
  for (const line of logins.length > 0 ? logins : await firstSteps(open.house))
    process.stdout.write(`${line}\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2000).unref()
  })
  metricsServer?.close()
  await stopJobs?.()
  await open.close()
  return 0
}
