import { everybody, type Observation } from '../knowledge/figures/index.ts'
import { createPeerGroup } from '../knowledge/indicators/actions-groups.ts'
import { recordObservations } from '../knowledge/indicators/index.ts'
import { nameAreas } from '../knowledge/indicators/writes-seed.ts'
import { changing } from '../platform/tenancy/index.ts'
import type { Demo } from './cast.ts'
import { headCount, peopleByGroup, splitOnGroups } from './indicator-groups.ts'
import { answersOf, type InventedMunicipality, sampledFigure, wobble } from './sampled-figure.ts'

const municipalities: InventedMunicipality[] = [
  { code: '9901', name: 'Havby', people: 43_120, burden: 0.3 },
  { code: '9902', name: 'Fjordby', people: 38_450, burden: -0.2 },
  { code: '9903', name: 'Bakkelund', people: 61_870, burden: -0.9 },
  { code: '9904', name: 'Engsø', people: 29_310, burden: 0.1 },
  { code: '9905', name: 'Klitby', people: 20_740, burden: 1.1 },
  { code: '9906', name: 'Lyngmose', people: 33_960, burden: 0.7 },
  { code: '9907', name: 'Møllevig', people: 48_220, burden: -0.5 },
  { code: '9908', name: 'Nørreås', people: 41_580, burden: 0.5 },
  { code: '9909', name: 'Rugholm', people: 26_190, burden: 0.9 },
  { code: '9910', name: 'Strandmark', people: 57_030, burden: -1.2 },
  { code: '9911', name: 'Sømark', people: 44_650, burden: -0.1 },
  { code: '9912', name: 'Vesterlund', people: 36_400, burden: 0.2 },
]

const years = ['2010', '2013', '2017', '2021', '2025'] as const

/** The middle of the twelve in each round, and how much one step of burden moves it. */
const courses: Record<string, { middle: (number | null)[]; step: number }> = {
  selvvurderet_helbred: { middle: [84.6, 84.2, 83.1, 83.4, 82.2], step: -1.6 },
  mentalt_helbred: { middle: [10.1, 11.0, 13.1, 17.2, 16.4], step: 1.1 },
  rygning: { middle: [21.1, 18.2, 17.0, 14.2, 11.9], step: 1.7 },
  alkohol: { middle: [22.9, 18.6, 17.2, 15.1, 13.9], step: -1.4 },
  fysisk_aktivitet: { middle: [null, null, null, 58.1, 52.6], step: 2.6 },
  kost: { middle: [13.9, 15.2, 16.4, 19.1, 18.9], step: 1.9 },
  svaer_overvaegt: { middle: [13.9, 15.0, 17.6, 19.4, 19.8], step: 2.1 },
  ensomhed: { middle: [null, null, null, 11.2, 11.6], step: 0.7 },
  social_stoette: { middle: [5.0, 4.7, 4.6, 5.4, 5.2], step: 0.4 },
}

/** Havby's own story: daily smoking falls a little faster than its neighbours', and loneliness rises. */
const havby: Record<string, (number | null)[]> = {
  rygning: [22.3, 19.4, 17.8, 15.1, 12.4],
  ensomhed: [null, null, null, 11.3, 13.1],
}

/** Figures that behave like real ones, with groups and intervals, for the municipality and its neighbours, in its own set; and the neighbours as a group. */
export async function addIndicators(demo: Demo): Promise<void> {
  await changing(demo.owner, null, (tx) =>
    nameAreas(
      tx,
      municipalities.map(({ code, name }) => ({ id: code, kind: 'municipality', name, invented: true })),
    ),
  )
  await changing(demo.house.database, demo.municipality, async (tx) => {
    const anne = demo.actor('anne')
    await recordObservations(tx, anne, {
      source: demo.say('Opdigtede tal til Havby og naboerne'),
      observations: figures(),
    })
    await recordObservations(tx, anne, { source: demo.say('Opdigtet folketal'), observations: people() })
    const neighbours = municipalities.filter(({ code }) => code !== demo.municipality).map(({ code }) => code)
    await createPeerGroup(tx, anne, { name: demo.say('De opdigtede naboer'), members: neighbours })
  })
}

function figures(): Observation[] {
  return municipalities.flatMap((place, row) =>
    Object.entries(courses).flatMap(([indicator, { middle, step }], column) =>
      years.flatMap((period, round) => {
        const centre = middle[round]
        if (centre === null || centre === undefined) return []
        const own = place.code === '9901' ? havby[indicator]?.[round] : undefined
        const value = own ?? centre + place.burden * step + wobble(row, column, round) * Math.abs(step) * 0.35
        return roundOf(place, { indicator, period }, value)
      }),
    ),
  )
}

function roundOf(
  place: InventedMunicipality,
  { indicator, period }: Pick<Observation, 'indicator' | 'period'>,
  value: number,
): Observation[] {
  const about = { indicator, area: place.code, group: everybody, period }
  const total = sampledFigure(about, value, answersOf(place, period))
  return [total, ...splitOnGroups(place, total)]
}

/** A round of Havby's as it is after a correction: the groups are corrected with the whole, or they would not give it again. */
export function correctedRound(
  round: Pick<Observation, 'indicator' | 'period'>,
  value: number,
): Observation[] {
  return municipalities.slice(0, 1).flatMap((place) => roundOf(place, round, value))
}

function people(): Observation[] {
  return municipalities.flatMap((place) =>
    Object.entries({ '2021': Math.round(place.people * 0.985), '2026': place.people }).flatMap(
      ([period, count]) => [
        headCount({ area: place.code, period, value: count }),
        ...peopleByGroup({ area: place, period, people: count }),
      ],
    ),
  )
}
