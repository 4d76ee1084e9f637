import { hasCapability } from '../../platform/auth/index.ts'
import { download, page, pageAnswer, type Route, type Visit, webRefusals } from '../../platform/web/index.ts'
import { HeatMapSvg, type HeatRow, SpreadSvg, standaloneSvg } from '../../ui/charts/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { readChoices } from './choices.ts'
import { areasCsv } from './csv.ts'
import { heatProps, orderedAreas } from './heat.tsx'
import { HeatPage } from './pages/heat-page.tsx'
import { SpreadsPage } from './pages/spreads-page.tsx'
import { comparedAreas, spreadAreas } from './reads.ts'
import { spreadProps } from './spreads.ts'
import { texts } from './texts.ts'
import { spreadTexts } from './texts-spreads.ts'
import { scopeName } from './words.ts'

/** Many indicators in many municipalities. */
export const comparisonRoutes: Route[] = [
  page({ path: '/sammenligning', may: 'read-indicators', answer: heatMap }),
  page({ path: '/sammenligning/figur.svg', may: 'read-indicators', answer: heatMapSvg }),
  page({ path: '/sammenligning/tal.csv', may: 'read-indicators', answer: heatMapCsv }),
  page({ path: '/sammenligning/fordelinger', may: 'read-indicators', answer: spreads }),
  page({ path: '/sammenligning/fordelinger/figur.svg', may: 'read-indicators', answer: spreadSvg }),
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

async function spreads(visit: Visit) {
  const { by, locale } = visit
  const { found, choices } = await spreading(visit)
  const mayImport = hasCapability(by.role, 'import-indicators')
  return pageAnswer(
    spreadTexts[locale].heading,
    <SpreadsPage found={found} choices={choices} locale={locale} mayImport={mayImport} />,
    { trail: [{ href: '/sammenligning', label: texts[locale].title }] },
  )
}

/** The first of the chosen indicators: a page's links ask for one. */
async function spreadSvg(visit: Visit) {
  const { found, choices } = await spreading(visit)
  const [line] = found.lines
  if (!line) throw new Refusal(webRefusals.notFound)
  const picture = <SpreadSvg {...spreadProps(line, { found, choices, locale: visit.locale })} size="wide" />
  return download(`fordeling-${line.indicator.id}.svg`, 'image/svg+xml', standaloneSvg(picture))
}

async function spreading({ tx, by, query, today }: Visit) {
  const choices = readChoices(query)
  return { choices, found: await spreadAreas(tx, by, choices, today) }
}

async function chosen({ tx, by, query, today }: Visit) {
  const choices = readChoices(query)
  return { choices, compared: await comparedAreas(tx, by, choices, today) }
}
