import { BetterArrow } from './better-arrow.tsx'
import type { ChartSize } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { cellOf } from './heat-map-layout.ts'
import type { HeatArea, HeatCell, HeatMapProps } from './heat-map-types.ts'
import type { MissingSign } from './missing-sign.tsx'
import { missingKeys } from './missing-sign.tsx'
import { paint } from './paint.ts'
import { surfaceOf } from './quarter-cells.tsx'
import { StandingMark, verdictOf } from './standing-mark.tsx'

/** The explanations of what occurs in a heat map, and of nothing else. */
export function heatKeys(props: HeatMapProps, size: ChartSize): ChartKey[] {
  const { rows, groups, words } = props
  const areas = groups.flatMap((group) => group.areas)
  const cells = rows.flatMap((row) => areas.map((area) => cellOf(row, area)))
  const keys = [...standingKeys(props, areas), ...directionKeys(props)]
  if (size === 'wide' && areas.some(({ role }) => role === 'own'))
    keys.push({ text: words.own, sign: <OwnSign /> })
  if (size === 'wide') keys.push(...quarterKeys(props, cells))
  return [...keys, ...missingKeys(missingIn(cells), words.missing)]
}

/** The shapes, and the two colours when they say something. */
function standingKeys({ rows, words }: HeatMapProps, areas: readonly HeatArea[]): ChartKey[] {
  const shown = rows.flatMap((row) =>
    areas.flatMap((area) => {
      const cell = cellOf(row, area)
      return 'standing' in cell
        ? [{ standing: cell.standing, verdict: verdictOf(cell.standing, row.better) }]
        : []
    }),
  )
  const shapes = (['above', 'below', 'unclear'] as const)
    .filter((wanted) => shown.some(({ standing }) => standing === wanted))
    .map((wanted) => ({ text: words[wanted], sign: <StandingMark standing={wanted} x={12} y={0} /> }))
  const verdicts = (['better', 'worse'] as const)
    .filter((wanted) => shown.some(({ verdict }) => verdict === wanted))
    .map((wanted) => ({ text: words[wanted], sign: <BothWays verdict={wanted} /> }))
  return [...shapes, ...verdicts]
}

function directionKeys({ rows, words }: HeatMapProps): ChartKey[] {
  const texts = { higher: words.higherIsBetter, lower: words.lowerIsBetter }
  return (['higher', 'lower'] as const)
    .filter((wanted) => rows.some(({ better }) => better === wanted))
    .map((wanted) => ({ text: texts[wanted], sign: <BetterArrow better={wanted} x={12} y={0} /> }))
}

function quarterKeys({ words }: HeatMapProps, cells: readonly HeatCell[]): ChartKey[] {
  if (!cells.some((cell) => 'quarter' in cell && cell.quarter !== null)) return []
  return ([0, 1, 2, 3] as const).map((quarter) => ({
    text: words.quarters[quarter],
    sign: (
      <rect x={3} y={-8} width={18} height={16} {...paint({ fill: surfaceOf(quarter), stroke: 'grey' })} />
    ),
  }))
}

function missingIn(cells: readonly HeatCell[]): Set<MissingSign> {
  return new Set(cells.flatMap((cell) => ('missing' in cell ? [cell.missing] : [])))
}

function BothWays({ verdict }: { verdict: 'better' | 'worse' }) {
  return (
    <g>
      <StandingMark standing="above" verdict={verdict} x={5} y={0} />
      <StandingMark standing="below" verdict={verdict} x={19} y={0} />
    </g>
  )
}

function OwnSign() {
  return (
    <rect
      x={5}
      y={-8}
      width={14}
      height={16}
      rx={2}
      stroke-width={2.5}
      {...paint({ fill: 'none', stroke: 'ink' })}
    />
  )
}
