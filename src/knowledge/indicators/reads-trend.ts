import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { TrendChartProps } from '../../ui/charts/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { type TrendRound, trendProps } from './chart-props.ts'
import type { Round } from './figure.ts'
import { inOrderOfTime } from './period.ts'
import { type FiguresByPeriod, nationalComparison, regionalComparison, type Surroundings } from './profile.ts'
import { figuresOf, roundsOf } from './reads.ts'
import { profileFrame } from './reads-frame.ts'

/** The trend of one indicator in one municipality, ready to be drawn on a page or in a report; null without any round. */
export async function trendChartOf(
  tx: ReadTx,
  municipality: string,
  indicatorId: string,
  locale: Locale,
): Promise<TrendChartProps | null> {
  const { indicators, surroundings: around } = await profileFrame(tx)
  const indicator = indicators.find(({ id }) => id === indicatorId)
  if (!indicator) throw new Refusal(webRefusals.notFound)
  const rounds = (await roundsOf(tx, municipality, [indicatorId])).get(indicatorId) ?? []
  if (rounds.length === 0) return null
  const others = (await figuresOf(tx, { indicators: [indicatorId] })).get(indicatorId) ?? new Map()
  const municipalityName = around.areas.find(({ id }) => id === municipality)?.name ?? municipality
  return trendProps(trendRounds(rounds, { around, others }), { indicator, municipalityName, locale })
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
