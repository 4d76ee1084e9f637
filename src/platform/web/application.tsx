import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { Refusal } from '../../values/refusal.ts'
import { isBusy } from '../db/index.ts'
import { webRefusals } from '../forms/index.ts'
import { pageAnswer } from './answer.ts'
import { faultOf, problemAnswer, problemOf } from './api/problem.ts'
import type { House } from './asked.ts'
import { serveAssets } from './assets.ts'
import type { Metrics } from './metrics.ts'
import { SayingPage } from './plain-pages.tsx'
import { localeOf } from './reading-requests.ts'
import { refused } from './refusing.tsx'
import { type Front, respond } from './respond.tsx'
import type { Route } from './route.ts'
import { serveRoutes } from './serve-routes.tsx'
import type { NavigationArea } from './shell.tsx'
import { texts } from './texts.ts'

const largestBody = 20 * 1024 * 1024

/** The server: security headers, request ids, limits, assets, health and every route of the table. */
export function webApplication(options: {
  house: House
  routes: Route[]
  navigation: NavigationArea[]
  assetFolder: string
  assetVersion: string
  logger: Logger
  metrics: Metrics
  isReady(): Promise<boolean>
}): Hono {
  const app = new Hono()
  const front: Front = {
    house: options.house,
    navigation: options.navigation,
    assetVersion: options.assetVersion,
  }
  app.use(async (context, next) => {
    const started = performance.now()
    const requestId = crypto.randomUUID()
    context.set('requestId' as never, requestId as never)
    for (const [name, value] of Object.entries(securityHeaders(options.house.config.publicUrl)))
      context.header(name, value)
    await next()
    const route = context.req.routePath === '/*' ? 'other' : context.req.routePath
    const milliseconds = performance.now() - started
    options.metrics.observe(context.req.method, route, context.res.status, milliseconds / 1000)
    options.logger.info(
      {
        requestId,
        method: context.req.method,
        route,
        status: context.res.status,
        ms: Math.round(milliseconds),
      },
      'request',
    )
  })
  app.get('/health/live', (context) => context.text('ok'))
  app.get('/health/ready', async (context) =>
    (await options.isReady()) ? context.text('ok') : context.text('not ready', 503),
  )
  serveAssets(app, options.assetFolder)
  app.use(csrf())
  const tooLarge = (context: Context) => {
    const locale = localeOf(context, options.house.config.publicUrl, null)
    const t = texts[locale]
    const body = <SayingPage title={t.tooLargeTitle} sentence={t.tooLarge} locale={locale} />
    return respond(context, front, pageAnswer(t.tooLargeTitle, body, { status: 413 }), null, locale)
  }
  const counting = bodyLimit({ maxSize: largestBody, onError: tooLarge })
  app.use(async (context, next) => {
    if (['GET', 'HEAD'].includes(context.req.method)) return next()
    // counting makes a stream of the body: only where the length is not said, which Node then holds to
    const said = context.req.header('content-length')
    if (said === undefined || context.req.header('transfer-encoding')) return counting(context, next)
    return Number(said) > largestBody ? tooLarge(context) : next()
  })
  serveRoutes(app, options.routes, front)
  app.notFound((context) => {
    const locale = localeOf(context, options.house.config.publicUrl, null)
    const nothing = new Refusal(webRefusals.notFound)
    if (isApi(context))
      return problemAnswer(problemOf(nothing, locale, context.get('requestId' as never) as string))
    return respond(context, front, refused(context, nothing, locale), null, locale)
  })
  app.onError((fault, context) => {
    if (fault instanceof HTTPException) return fault.getResponse()
    const requestId = context.get('requestId' as never) as string
    const where = { requestId, method: context.req.method, route: context.req.routePath }
    const mustWait = isBusy(fault)
    if (mustWait) options.logger.warn({ ...where, fault: fault.message }, 'busy')
    else options.logger.error({ ...where, fault: fault.message, stack: fault.stack }, 'fault')
    const locale = localeOf(context, options.house.config.publicUrl, null)
    const t = texts[locale]
    const status = mustWait ? 503 : 500
    if (mustWait) context.header('Retry-After', '5')
    if (isApi(context)) return problemAnswer(faultOf(requestId, locale, status))
    const [title, sentence] = mustWait
      ? [t.busyTitle, t.busy]
      : [t.faultTitle, t.fault(requestId.slice(0, 8))]
    const body = <SayingPage title={title} sentence={sentence} locale={locale} />
    return respond(context, front, pageAnswer(title, body, { status }), null, locale)
  })
  return app
}

/** Programs get their faults as problem+json, people as a page. */
function isApi(context: Context): boolean {
  return context.req.path.startsWith('/api/')
}

/** Nothing inline, nothing from other hosts, no frames; https asked for where the address is https. */
export function securityHeaders(publicUrl: string): Record<string, string> {
  return {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    ...(publicUrl.startsWith('https://')
      ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }
      : {}),
  }
}
