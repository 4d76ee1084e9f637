import { hasCapability } from '../../platform/auth/index.ts'
import { download, page, pageAnswer, type Route, type Visit } from '../../platform/web/index.ts'
import { HeatMapSvg, type HeatRow, standaloneSvg } from '../../ui/charts/index.ts'
import { readChoices } from './choices.ts'
import { areasCsv } from './csv.ts'
import { heatProps, orderedAreas } from './heat.tsx'
import { HeatPage } from './pages/heat-page.tsx'
import { comparedAreas } from './reads.ts'
import { texts } from './texts.ts'
import { scopeName } from './words.ts'

/** Many indicators in many municipalities. */
export const comparisonRoutes: Route[] = [
  page({ path: '/sammenligning', may: 'read-indicators', answer: heatMap }),
  page({ path: '/sammenligning/figur.svg', may: 'read-indicators', answer: heatMapSvg }),
  page({ path: '/sammenligning/tal.csv', may: 'read-indicators', answer: heatMapCsv }),
]

async function heatMap(visit: Visit) {
  const { by, locale } = visit
  const { compared, choices } = await chosen(visit)
  const mayImport = hasCapability(by.role, 'import-indicators')
  return pageAnswer(
    texts[locale].heading(scopeName(compared.scope, locale)),
    <HeatPage compared={compared} choices={choices} locale={locale} mayImport={mayImport} />,
  )
}

async function heatMapSvg(visit: Visit) {
  const { compared, choices } = await chosen(visit)
  const { rows, groups, ...props } = heatProps(compared, choices, visit.locale)
  const withoutLinks = {
    ...props,
    rows: rows.map(({ href: _, cells, ...row }) => ({ ...row, cells: withoutHrefs(cells) })),
    groups: groups.map(({ name, areas }) => ({ name, areas: areas.map(({ href: _, ...area }) => area) })),
  }
  return download(
    'sammenligning.svg',
    'image/svg+xml',
    standaloneSvg(<HeatMapSvg {...withoutLinks} size="wide" />),
  )
}

function withoutHrefs(cells: HeatRow['cells']): HeatRow['cells'] {
  return Object.fromEntries(Object.entries(cells).map(([area, cell]) => [area, { ...cell, href: undefined }]))
}

async function heatMapCsv(visit: Visit) {
  const { compared, choices } = await chosen(visit)
  const areas = orderedAreas(compared, choices)
  return download(
    'sammenligning.csv',
    'text/csv; charset=utf-8',
    areasCsv({ ...compared, areas, isInvented: compared.scope.isInvented }, visit.locale),
  )
}

async function chosen({ tx, by, query, today }: Visit) {
  const choices = readChoices(query)
  return { choices, compared: await comparedAreas(tx, by, choices, today) }
}
