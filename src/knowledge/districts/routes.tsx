import { hasCapability } from '../../platform/auth/index.ts'
import { download, page, pageAnswer, type Route, type Visit, webRefusals } from '../../platform/web/index.ts'
import { GroupSvg, standaloneSvg, TrendSvg } from '../../ui/charts/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { indicators } from '../indicators/index.ts'
import { releasesUnder } from '../releases/index.ts'
import { indicatorHref } from './addresses.ts'
import { districtsChart, districtTrend } from './chart-props.ts'
import { figuresCsv } from './csv.ts'
import { subjectsOf } from './district.ts'
import { DistrictPage } from './pages/district-page.tsx'
import { DistrictsPage } from './pages/districts-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { districtsOf, uploads } from './reads.ts'
import { seenOf } from './reads-seen.ts'
import { districtName, districtsIn, roundsOf } from './round.ts'
import { texts } from './texts.ts'
import { headingOf } from './words.ts'

const csv = 'text/csv; charset=utf-8'
const svg = 'image/svg+xml'

/** Figures by district. Registered after the pages for import, whose addresses begin alike. */
export const districtRoutes: Route[] = [
  page({ path: '/omraader', may: 'read-indicators', answer: list }),
  page({ path: '/omraader/:indikator', may: 'read-indicators', answer: districts }),
  page({ path: '/omraader/:indikator/tal.csv', may: 'read-indicators', answer: districtsAsCsv }),
  page({ path: '/omraader/:indikator/tal.svg', may: 'read-indicators', answer: districtsAsSvg }),
  page({ path: '/omraader/:indikator/omraade/:kode', may: 'read-indicators', answer: district }),
  page({
    path: '/omraader/:indikator/omraade/:kode/udvikling.csv',
    may: 'read-indicators',
    answer: districtAsCsv,
  }),
  page({
    path: '/omraader/:indikator/omraade/:kode/udvikling.svg',
    may: 'read-indicators',
    answer: districtAsSvg,
  }),
]

async function list({ tx, by, locale }: Visit) {
  const mayImport = hasCapability(by.role, 'import-own-indicators')
  const body = (
    <ListPage
      locale={locale}
      mayImport={mayImport}
      indicators={await indicators(tx)}
      rounds={roundsOf(await releasesUnder(tx, subjectsOf(null)))}
      waiting={mayImport ? await uploads(tx) : []}
      districts={await districtsOf(tx)}
    />
  )
  return pageAnswer(texts[locale].title, body)
}

function trail({ locale }: Visit, ...more: { href: string; label: string }[]) {
  return { trail: [{ href: '/omraader', label: texts[locale].title }, ...more] }
}

async function districts(visit: Visit) {
  const { locale } = visit
  const { seen, rounds } = await seenOf(visit)
  const body = <DistrictsPage seen={seen} rounds={rounds} locale={locale} />
  return pageAnswer(headingOf(seen, locale), body, trail(visit))
}

async function districtsAsCsv(visit: Visit) {
  const { seen } = await seenOf(visit)
  const { round, indicator } = seen
  const figures = round.figures.map((figure) => ({ round, figure }))
  return download(
    `${fileName(visit, indicator.id)}-${round.period}.csv`,
    csv,
    figuresCsv(seen, figures, visit.locale),
  )
}

async function districtsAsSvg(visit: Visit) {
  const { seen } = await seenOf(visit)
  const drawn = <GroupSvg {...districtsChart(seen, visit.locale)} size="wide" />
  return download(`${fileName(visit, seen.indicator.id)}-${seen.round.period}.svg`, svg, standaloneSvg(drawn))
}

async function seenDistrict(visit: Visit) {
  const { seen, rounds } = await seenOf(visit)
  const code = visit.params.kode ?? ''
  if (!rounds.some(({ release }) => districtsIn(release).includes(code)))
    throw new Refusal(webRefusals.notFound)
  return { seen, rounds, district: code, place: districtName(seen.round.release, code) ?? code }
}

async function district(visit: Visit) {
  const { locale } = visit
  const found = await seenDistrict(visit)
  const { indicator } = found.seen
  const name = indicator.name[locale]
  return pageAnswer(
    texts[locale].atDistrict(found.place, name),
    <DistrictPage {...found} locale={locale} />,
    trail(visit, { href: indicatorHref(indicator.id), label: name }),
  )
}

async function districtAsCsv(visit: Visit) {
  const { seen, rounds, district: code } = await seenDistrict(visit)
  const figures = rounds.flatMap((round) =>
    round.figures.filter((each) => each.district === code).map((figure) => ({ round, figure })),
  )
  return download(
    `${fileName(visit, seen.indicator.id)}-${code}.csv`,
    csv,
    figuresCsv(seen, figures, visit.locale),
  )
}

async function districtAsSvg(visit: Visit) {
  const found = await seenDistrict(visit)
  const drawn = <TrendSvg {...districtTrend(found.seen, found, visit.locale)} size="wide" />
  return download(
    `${fileName(visit, found.seen.indicator.id)}-${found.district}.svg`,
    svg,
    standaloneSvg(drawn),
  )
}

function fileName({ locale }: Visit, indicator: string): string {
  return `${texts[locale].fileName}-${indicator}`
}
