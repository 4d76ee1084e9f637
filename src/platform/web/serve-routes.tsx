import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { dayIn } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { logAccess } from '../audit/index.ts'
import { hasCapability, type Person, personOf } from '../auth/index.ts'
import type { Form } from '../forms/index.ts'
import { changing, type ReadTx, reading, type WriteTx } from '../tenancy/index.ts'
import { type Answer, pageAnswer, seeOther } from './answer.ts'
import { apiOf } from './api/serve-api.ts'
import type { Asked } from './asked.ts'
import { addressOf } from './client-address.ts'
import { claimKey, keepLocation } from './idempotency.ts'
import { SayingPage } from './plain-pages.tsx'
import { localeOf, readBody, sessionSecret } from './reading-requests.ts'
import { mustBeRecorded } from './recorded.ts'
import { backOf, guarded, Undo, undone } from './refusing.tsx'
import { type Front, respond } from './respond.tsx'
import type {
  ChangeRoute,
  OpenChangeRoute,
  OpenPageRoute,
  PageRoute,
  Route,
  SignInReturnRoute,
} from './route.ts'
import { texts } from './texts.ts'

/** Puts every route of the table on the server, each behind its own guard. */
export function serveRoutes(app: Hono, routes: Route[], front: Front): void {
  for (const route of routes) {
    app.on(route.method, route.path, (context) => {
      // PostgreSQL has no such character: nothing is named by it
      if (context.req.url.includes('%00')) return context.notFound()
      if ('api' in route) return apiOf(context, route, front)
      if ('signInReturn' in route) return signInReturnOf(context, route, front)
      if (route.open)
        return route.method === 'GET'
          ? openPageOf(context, route, front)
          : openChangeOf(context, route, front)
      return route.method === 'GET' ? pageOf(context, route, front) : changeOf(context, route, front)
    })
    if ('api' in route)
      app.options(route.path, () => new Response(null, { status: 204, headers: askedFirst }))
  }
}

/** What a browser is told when a program of another site asks before it reads an API. It may read what is open, without a session. */
const askedFirst = {
  Allow: 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match',
  'Access-Control-Max-Age': '86400',
}

async function pageOf(context: Context, route: PageRoute, front: Front): Promise<Response> {
  const { house } = front
  const secret = sessionSecret(context, house.config.publicUrl)
  if (!secret) return toSignIn(context, front)
  const outcome = await reading(house.database, secret.municipality, async (tx) => {
    const by = await personOf(tx, secret, house.config.passkeyRoles)
    if (!by) return null
    const asked = askedOf(context, front, by)
    if (!hasCapability(by.role, route.may)) return { by, answer: mayNot(asked, by) }
    if (route.personal) await logPersonal(route, front, by, asked)
    return {
      by,
      answer: await guarded(context, asked.locale, () => route.answer({ ...asked, tx, by, session: secret })),
    }
  })
  if (!outcome) return toSignIn(context, front)
  return respond(
    context,
    front,
    outcome.answer,
    outcome.by,
    localeOf(context, house.config.publicUrl, outcome.by),
  )
}

async function changeOf(context: Context, route: ChangeRoute, front: Front): Promise<Response> {
  const { house } = front
  const secret = sessionSecret(context, house.config.publicUrl)
  if (!secret) return toSignIn(context, front)
  const form = await readBody(context.req.raw)
  let who: Person | null = null
  const answer = await undone(
    context,
    form,
    front,
    () =>
      changing(house.database, secret.municipality, async (tx) => {
        const by = await personOf(tx, secret, house.config.passkeyRoles)
        if (!by) return seeOther(`/log-ind?til=${encodeURIComponent(backOf(context))}`)
        who = by
        const asked = askedOf(context, front, by)
        if (!hasCapability(by.role, route.may)) throw new Undo(mayNot(asked, by))
        return once(tx, by.accountId, route, form, () =>
          route.answer({
            ...asked,
            tx,
            by,
            session: secret,
            actor: { accountId: by.accountId, name: by.name },
            form,
          }),
        )
      }),
    () => who,
  )
  return respond(context, front, answer, who, localeOf(context, house.config.publicUrl, who))
}

async function openPageOf(context: Context, route: OpenPageRoute, front: Front): Promise<Response> {
  const { house } = front
  const secret = sessionSecret(context, house.config.publicUrl)
  const by = secret
    ? await reading(house.database, secret.municipality, (tx) =>
        personOf(tx, secret, house.config.passkeyRoles),
      )
    : null
  const asked = askedOf(context, front, by)
  const municipality = route.municipalityOf(asked.params, asked.query)
  const answer = await reading(house.database, municipality, (tx: ReadTx) =>
    guarded(context, asked.locale, () => route.answer({ ...asked, tx, by })),
  )
  return respond(context, front, answer, by, asked.locale)
}

async function openChangeOf(context: Context, route: OpenChangeRoute, front: Front): Promise<Response> {
  const { house } = front
  const form = await readBody(context.req.raw)
  const asked = askedOf(context, front, null)
  const municipality = await route.municipalityOf(asked.params, form, house)
  const answer = await undone(
    context,
    form,
    front,
    () =>
      changing(house.database, municipality, (tx) => {
        const work = () =>
          route.answer({
            ...asked,
            tx,
            by: null,
            form,
            userAgent: context.req.header('user-agent') ?? '',
            address: addressOf(context, house.config.trustedProxies),
          })
        return municipality ? once(tx, null, route, form, work) : work()
      }),
    () => null,
  )
  return respond(context, front, answer, null, asked.locale)
}

async function signInReturnOf(context: Context, route: SignInReturnRoute, front: Front): Promise<Response> {
  const asked = askedOf(context, front, null)
  const answer = await guarded(context, asked.locale, async () => {
    const returned = await route.exchange(asked, getCookie(context))
    return changing(front.house.database, returned.municipality, async (tx) => {
      const done = await route.answer({
        ...asked,
        tx,
        returned,
        userAgent: context.req.header('user-agent') ?? '',
      })
      mustBeRecorded(tx, route)
      return done
    })
  })
  return respond(context, front, answer, null, asked.locale)
}

/** Runs a change once per form key, and refuses to commit one that recorded none of the events its route names. */
async function once(
  tx: WriteTx,
  accountId: string | null,
  route: ChangeRoute | OpenChangeRoute,
  form: Form,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const earlier = await claimKey(tx, accountId, route.path, form)
  if (earlier) return seeOther(earlier)
  const answer = await work()
  if (answer.kind === 'page' && answer.status >= 400) throw new Undo(answer)
  mustBeRecorded(tx, route)
  if (answer.kind === 'see-other') await keepLocation(tx, form, answer.location)
  return answer
}

function mayNot(asked: Asked, by: Person): Answer {
  const t = texts[asked.locale]
  return pageAnswer(
    t.mayNotTitle,
    <SayingPage
      title={t.mayNotTitle}
      sentence={by.role ? t.mayNot : by.awaitsPasskey ? t.awaitsPasskey : t.noRole}
      next={by.role ? undefined : { href: '/min-side', label: t.myPage }}
      locale={asked.locale}
    />,
    { status: 403 },
  )
}

async function logPersonal(route: PageRoute, front: Front, by: Person, asked: Asked): Promise<void> {
  await changing(front.house.database, by.municipality as MunicipalityCode, (tx) =>
    logAccess(
      tx,
      { accountId: by.accountId, name: by.name },
      {
        purpose: route.personal ?? '',
        subjectKind: route.path,
        subjectId: Object.values(asked.params).join('/') || '*',
        requestId: asked.requestId,
      },
    ),
  )
}

function askedOf(context: Context, front: Front, by: Person | null): Asked {
  const now = front.house.now()
  return {
    house: front.house,
    locale: localeOf(context, front.house.config.publicUrl, by),
    today: dayIn(now),
    params: context.req.param() as Record<string, string>,
    query: new URL(context.req.url).searchParams,
    path: context.req.path,
    requestId: context.get('requestId') as string,
  }
}

function toSignIn(context: Context, front: Front): Response {
  const back =
    context.req.method === 'GET' ? context.req.path + new URL(context.req.url).search : backOf(context)
  return respond(context, front, seeOther(`/log-ind?til=${encodeURIComponent(back)}`), null, 'da')
}
