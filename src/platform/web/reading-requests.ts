import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { isLocale, type Locale } from '../../values/locale.ts'
import { type Person, readSecret, type Secret } from '../auth/index.ts'
import { Form } from '../forms/index.ts'
import type { SeeOther } from './answer.ts'

/** The `__Host-` prefix needs https; on loopback over http browsers refuse it, so the plain name is used there. */
export function cookieNames(publicUrl: string) {
  const prefix = publicUrl.startsWith('https://') ? '__Host-' : ''
  return { session: `${prefix}pejling`, language: `${prefix}sprog`, notice: `${prefix}besked` }
}

export function sessionSecret(context: Context, publicUrl: string): Secret | null {
  const text = getCookie(context, cookieNames(publicUrl).session)
  return text ? readSecret(text) : null
}

/** The language asked for by the address, else the cookie, else the person's own, else Danish. */
export function localeOf(context: Context, publicUrl: string, by: Person | null): Locale {
  const asked = context.req.query('sprog')
  if (isLocale(asked)) return asked
  const kept = getCookie(context, cookieNames(publicUrl).language)
  return isLocale(kept) ? kept : (by?.locale ?? 'da')
}

export function noticeOf(context: Context, publicUrl: string): SeeOther['notice'] {
  const text = getCookie(context, cookieNames(publicUrl).notice)
  if (!text) return null
  try {
    const notice = JSON.parse(text) as SeeOther['notice']
    return typeof notice?.text === 'string' ? notice : null
  } catch {
    return null
  }
}

/** Reads a posted form whole. Lone surrogates and NUL, which PostgreSQL cannot store, are taken out. */
export async function readBody(request: Request): Promise<Form> {
  const body = await bodyOf(request)
  const values = new Map<string, string[]>()
  const files = new Map<string, { name: string; bytes: Uint8Array }>()
  for (const [name, value] of body.entries()) {
    if (typeof value === 'string') {
      const clean = value.replaceAll('\u0000', '').toWellFormed().trim()
      values.set(name, [...(values.get(name) ?? []), clean])
    } else if (value.size > 0) {
      files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  }
  return new Form(values, files)
}

/** The common kind of form is read as text: making a stream of every answer costs more than the answer. */
async function bodyOf(request: Request): Promise<FormData | URLSearchParams> {
  const isPlain = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  return isPlain ? new URLSearchParams(await request.text()) : request.formData()
}
