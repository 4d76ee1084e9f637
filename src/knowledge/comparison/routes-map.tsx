import { hasCapability } from '../../platform/auth/index.ts'
import {
  download,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { GeoMapSvg, standaloneSvg, TileMapSvg } from '../../ui/charts/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { indicators } from '../indicators/index.ts'
import { readChoices, withChoices } from './choices.ts'
import { areasCsv } from './csv.ts'
import { mapHeading, mapProps, outlineProps } from './map.tsx'
import { MapPage, outlinesOf } from './pages/map-page.tsx'
import { mapOf } from './reads-map.ts'
import { byRegion } from './scope.ts'
import { texts } from './texts.ts'

/** One indicator over the country. Registered after the page for outlines, whose address begins alike. */
export const mapRoutes: Route[] = [
  page({ path: '/kort', may: 'read-indicators', answer: firstMap }),
  page({ path: '/kort/:indikator', may: 'read-indicators', answer: map }),
  page({ path: '/kort/:indikator/kort.svg', may: 'read-indicators', answer: mapSvg }),
  page({ path: '/kort/:indikator/kort.csv', may: 'read-indicators', answer: mapCsv }),
]

async function firstMap({ tx, query }: Visit) {
  const [first] = await indicators(tx)
  if (!first) throw new Refusal(webRefusals.notFound)
  return seeOther(withChoices(`/kort/${first.id}`, { ...readChoices(query), indicators: [] }))
}

async function map(visit: Visit) {
  const { locale, by, params, query } = visit
  const asked = query.get('tal')
  if (asked && asked !== params.indikator) {
    const choices = { ...readChoices(query), indicators: [] }
    return seeOther(withChoices(`/kort/${encodeURIComponent(asked)}`, choices))
  }
  const { found, choices } = await chosen(visit)
  const mayImport = hasCapability(by.role, 'import-indicators')
  return pageAnswer(
    mapHeading(found, locale),
    <MapPage found={found} choices={choices} locale={locale} mayImport={mayImport} />,
    { trail: [{ href: '/sammenligning', label: texts[locale].title }] },
  )
}

async function mapSvg(visit: Visit) {
  const { found, choices } = await chosen(visit)
  const drawn = mapProps(found, visit.locale)
  const props = { ...drawn, places: drawn.places.map(({ href: _, ...place }) => place) }
  const outlines = outlinesOf({ found, choices })
  const picture =
    outlines === null ? (
      <TileMapSvg {...props} size="wide" />
    ) : (
      <GeoMapSvg {...outlineProps(props, outlines, visit.locale)} size="wide" />
    )
  return download(`kort-${found.indicator.id}.svg`, 'image/svg+xml', standaloneSvg(picture))
}

async function mapCsv(visit: Visit) {
  const { found } = await chosen(visit)
  const areas = byRegion(found.areas, found.frame, found.day).flatMap((group) => group.areas)
  return download(
    `kort-${found.indicator.id}.csv`,
    'text/csv; charset=utf-8',
    areasCsv({ ...found, lines: [found.line], areas }, visit.locale),
  )
}

async function chosen({ tx, by, query, params, today }: Visit) {
  const choices = readChoices(query)
  return { choices, found: await mapOf(tx, by, { indicatorId: params.indikator ?? '', choices, today }) }
}
