import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import {
  type Comparison,
  type Indicator,
  isMarkOf,
  type LatestFigure,
  type MissingReason,
  type Observation,
  readFigureId,
  type SetName,
} from '../figures/index.ts'
import { peerMean } from './peers.ts'
import { figureOf, newestRound, type Surroundings } from './profile.ts'
import { profileFrame } from './reads-frame.ts'
import { figuresOf, roundsOf } from './reads-rounds.ts'

export interface LatestChoices {
  /** The day whose regions are compared with; else the regions at the time of each round. */
  on?: Day | undefined
  indicatorIds?: string[] | undefined
}

/** The newest figure of every indicator a municipality has one for, beside region, country and spread. Own figures before national. */
export async function latestFigures(
  tx: ReadTx,
  municipality: string,
  choices: LatestChoices = {},
): Promise<LatestFigure[]> {
  const { indicators: wanted, surroundings: around } = await profileFrame(tx, choices.indicatorIds)
  return (await latestAmong(tx, municipality, { wanted, around, on: choices.on })).figures
}

/** A municipality's newest figures with everything they can be set beside: its own groups as well as region and country. */
export interface LocalProfile {
  indicators: Indicator[]
  figures: LatestFigure[]
  /** The municipality's groups, the oldest first, each with its mean in the round of every figure, by indicator. */
  groups: { id: string; name: string; means: Map<string, Comparison> }[]
}

export async function localProfile(tx: ReadTx, municipality: string): Promise<LocalProfile> {
  const { indicators: wanted, surroundings: around, groups } = await profileFrame(tx)
  const { figures, others } = await latestAmong(tx, municipality, { wanted, around })
  return {
    indicators: wanted,
    figures,
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      means: new Map(
        figures.flatMap((figure) => {
          const mean = peerMean(figure, group, around, others.get(figure.indicatorId) ?? new Map())
          return mean ? [[figure.indicatorId, mean] as const] : []
        }),
      ),
    })),
  }
}

/** The same with what it was made from. */
async function latestAmong(
  tx: ReadTx,
  municipality: string,
  about: { wanted: Indicator[]; around: Surroundings; on?: Day | undefined },
): Promise<{ figures: LatestFigure[]; others: Awaited<ReturnType<typeof figuresOf>> }> {
  const rounds = await roundsOf(
    tx,
    municipality,
    about.wanted.map(({ id }) => id),
  )
  const newest = about.wanted.flatMap((indicator) => {
    const own = rounds.get(indicator.id) ?? []
    const round = newestRound(own)
    return round ? [{ indicator, own, round }] : []
  })
  if (newest.length === 0) return { figures: [], others: new Map() }
  const others = await figuresOf(tx, {
    indicators: newest.map(({ indicator }) => indicator.id),
    at: newest.map(({ indicator, round }) => ({ indicator: indicator.id, period: round.period })),
  })
  const figures = newest.map(({ indicator, own, round }) =>
    figureOf(indicator, own, round, {
      surroundings: about.around,
      others: others.get(indicator.id) ?? new Map(),
      on: about.on,
    }),
  )
  return { figures, others }
}

/** A figure that a report, a goal or a committee item wrote down once, and what has become of it. */
export interface KnownFigure {
  indicator: string
  area: string
  areaName: string
  period: string
  set: SetName
  /** As it was when the id was made; null when it was a missing figure, or when nobody remembers any more. */
  value: number | null
  /** What the set says now; null when the figure is gone or missing. */
  now: number | null
  state: 'current' | 'revised' | 'withdrawn'
}

/** Finds a figure by its id, also after it was revised; null when the id is none, or its value never stood in the set. */
export async function figureById(tx: ReadTx, figureId: string): Promise<KnownFigure | null> {
  const named = readFigureId(figureId)
  if (!named) return null
  const stands = await standingFigure(tx, named)
  const area = await tx.row<{ name: string }>(sql`select name from knowledge.area where id = ${named.area}`)
  const known = {
    indicator: named.indicator,
    area: named.area,
    areaName: area?.name ?? named.area,
    period: named.period,
    set: named.set,
  }
  if (stands && isMarkOf(named.mark, stands)) {
    return { ...known, value: stands.value, now: stands.value, state: 'current' }
  }
  const earlier = (await earlierValues(tx, named)).find((each) => isMarkOf(named.mark, each))
  if (!earlier) return null
  return {
    ...known,
    value: earlier.value,
    now: stands?.value ?? null,
    state: stands ? 'revised' : 'withdrawn',
  }
}

type Key = NonNullable<ReturnType<typeof readFigureId>>
type Valued = Pick<Observation, 'value' | 'missing'>

function standingFigure(tx: ReadTx, key: Key): Promise<Valued | null> {
  const table = key.set === 'own' ? sql`knowledge.own_observation` : sql`knowledge.observation`
  return tx.row<Valued>(sql`
    select value, missing_reason as missing from ${table}
    where ${ofSet(tx, key.set)} and indicator = ${key.indicator} and area = ${key.area} and grp = ${key.group}
      and period = ${key.period}`)
}

async function earlierValues(tx: ReadTx, key: Key): Promise<Valued[]> {
  const table = key.set === 'own' ? sql`knowledge.own_observation_change` : sql`knowledge.observation_change`
  const rows = await tx.rows<{
    value: number | null
    missing: MissingReason | null
    before: number | null
    missingBefore: MissingReason | null
  }>(sql`
    select value, missing_reason as missing, before_value as before, before_missing_reason as "missingBefore" from ${table}
    where ${ofSet(tx, key.set)} and indicator = ${key.indicator} and area = ${key.area} and grp = ${key.group}
      and period = ${key.period}`)
  return rows.flatMap((row) => [
    { value: row.value, missing: row.missing },
    { value: row.before, missing: row.missingBefore },
  ])
}

function ofSet(tx: ReadTx, set: SetName) {
  return set === 'own' ? sql`municipality_id = ${tx.municipality}` : sql`true`
}
