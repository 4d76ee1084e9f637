import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { TrendChartProps } from '../../ui/charts/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Indicator, inOrderOfTime, type Round } from '../figures/index.ts'
import { type TrendRound, trendProps } from './chart-props.ts'
import { type FiguresByPeriod, nationalComparison, regionalComparison, type Surroundings } from './profile.ts'
import { profileFrame } from './reads-frame.ts'
import { figuresOf, roundsOf } from './reads-rounds.ts'

/** The trends of indicators in one municipality in three reads, ready to be drawn on a page or in a report; without those that have no round. Refuses an unknown indicator. */
export async function trendChartsOf(
  tx: ReadTx,
  municipality: string,
  indicatorIds: readonly string[],
  locale: Locale,
): Promise<Map<string, TrendChartProps>> {
  const { indicators, surroundings: around } = await profileFrame(tx, indicatorIds)
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  if (indicatorIds.some((id) => !known.has(id))) throw new Refusal(webRefusals.notFound)
  const rounds = await roundsOf(tx, municipality, [...indicatorIds])
  if (rounds.size === 0) return new Map()
  const others = await figuresOf(tx, { indicators: [...rounds.keys()] })
  const municipalityName = around.areas.find(({ id }) => id === municipality)?.name ?? municipality
  return new Map(
    indicatorIds.flatMap((id) => {
      const own = rounds.get(id)
      if (!own) return []
      const beside = { around, others: others.get(id) ?? new Map() }
      const about = { indicator: known.get(id) as Indicator, municipalityName, locale }
      return [[id, trendProps(trendRounds(own, beside), about)] as const]
    }),
  )
}

/** Each round with the region and the country of its time. */
export function trendRounds(
  rounds: readonly Round[],
  beside: { around: Surroundings; others: FiguresByPeriod; on?: Day | undefined },
): TrendRound[] {
  return inOrderOfTime(rounds).map((round) => ({
    round,
    region: regionalComparison(beside.around, beside.others, {
      area: round.area,
      period: round.period,
      on: beside.on,
    }),
    country: nationalComparison(beside.around, beside.others, round.period),
  }))
}
