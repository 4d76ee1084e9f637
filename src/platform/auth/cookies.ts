import { serialize } from 'hono/utils/cookie'
import { cookieNames, type House } from '../web/index.ts'

/** The cookie that holds a session's secret; it ends with the browser, and the session by itself after ten hours. */
export function sessionCookie(house: House, session: string): string {
  const name = cookieNames(house.config.publicUrl).session
  return serialize(name, session, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: name.startsWith('__Host-'),
  })
}

/** Takes the session's cookie away. */
export function forgetSession(house: House): string {
  const name = cookieNames(house.config.publicUrl).session
  return serialize(name, '', {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: name.startsWith('__Host-'),
    maxAge: 0,
  })
}

/** The language a person has chosen, for the pages they see before they sign in. */
export function languageCookie(house: House, locale: string): string {
  const name = cookieNames(house.config.publicUrl).language
  return serialize(name, locale, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: name.startsWith('__Host-'),
    maxAge: 31_536_000,
  })
}

/** Only addresses on this site; anything else becomes the overview. */
export function ownPath(path: string | null): string {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'
}
