import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { z } from 'zod'
import { dayIn } from '../../../values/day.ts'
import { isLocale, type Locale } from '../../../values/locale.ts'
import { Refusal } from '../../../values/refusal.ts'
import { type Person, personOf } from '../../auth/index.ts'
import { type ReadTx, reading } from '../../tenancy/index.ts'
import { cookieNames, sessionSecret } from '../reading-requests.ts'
import type { Front } from '../respond.tsx'
import { type ApiFormat, type ApiRoute, type ApiVersion, type ApiVisit, apiFormats } from './api-route.ts'
import { flowing } from './flowing.ts'
import { problemAnswer, problemOf, titles } from './problem.ts'

/** Answers a program: JSON, CSV or JSON-stat, with an entity tag, and faults as problem+json. */
export async function apiOf(context: Context, route: ApiRoute, front: Front): Promise<Response> {
  const locale = languageOf(context, front)
  const requestId = context.get('requestId') as string
  const query = queryOf(context, route, locale)
  if (query instanceof Response) return query
  const format = formatOf(context, route)
  const { house } = front
  const secret = sessionSecret(context, house.config.publicUrl)
  try {
    return await reading(house.database, secret?.municipality ?? null, async (tx) => {
      const by = secret ? await personOf(tx, secret, house.config.passkeyRoles) : null
      const visit = { ...visitOf(context, front, { tx, by, locale }), query, format } as ApiVisit<never>
      return answered(context, route, front, visit)
    })
  } catch (thrown) {
    if (thrown instanceof Refusal) return problemAnswer(problemOf(thrown, locale, requestId))
    throw thrown
  }
}

async function answered(
  context: Context,
  route: ApiRoute,
  front: Front,
  visit: ApiVisit<never>,
): Promise<Response> {
  const version = await route.versionOf(visit)
  const headers = cachingOf(version, tagOf(version, context.req.url, visit), visit.locale)
  if (isUnchanged(context.req.header('if-none-match'), headers.ETag as string))
    return new Response(null, { status: 304, headers })
  const answer = await route.answer(visit)
  headers['Content-Type'] = apiFormats[visit.format]
  if (answer.kind === 'value') return new Response(JSON.stringify(answer.value), { headers })
  if (context.req.method === 'HEAD') return new Response(null, { headers })
  headers['Content-Disposition'] = `inline; filename="${answer.fileName}"`
  const whose = version.isPrivate ? visit.tx.municipality : null
  const body = flowing(answer.chunks((work) => reading(front.house.database, whose, work)))
  return new Response(body, { headers })
}

/** Open figures may be kept by anyone for five minutes and asked after by their tag; a municipality's own are kept by nobody else. */
function cachingOf(version: ApiVersion, tag: string, locale: Locale): Record<string, string> {
  const open = { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' }
  return {
    ETag: tag,
    Vary: 'Accept, Accept-Language, Cookie',
    'Content-Language': locale,
    ...(version.isPrivate ? { 'Cache-Control': 'private, no-cache' } : open),
  }
}

/** Weak, as the same figures may be written with other bytes: made of what the answer depends on and of what was asked. */
function tagOf(version: ApiVersion, url: string, visit: ApiVisit<never>): string {
  const { pathname, search } = new URL(url)
  const whole = [version.mark, pathname, search, visit.format, visit.locale].join('\n')
  return `W/"${createHash('sha256').update(whole).digest('base64url').slice(0, 22)}"`
}

function isUnchanged(asked: string | undefined, tag: string): boolean {
  if (!asked) return false
  const bare = (each: string) => each.trim().replace(/^W\//, '')
  return asked.trim() === '*' || asked.split(',').map(bare).includes(bare(tag))
}

/** The parameters, or a problem that says which of them cannot be read. One given several times is a list, as is `a,b`. */
function queryOf(context: Context, route: ApiRoute, locale: Locale): z.infer<z.ZodObject> | Response {
  const asked = new URL(context.req.url).searchParams
  const known = new Set([...Object.keys(route.api.query.shape), 'format', 'sprog'])
  const unknown = [...new Set(asked.keys())].filter((name) => !known.has(name))
  const values = Object.fromEntries(
    [...new Set(asked.keys())]
      .filter((name) => !unknown.includes(name))
      .map((name) => [name, asked.getAll(name).join(',')]),
  )
  const parsed = route.api.query.safeParse(values)
  const errors = [
    ...unknown.map((parameter) => ({ parameter, detail: sentences[locale].unknown })),
    ...(parsed.success ? [] : parsed.error.issues).map((issue) => ({
      parameter: issue.path.join('.'),
      detail: sentenceAbout(issue, locale),
    })),
    ...notAmong('format', asked, { known: route.api.formats, locale }),
    ...notAmong('sprog', asked, { known: ['da', 'en'], locale }),
  ]
  if (errors.length === 0 && parsed.success) return parsed.data
  return problemAnswer({
    type: 'tag:pejling,2026:web/parameters',
    title: titles[locale][400] as string,
    status: 400,
    detail: errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(' '),
    instance: `urn:uuid:${context.get('requestId')}`,
    errors,
  })
}

function notAmong(
  parameter: string,
  asked: URLSearchParams,
  { known, locale }: { known: readonly string[]; locale: Locale },
): { parameter: string; detail: string }[] {
  const value = asked.get(parameter)
  if (value === null || known.includes(value)) return []
  return [{ parameter, detail: sentences[locale].choices(known.join(', ')) }]
}

function sentenceAbout(issue: z.core.$ZodIssue, locale: Locale): string {
  const t = sentences[locale]
  if (issue.code === 'invalid_value') return t.choices(issue.values.join(', '))
  return issue.code === 'too_big' ? t.tooLong(String(issue.maximum)) : t.unreadable
}

/** What `?format=` says, else the first form the program accepts, else the route's own. */
function formatOf(context: Context, route: ApiRoute): ApiFormat {
  const { formats } = route.api
  const asked = new URL(context.req.url).searchParams.get('format')
  const accepted = context.req.header('accept') ?? ''
  return (
    formats.find((format) => format === asked) ??
    formats.find((format) => accepted.includes((apiFormats[format].split(';')[0] as string).trim())) ??
    (formats[0] as ApiFormat)
  )
}

/** Programs say their language in the address or by Accept-Language; the figures' words come in it. */
function languageOf(context: Context, front: Front): Locale {
  const asked = context.req.query('sprog')
  if (isLocale(asked)) return asked
  const kept = new RegExp(`${cookieNames(front.house.config.publicUrl).language}=(da|en)`).exec(
    context.req.header('cookie') ?? '',
  )?.[1]
  if (isLocale(kept)) return kept
  return /^\s*en\b/i.test(context.req.header('accept-language') ?? '') ? 'en' : 'da'
}

function visitOf(context: Context, front: Front, who: { tx: ReadTx; by: Person | null; locale: Locale }) {
  return {
    ...who,
    house: front.house,
    today: dayIn(front.house.now()),
    params: context.req.param() as Record<string, string>,
    path: context.req.path,
    requestId: context.get('requestId') as string,
  }
}

const sentences = {
  da: {
    unknown: 'Parameteren findes ikke her. Se /api.',
    choices: (known: string) => `Vælg et af disse: ${known}.`,
    tooLong: (most: string) => `Der må højst stå ${most} tegn.`,
    unreadable: 'Det kan ikke læses. Se /api.',
  },
  en: {
    unknown: 'There is no such parameter here. See /api.',
    choices: (known: string) => `Choose one of these: ${known}.`,
    tooLong: (most: string) => `It may be ${most} characters at most.`,
    unreadable: 'It cannot be read. See /api.',
  },
}
