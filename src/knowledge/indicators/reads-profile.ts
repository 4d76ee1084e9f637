import { nationalLevel } from '../../platform/auth/index.ts'
import { type Visit, webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Indicator, newRegionsFrom, type Round } from '../figures/index.ts'
import { readView } from './addresses.ts'
import { choosePeers, othersOf, type Peers, peerMean, spineMeasures } from './peers.ts'
import { figureOf, newestRound, type Surroundings } from './profile.ts'
import { type PartAsked, partAsked, partOf } from './profile-part.ts'
import { profileFrame } from './reads-frame.ts'
import { figuresOf, roundsOf } from './reads-rounds.ts'
import { texts } from './texts.ts'

/** What a municipality has measured of one indicator: all its rounds, and the one that is shown. */
export interface Measured {
  indicator: Indicator
  rounds: Round[]
  round: Round
}

/** Everything a profile page or its download shows of one municipality. Only the part that is shown is held against the others. */
export async function chosenProfile(visit: Visit, code: string, asked: PartAsked = partAsked(visit.query)) {
  const { tx, by, query, locale } = visit
  const view = readView(query)
  const { indicators, surroundings: around, groups } = await profileFrame(tx)
  const area = around.areas.find(({ id, kind }) => id === code && kind === 'municipality')
  if (!area && code !== nationalLevel) throw new Refusal(webRefusals.notFound)
  const measured = area ? measuredIn(await roundsOf(tx, code), indicators) : []
  const part = partOf(measured, asked)
  const peers = choosePeers(view.group, {
    groups,
    surroundings: around,
    municipality: code,
    isOwn: code === by.municipality,
    regionName: texts[locale].sameRegion,
    period: measured[0]?.round.period ?? '2025',
  })
  const shown = await compared(visit, part.rows, { around, peers })
  return {
    area,
    municipality: code,
    areas: around.areas,
    memberships: around.memberships,
    groups,
    peers,
    view,
    measured,
    part: { ...part, rows: shown.rows },
    spineIsOfGroup: shown.isOfGroup,
  }
}

function measuredIn(rounds: ReadonlyMap<string, Round[]>, indicators: readonly Indicator[]): Measured[] {
  return indicators.flatMap((indicator) => {
    const own = rounds.get(indicator.id) ?? []
    const round = newestRound(own)
    return round ? [{ indicator, rounds: own, round }] : []
  })
}

/** The figures beside region, country and group. */
async function compared(
  { tx, query }: Visit,
  shown: readonly Measured[],
  { around, peers }: { around: Surroundings; peers: Peers | null },
) {
  const on = readView(query).regions ? newRegionsFrom : undefined
  const at = shown.map(({ indicator, round }) => ({ indicator: indicator.id, period: round.period }))
  const others =
    at.length > 0 ? await figuresOf(tx, { indicators: at.map(({ indicator }) => indicator), at }) : new Map()
  const beside = shown.map(({ indicator, rounds, round }) => {
    const own = others.get(indicator.id) ?? new Map()
    const figure = figureOf(indicator, rounds, round, { surroundings: around, others: own, on })
    return {
      figure,
      mean: peerMean(figure, peers, around, own),
      around: othersOf(figure, peers, around, own),
    }
  })
  const { measures, isOfGroup } = spineMeasures(beside)
  const rows = beside.map(({ figure, mean }, index) => ({ figure, mean, measure: measures[index] ?? null }))
  return { rows, isOfGroup }
}
