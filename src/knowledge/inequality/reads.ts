import { type Visit, webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Area, GroupDimension, Indicator } from '../figures/index.ts'
import {
  type Breakdown,
  breakdownOf,
  breakdownsOf,
  dimensionsOf,
  type GroupsBeside,
  groupsBeside,
  ofDimension,
  type ProfileFrame,
  profileFrame,
} from '../indicators/index.ts'
import { dimensionsInOrder, readView, type View } from './addresses.ts'
import { type Picture, pictureOf } from './picture.ts'

/** What every page of the topic is about, and what it can choose between. */
export interface Place {
  area: Area
  areas: readonly Area[]
  view: View
  dimension: GroupDimension
  /** By which dimensions there are figures here. */
  dimensions: GroupDimension[]
}

/** As many indicators as a page of the list holds. */
const pageSize = 25

export interface ChosenList extends Place {
  pictures: Picture[]
  /** Which page of how many, from 1. */
  page: { here: number; of: number }
}

/** Every indicator that is known by the chosen dimension in a municipality, a page at a time. Refuses an unknown municipality. */
export async function chosenList({ tx, query }: Visit, code: string): Promise<ChosenList> {
  const frame = await profileFrame(tx)
  const area = municipalityIn(frame, code)
  const known = await dimensionsOf(tx, code)
  const dimensions = dimensionsInOrder.filter((each) => [...known.values()].some((of) => of.includes(each)))
  const view = readView(query)
  const dimension = view.dimension ?? dimensions[0] ?? 'education'
  const wanted = frame.indicators.filter(({ id }) => known.get(id)?.includes(dimension))
  const of = Math.max(1, Math.ceil(wanted.length / pageSize))
  const here = Math.min(of, Math.max(1, Math.floor(Number(query.get('side')) || 1)))
  const shown = wanted.slice((here - 1) * pageSize, here * pageSize)
  const breakdowns = shown.length
    ? await breakdownsOf(
        tx,
        code,
        shown.map(({ id }) => id),
      )
    : new Map<string, Breakdown>()
  const pictures = shown.flatMap((indicator) => {
    const breakdown = breakdowns.get(indicator.id)
    const picture = breakdown && pictureOf(breakdown, { indicator, place: area, dimension, period: null })
    return picture ? [picture] : []
  })
  return { area, areas: frame.surroundings.areas, view, dimension, dimensions, pictures, page: { here, of } }
}

/** Everything the page of one indicator shows; `picture` is null where there is nothing by the chosen dimension. */
export interface ChosenIndicator extends Place {
  indicator: Indicator
  breakdown: Breakdown
  picture: Picture | null
  besides: GroupsBeside[]
}

export async function chosenIndicator(visit: Visit): Promise<ChosenIndicator> {
  const { tx, params, query } = visit
  const code = params.kode ?? ''
  const frame = await profileFrame(tx)
  const area = municipalityIn(frame, code)
  const indicator = frame.indicators.find(({ id }) => id === params.indikator)
  if (!indicator) throw new Refusal(webRefusals.notFound)
  const breakdown = await breakdownOf(tx, code, indicator.id)
  const view = readView(query)
  const dimensions = dimensionsInOrder.filter((each) => ofDimension(breakdown.figures, each).length > 0)
  const dimension = view.dimension ?? dimensions[0] ?? 'education'
  const place = { area, areas: frame.surroundings.areas, view, dimension, dimensions, indicator, breakdown }
  const picture = pictureOf(breakdown, { indicator, place: area, dimension, period: view.round })
  if (!picture) return { ...place, picture: null, besides: [] }
  const about = { municipality: code, indicatorId: indicator.id, period: picture.round.period, dimension }
  const besides = await groupsBeside(tx, about, frame)
  return { ...place, picture: { ...picture, beside: besideOf(picture, view, besides) }, besides }
}

/** What the reader asked to have beside the groups: somewhere else, nothing, or the earlier round. */
function besideOf(picture: Picture, { beside }: View, besides: readonly GroupsBeside[]): Picture['beside'] {
  if (beside === 'ingen') return null
  const groups = besides.find(({ id }) => id === beside)
  return groups ? { kind: 'area', groups } : picture.beside
}

function municipalityIn({ surroundings }: ProfileFrame, code: string): Area {
  const area = surroundings.areas.find(({ id, kind }) => id === code && kind === 'municipality')
  if (!area) throw new Refusal(webRefusals.notFound)
  return area
}
