import { nationalLevel, type Person } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  type Area,
  areaFigures,
  type Indicator,
  lastDayOf,
  type ProfileFrame,
  placeInTime,
  profileFrame,
  roundsAmong,
} from '../indicators/index.ts'
import type { Choices } from './choices.ts'
import { type Line, lineOf, roundOf } from './lines.ts'
import { type Scope, scopesFor, withOwn } from './scope.ts'

/** What every page here begins with. */
export interface Comparing {
  frame: ProfileFrame
  /** The municipality compared from; null at the national level, where nothing is chosen. */
  own: Area | null
}

/** The frame and the municipality a page looks from. Refuses a municipality that is none. */
export async function comparing(
  tx: ReadTx,
  by: Pick<Person, 'municipality'>,
  asked: string | null,
): Promise<Comparing> {
  const frame = await profileFrame(tx)
  const code = asked ?? by.municipality
  const own = frame.surroundings.areas.find(({ id, kind }) => id === code && kind === 'municipality') ?? null
  if (own === null && code !== nationalLevel) throw new Refusal(webRefusals.notFound)
  return { frame, own }
}

export interface Compared extends Comparing {
  scopes: Scope[]
  scope: Scope
  areas: Area[]
  chosen: Indicator[]
  lines: Line[]
  /** Every round that any chosen indicator has, the newest first. */
  periods: string[]
  /** The day that decides who belongs to which region. */
  day: string
}

/** As many indicators as a page begins with, and as it can hold. */
const shownAtFirst = 12
const mostShown = 60

/** Every chosen indicator in every area of the chosen scope. */
export async function comparedAreas(
  tx: ReadTx,
  by: Pick<Person, 'municipality'>,
  choices: Choices,
  today: string,
): Promise<Compared> {
  const from = await comparing(tx, by, choices.municipality)
  const { frame, own } = from
  const day = choices.round ? lastDayOf(choices.round) : today
  const scopes = scopesFor(frame, own, day)
  const scope = scopes.find(({ id }) => id === choices.scope) ?? scopes[0]
  if (!scope) throw new Refusal(webRefusals.notFound)
  const asked = frame.indicators.filter(({ id }) => choices.indicators.includes(id))
  const chosen = asked.length ? asked.slice(0, mostShown) : frame.indicators.slice(0, shownAtFirst)
  const areas = withOwn(scope, own)
  const rounds = await roundsAmong(tx, {
    indicators: chosen.map(({ id }) => id),
    areas: areas.map(({ id }) => id),
  })
  const lines = await linesOf(tx, { frame, scope, areas, chosen, rounds, round: choices.round })
  const periods = [...new Set([...rounds.values()].flat())].sort((a, b) => placeInTime(b) - placeInTime(a))
  return { ...from, scopes, scope, areas, chosen, lines, periods, day }
}

async function linesOf(
  tx: ReadTx,
  about: Pick<Compared, 'frame' | 'scope' | 'areas' | 'chosen'> & {
    rounds: Map<string, string[]>
    round: string | null
  },
): Promise<Line[]> {
  const asked = about.chosen.map((indicator) => ({
    indicator,
    period: roundOf(about.rounds.get(indicator.id) ?? [], about.round, placeInTime),
  }))
  const figures = await areaFigures(
    tx,
    asked.flatMap(({ indicator, period }) => (period === null ? [] : [{ indicator: indicator.id, period }])),
  )
  return asked.map(({ indicator, period }) => {
    const found = period === null ? undefined : figures.get(indicator.id)?.get(period)
    return lineOf({ indicator, period }, found ?? new Map(), about)
  })
}
