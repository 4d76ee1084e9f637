import type { VNode } from 'preact'
import { download, page, type Route, type Visit, webRefusals } from '../../platform/web/index.ts'
import { GradientSvg, GroupSvg, QuadrantSvg, standaloneSvg } from '../../ui/charts/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { dimensionInAddress } from './addresses.ts'
import { gradientCsv, groupsCsv, levelAndGapCsv, listCsv } from './csv.ts'
import { gradientChartProps } from './gradient-chart-props.ts'
import { groupChartProps } from './group-chart-props.ts'
import { listChartProps } from './list-chart-props.ts'
import { gradientOf } from './measures.ts'
import type { Picture } from './picture.ts'
import { quadrantChartProps } from './quadrant-chart-props.ts'
import { type ChosenIndicator, chosenIndicator, chosenList } from './reads.ts'

type Shown = ChosenIndicator & { picture: Picture }
/** What can be fetched of an indicator, each as a picture and as a table. */
const files: Record<
  string,
  { svg(shown: Shown, visit: Visit): VNode | null; csv(shown: Shown, visit: Visit): string }
> = {
  grupper: {
    svg: ({ picture }, { locale }) => <GroupSvg {...groupChartProps(picture, locale)} size="wide" />,
    csv: ({ picture, breakdown }, { locale }) => groupsCsv(picture, breakdown, locale),
  },
  gradient: {
    svg: ({ picture }, { locale }) => {
      const gradient = gradientOf(picture.round, picture.people, picture.indicator.unit)
      return gradient.kind === 'none' ? null : (
        <GradientSvg {...gradientChartProps(picture, gradient, locale)} size="wide" />
      )
    },
    csv: ({ picture, breakdown }, { locale }) => gradientCsv(picture, breakdown, locale),
  },
  'niveau-og-forskel': {
    svg: ({ picture }, { locale, query }) => {
      const asked = query.get('par')
      const pair = picture.pairs.find(({ pair: { one } }) => one === asked) ?? picture.pairs[0]
      const props = pair && quadrantChartProps(picture, pair, locale)
      return props ? <QuadrantSvg {...props} size="wide" /> : null
    },
    csv: ({ picture }, { locale }) => levelAndGapCsv(picture, locale),
  },
}

export const inequalityFileRoutes: Route[] = [
  page({ path: '/ulighed/:kode/ender.svg', may: 'read-indicators', answer: listAsSvg }),
  page({ path: '/ulighed/:kode/ender.csv', may: 'read-indicators', answer: listAsCsv }),
  ...Object.keys(files).flatMap((name) => [
    page({
      path: `/ulighed/:kode/:indikator/${name}.svg`,
      may: 'read-indicators',
      answer: (visit) => asSvg(visit, name),
    }),
    page({
      path: `/ulighed/:kode/:indikator/${name}.csv`,
      may: 'read-indicators',
      answer: (visit) => asCsv(visit, name),
    }),
  ]),
]

async function shownIn(visit: Visit): Promise<Shown> {
  const chosen = await chosenIndicator(visit)
  if (!chosen.picture) throw new Refusal(webRefusals.notFound)
  return { ...chosen, picture: chosen.picture }
}

function fileName({ indicator, area, dimension }: Shown, name: string): string {
  return `${indicator.id}-${area.id}-${dimensionInAddress(dimension)}-${name}`
}

async function asSvg(visit: Visit, name: string) {
  const shown = await shownIn(visit)
  const drawn = files[name]?.svg(shown, visit)
  if (!drawn) throw new Refusal(webRefusals.notFound)
  return download(`${fileName(shown, name)}.svg`, 'image/svg+xml', standaloneSvg(drawn))
}

async function asCsv(visit: Visit, name: string) {
  const shown = await shownIn(visit)
  const text = files[name]?.csv(shown, visit) ?? ''
  return download(`${fileName(shown, name)}.csv`, 'text/csv; charset=utf-8', text)
}

async function listAsSvg(visit: Visit) {
  const { area, dimension, pictures } = await chosenList(visit, visit.params.kode ?? '')
  const props = listChartProps(pictures, { place: area.name, dimension, locale: visit.locale })
  if (!props) throw new Refusal(webRefusals.notFound)
  const name = `ulighed-${area.id}-${dimensionInAddress(dimension)}.svg`
  return download(name, 'image/svg+xml', standaloneSvg(<GroupSvg {...props} size="wide" />))
}

async function listAsCsv(visit: Visit) {
  const { area, dimension, pictures } = await chosenList(visit, visit.params.kode ?? '')
  const name = `ulighed-${area.id}-${dimensionInAddress(dimension)}.csv`
  return download(name, 'text/csv; charset=utf-8', listCsv(pictures, visit.locale))
}
