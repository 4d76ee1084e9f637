import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { renderToString } from 'preact-render-to-string'
import { keyPlace } from '../../ui/index.ts'
import { isLocale, type Locale } from '../../values/locale.ts'
import type { Person } from '../auth/index.ts'
import type { Answer, SeeOther } from './answer.ts'
import type { House } from './asked.ts'
import { cookieNames, noticeOf } from './reading-requests.ts'
import { type NavigationArea, Shell } from './shell.tsx'

export interface Front {
  house: House
  navigation: NavigationArea[]
  assetVersion: string
}

/** Turns an answer into bytes. Pages are never kept by caches: they belong to one person. */
export function respond(
  context: Context,
  front: Front,
  answer: Answer,
  by: Person | null,
  locale: Locale,
): Response {
  const names = cookieNames(front.house.config.publicUrl)
  context.header('Cache-Control', 'no-store')
  const asked = context.req.query('sprog')
  if (isLocale(asked))
    setCookie(context, names.language, asked, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      secure: names.language.startsWith('__Host-'),
      maxAge: 31_536_000,
    })
  if (answer.kind === 'see-other') return redirect(context, answer, names.notice)
  if (answer.kind === 'download') {
    const place = answer.inline ? 'inline' : 'attachment'
    context.header('Content-Disposition', `${place}; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`)
    context.header('Content-Type', answer.type)
    return context.body(answer.bytes as Uint8Array<ArrayBuffer>)
  }
  const notice = noticeOf(context, front.house.config.publicUrl)
  if (notice) deleteCookie(context, names.notice, { path: '/', secure: names.notice.startsWith('__Host-') })
  const html = renderToString(
    <Shell
      answer={answer}
      by={by}
      locale={locale}
      path={context.req.path}
      navigation={front.navigation}
      notice={notice}
      demo={isInvented(context.req.path, by)}
      assetVersion={front.assetVersion}
    />,
  )
  return context.html(
    `<!doctype html>${html.replaceAll(keyPlace, () => randomBytes(16).toString('base64url'))}`,
    answer.status as 200,
  )
}

function redirect(context: Context, answer: SeeOther, noticeName: string): Response {
  if (answer.notice) {
    setCookie(context, noticeName, JSON.stringify(answer.notice), {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      secure: noticeName.startsWith('__Host-'),
      maxAge: 60,
    })
  }
  for (const cookie of answer.cookies) context.header('Set-Cookie', cookie, { append: true })
  return context.redirect(answer.location, 303)
}

/** Whether the page is about an invented municipality, read by its people or by anyone under its public address or a link it sent. */
function isInvented(path: string, by: Person | null): boolean {
  const code = /^\/[a-z]+\/(\d{4})(?:[./]|$)/.exec(path)?.[1] ?? by?.municipality
  return code !== undefined && code >= '9900'
}
