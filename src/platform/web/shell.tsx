import type { VNode } from 'preact'
import { ErrorSummary, Mark, PostButton } from '../../ui/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import { type Capability, hasCapability, type Person } from '../auth/index.ts'
import type { PageAnswer, SeeOther } from './answer.ts'
import { texts } from './texts.ts'

/** An area of the house and the pages in it, as the navigation shows them. */
export interface NavigationArea {
  label: Wording
  href: string
  may: Capability
  pages: NavigationPage[]
}

interface NavigationPage {
  label: Wording
  href: string
  may: Capability
  /** Other addresses that belong under it: an action stands under the action plans. */
  also?: string[]
}

export interface ShellProps {
  answer: PageAnswer
  by: Person | null
  locale: Locale
  path: string
  navigation: NavigationArea[]
  notice: SeeOther['notice']
  demo: boolean
  /** Changes when the style sheet or an island does, so that browsers may keep them for ever. */
  assetVersion: string
}

/** The whole page around what a route answers. */
export function Shell(props: ShellProps): VNode {
  const { answer, locale, assetVersion } = props
  const t = texts[locale]
  const prefix = answer.errors.length ? t.errorPrefix : ''
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${prefix}${answer.title} – ${t.product}`}</title>
        <link rel="stylesheet" href={`/assets/pejling.css?v=${assetVersion}`} />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        {answer.islands.map((name) => (
          <script key={name} type="module" src={`/assets/islands/${name}.js?v=${assetVersion}`} />
        ))}
      </head>
      <body class={answer.shell}>
        <a class="skip" href="#indhold">
          {t.skip}
        </a>
        {props.demo && answer.shell !== 'print' ? (
          <aside class="demo-line">
            <div class="wrap">{t.demo}</div>
          </aside>
        ) : null}
        {answer.shell === 'print' ? null : <Top {...props} />}
        <main id="indhold" class="wrap" tabIndex={-1}>
          {answer.trail.length ? <Trail {...props} /> : null}
          {props.notice ? <Notice notice={props.notice} /> : null}
          <ErrorSummary heading={t.errorsHeading} errors={answer.errors} />
          {answer.body}
        </main>
        {answer.shell === 'print' ? null : (
          <footer class="foot">
            <div class="wrap">
              <span>{t.footer}</span>
              <a href="/tilgaengelighed">{t.accessibility}</a>
              <a href="/api">{t.interface}</a>
              <a href="/.well-known/security.txt">{t.security}</a>
            </div>
          </footer>
        )}
      </body>
    </html>
  )
}

function Top({ by, locale, path, navigation, answer }: ShellProps) {
  const t = texts[locale]
  const seen =
    answer.shell === 'app' && by ? navigation.filter((area) => hasCapability(by.role, area.may)) : []
  const here = seen.find((area) => isHere(area.href, path) || area.pages.some((page) => isUnder(page, path)))
  const other = locale === 'da' ? 'en' : 'da'
  return (
    <>
      <header class="top">
        <div class="wrap top-row">
          <a class="brand" href="/">
            <Mark />
            <span>
              <span class="brand-name">{t.product}</span>
              {by ? <span class="brand-place">{by.municipalityName}</span> : null}
            </span>
          </a>
          <div class="top-links">
            {by ? (
              <a href="/soeg" accesskey="s">
                {t.search}
              </a>
            ) : null}
            <a href={`?sprog=${other}`} lang={other} hreflang={other}>
              {t.otherLanguage}
            </a>
            {by ? <a href="/min-side">{by.name}</a> : null}
            {by ? (
              <PostButton action="/log-ud" look="quiet">
                {t.signOut}
              </PostButton>
            ) : answer.shell === 'app' ? null : (
              <a href="/log-ind">{t.signIn}</a>
            )}
          </div>
        </div>
        {seen.length ? (
          <nav class="top-nav wrap" aria-label={t.menu}>
            <ul>
              {seen.map((area) => (
                <li key={area.href}>
                  <a href={area.href} aria-current={area === here ? 'page' : undefined}>
                    {area.label[locale]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </header>
      {here?.pages.length && by ? <SubNavigation area={here} by={by} locale={locale} path={path} /> : null}
    </>
  )
}

function SubNavigation(props: { area: NavigationArea; by: Person; locale: Locale; path: string }) {
  const pages = props.area.pages.filter((page) => hasCapability(props.by.role, page.may))
  return (
    <nav class="sub-nav" aria-label={props.area.label[props.locale]}>
      <ul class="wrap">
        {pages.map((page) => (
          <li key={page.href}>
            <a href={page.href} aria-current={isUnder(page, props.path) ? 'page' : undefined}>
              {page.label[props.locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Trail({ answer, locale }: ShellProps) {
  return (
    <nav class="trail" aria-label={texts[locale].back}>
      <ol>
        {answer.trail.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Notice({ notice }: { notice: NonNullable<SeeOther['notice']> }) {
  return (
    <div class="notice" role="status">
      <p>{notice.text}</p>
      {notice.undo ? (
        <PostButton action={notice.undo.action} fields={notice.undo.fields} look="quiet">
          {notice.undo.label}
        </PostButton>
      ) : null}
    </div>
  )
}

function isUnder(page: NavigationPage, path: string): boolean {
  return [page.href, ...(page.also ?? [])].some((href) => isHere(href, path))
}

function isHere(href: string, path: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}
