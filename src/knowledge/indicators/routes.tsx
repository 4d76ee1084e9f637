import { hasCapability, nationalLevel } from '../../platform/auth/index.ts'
import {
  download,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { SpineSvg, SpreadSvg, standaloneSvg, TrendSvg } from '../../ui/charts/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { figureHref, readView, withView } from './addresses.ts'
import { spineProps } from './chart-props.ts'
import { profileCsv, spreadCsv, trendCsv } from './csv.ts'
import { NoFigurePage } from './pages/about-indicator.tsx'
import { ChoosePage } from './pages/choose-page.tsx'
import { IndicatorPage, indicatorHeading } from './pages/indicator-page.tsx'
import { OneFigurePage } from './pages/one-figure-page.tsx'
import { ProfilePage, profileHeading } from './pages/profile-page.tsx'
import { openedFigure } from './reads-one-figure.ts'
import { chosenIndicator } from './reads-pages.ts'
import { chosenProfile } from './reads-profile.ts'
import { texts } from './texts.ts'

const csv = 'text/csv; charset=utf-8'
const svg = 'image/svg+xml'

/** The profile and its figures. Registered after the pages for import and groups, whose addresses begin alike. */
export const indicatorRoutes: Route[] = [
  page({ path: '/sundhedsprofil', may: 'read-indicators', answer: ownProfile }),
  page({
    path: '/sundhedsprofil/:kode',
    may: 'read-indicators',
    answer: (visit) => profile(visit, visit.params.kode ?? ''),
  }),
  page({ path: '/sundhedsprofil/:kode/profil.csv', may: 'read-indicators', answer: profileAsCsv }),
  page({ path: '/sundhedsprofil/:kode/profil.svg', may: 'read-indicators', answer: profileAsSvg }),
  page({ path: '/sundhedsprofil/:kode/:indikator', may: 'read-indicators', answer: indicator }),
  page({ path: '/sundhedsprofil/:kode/:indikator/tal', may: 'read-indicators', answer: oneFigure }),
  page({
    path: '/sundhedsprofil/:kode/:indikator/udvikling.svg',
    may: 'read-indicators',
    answer: (visit) => chartOf(visit, 'udvikling'),
  }),
  page({
    path: '/sundhedsprofil/:kode/:indikator/fordeling.svg',
    may: 'read-indicators',
    answer: (visit) => chartOf(visit, 'fordeling'),
  }),
  page({
    path: '/sundhedsprofil/:kode/:indikator/udvikling.csv',
    may: 'read-indicators',
    answer: (visit) => tableOf(visit, 'udvikling'),
  }),
  page({
    path: '/sundhedsprofil/:kode/:indikator/fordeling.csv',
    may: 'read-indicators',
    answer: (visit) => tableOf(visit, 'fordeling'),
  }),
]

async function ownProfile(visit: Visit) {
  const { query, by } = visit
  const asked = query.get('kommune')
  if (asked && asked !== by.municipality)
    return seeOther(withView(`/sundhedsprofil/${encodeURIComponent(asked)}`, readView(query)))
  return profile(visit, by.municipality)
}

async function profile(visit: Visit, code: string) {
  const { locale, by } = visit
  const mayImport = hasCapability(by.role, 'import-indicators')
  const chosen = await chosenProfile(visit, code)
  if (code === nationalLevel) {
    return pageAnswer(
      texts[locale].chooseTitle,
      <ChoosePage {...chosen} locale={locale} mayImport={mayImport} />,
    )
  }
  if (!chosen.area) throw new Refusal(webRefusals.notFound)
  const body = (
    <ProfilePage
      {...chosen}
      locale={locale}
      municipalityName={chosen.area.name}
      invented={chosen.area.invented}
      mayImport={mayImport}
    />
  )
  return pageAnswer(profileHeading(chosen.area.name, chosen.measured, locale), body)
}

async function profileAsCsv(visit: Visit) {
  const chosen = await chosenProfile(visit, visit.params.kode ?? '', { search: '', page: 'all' })
  if (!chosen.area) throw new Refusal(webRefusals.notFound)
  return download(
    `sundhedsprofil-${chosen.area.id}.csv`,
    csv,
    profileCsv(chosen.part.rows, chosen.peers, visit.locale),
  )
}

async function profileAsSvg(visit: Visit) {
  const chosen = await chosenProfile(visit, visit.params.kode ?? '')
  if (!chosen.area) throw new Refusal(webRefusals.notFound)
  const about = {
    municipalityName: chosen.area.name,
    groupName: chosen.spineIsOfGroup ? (chosen.peers?.name ?? null) : null,
    locale: visit.locale,
  }
  const props = spineProps(chosen.part.rows, { ...about, href: () => '' })
  const rows = props.rows.map(({ href: _, ...row }) => row)
  return download(
    `sundhedsprofil-${chosen.area.id}.svg`,
    svg,
    standaloneSvg(<SpineSvg {...props} rows={rows} size="wide" />),
  )
}

async function indicator(visit: Visit) {
  const { locale, by, query } = visit
  const asked = query.get('kommune')
  const { kode, indikator } = visit.params
  if (asked && asked !== kode)
    return seeOther(withView(`/sundhedsprofil/${encodeURIComponent(asked)}/${indikator}`, readView(query)))
  const chosen = await chosenIndicator(visit)
  const mayImport = hasCapability(by.role, 'import-indicators')
  const trail = [{ href: `/sundhedsprofil/${kode}`, label: texts[locale].profileOf(chosen.municipalityName) }]
  if (!chosen.figure) {
    const { indicator: defined, municipalityName } = chosen
    const body = (
      <NoFigurePage
        indicator={defined}
        municipalityName={municipalityName}
        locale={locale}
        mayImport={mayImport}
      />
    )
    return pageAnswer(defined.name[locale], body, { trail })
  }
  return pageAnswer(
    indicatorHeading({ figure: chosen.figure, locale }),
    <IndicatorPage {...chosen} locale={locale} mayImport={mayImport} />,
    { trail },
  )
}

async function oneFigure(visit: Visit) {
  const { locale, params } = visit
  const opened = await openedFigure(visit)
  const { figure } = opened
  const trail = [
    { href: `/sundhedsprofil/${params.kode}`, label: texts[locale].profileOf(figure.municipalityName) },
    { href: figureHref(figure), label: figure.indicator.name[locale] },
  ]
  return pageAnswer(indicatorHeading({ figure, locale }), <OneFigurePage {...opened} locale={locale} />, {
    trail,
  })
}

type Chart = 'udvikling' | 'fordeling'

async function chartOf(visit: Visit, chart: Chart) {
  const chosen = await chosenIndicator(visit)
  const { kode, indikator } = visit.params
  if (!chosen.figure) throw new Refusal(webRefusals.notFound)
  const drawn =
    chart === 'udvikling' ? (
      <TrendSvg {...chosen.trend} size="wide" />
    ) : (
      <SpreadSvg {...chosen.spread} size="wide" />
    )
  return download(`${indikator}-${kode}-${chart}.svg`, svg, standaloneSvg(drawn))
}

async function tableOf(visit: Visit, chart: Chart) {
  const chosen = await chosenIndicator(visit)
  const { kode, indikator } = visit.params
  if (!chosen.figure) throw new Refusal(webRefusals.notFound)
  const text =
    chart === 'udvikling'
      ? trendCsv(chosen.figure, chosen.trendRounds, visit.locale)
      : spreadCsv(chosen.figure, chosen.dots.others, visit.locale)
  return download(`${indikator}-${kode}-${chart}.csv`, csv, text)
}
