import { nationalLevel, type Person } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Area, type Indicator, lastDayOf, placeInTime } from '../figures/index.ts'
import { areaFigures, type ProfileFrame, profileFrame, roundsAmong } from '../indicators/index.ts'
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
  const day = choices.round ? lastDayOf(choices.round) : today
  const scopes = scopesFor(from.frame, from.own, day)
  const scope = scopes.find(({ id }) => id === choices.scope) ?? scopes[0]
  if (!scope) throw new Refusal(webRefusals.notFound)
  return linesWithin(tx, { ...from, day, scopes, scope }, choices)
}

export interface Spreading extends Compared {
  /** The region or group whose municipalities are marked among all; null when none is. */
  marked: Scope | null
}

/** Every chosen indicator in all real municipalities, or in all invented ones; a chosen region or group is marked among them. */
export async function spreadAreas(
  tx: ReadTx,
  by: Pick<Person, 'municipality'>,
  choices: Choices,
  today: string,
): Promise<Spreading> {
  const from = await comparing(tx, by, choices.municipality)
  const day = choices.round ? lastDayOf(choices.round) : today
  const scopes = scopesFor(from.frame, from.own, day)
  const asked = scopes.find(({ id }) => id === choices.scope) ?? null
  const isInvented = asked ? asked.isInvented : (from.own?.invented ?? false)
  const scope = scopes.find(({ name }) => name.kind === (isInvented ? 'invented' : 'country'))
  if (!scope) throw new Refusal(webRefusals.notFound)
  const compared = await linesWithin(tx, { ...from, day, scopes, scope }, choices)
  return { ...compared, marked: asked?.name.kind === 'named' ? asked : null }
}

async function linesWithin(
  tx: ReadTx,
  from: Comparing & Pick<Compared, 'scopes' | 'scope' | 'day'>,
  choices: Choices,
): Promise<Compared> {
  const { frame, own, scope } = from
  const asked = frame.indicators.filter(({ id }) => choices.indicators.includes(id))
  const among = (asked.length ? asked : frame.indicators).slice(0, mostShown)
  const areas = withOwn(scope, own)
  const rounds = await roundsAmong(tx, {
    indicators: among.map(({ id }) => id),
    areas: areas.map(({ id }) => id),
  })
  const chosen = asked.length ? among : among.filter(({ id }) => rounds.has(id)).slice(0, shownAtFirst)
  const lines = await linesOf(tx, { frame, scope, areas, chosen, rounds, round: choices.round })
  const periods = [...new Set(chosen.flatMap(({ id }) => rounds.get(id) ?? []))].sort(
    (a, b) => placeInTime(b) - placeInTime(a),
  )
  return { ...from, areas, chosen, lines, periods }
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
