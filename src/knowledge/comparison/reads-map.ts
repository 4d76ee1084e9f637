import type { Person } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Area, type Indicator, lastDayOf, placeInTime } from '../figures/index.ts'
import { areaFigures, roundsAmong } from '../indicators/index.ts'
import type { Choices } from './choices.ts'
import { type Line, lineOf, roundOf } from './lines.ts'
import { type Comparing, comparing } from './reads.ts'
import { type DrawnGeometry, presentGeometry } from './reads-geometry.ts'
import type { Scope } from './scope.ts'

export interface MapFound extends Comparing {
  indicator: Indicator
  line: Line
  /** The municipalities the map shows: the real ones, or the invented ones where only they have figures. */
  areas: Area[]
  /** Real municipalities drawn without a figure, so that the invented ones have a country to lie in. */
  blank: Area[]
  isInvented: boolean
  periods: string[]
  geometry: DrawnGeometry | null
  day: string
}

/** One indicator over all municipalities in one round. Refuses an unknown indicator. */
export async function mapOf(
  tx: ReadTx,
  by: Pick<Person, 'municipality'>,
  about: { indicatorId: string; choices: Choices; today: string },
): Promise<MapFound> {
  const { indicatorId, choices, today } = about
  const from = await comparing(tx, by, choices.municipality)
  const indicator = from.frame.indicators.find(({ id }) => id === indicatorId)
  if (!indicator) throw new Refusal(webRefusals.notFound)
  const municipalities = from.frame.surroundings.areas.filter(({ kind }) => kind === 'municipality')
  const real = municipalities.filter(({ invented }) => !invented)
  const invented = municipalities.filter((area) => area.invented)
  const roundsIn = async (areas: readonly Area[]) =>
    (await roundsAmong(tx, { indicators: [indicator.id], areas: areas.map(({ id }) => id) })).get(
      indicator.id,
    ) ?? []
  const realPeriods = await roundsIn(real)
  const isInvented = realPeriods.length === 0
  const periods = isInvented ? await roundsIn(invented) : realPeriods
  const period = roundOf(periods, choices.round, placeInTime)
  const figures = period === null ? new Map() : await areaFigures(tx, [{ indicator: indicator.id, period }])
  const areas = isInvented ? invented : real
  const scope: Scope = {
    id: isInvented ? 'opdigtede' : 'land',
    name: { kind: isInvented ? 'invented' : 'country' },
    members: areas,
    isInvented,
  }
  const found = period === null ? undefined : figures.get(indicator.id)?.get(period)
  return {
    ...from,
    indicator,
    line: lineOf({ indicator, period }, found ?? new Map(), { frame: from.frame, scope, areas }),
    areas,
    blank: isInvented ? real : [],
    isInvented,
    periods,
    geometry: await presentGeometry(tx, choices.drawing === 'outlines' ? 'with-shapes' : 'whether-any'),
    day: period === null ? today : lastDayOf(period),
  }
}
