import { type Indicator, populationId } from '../figures/index.ts'

export type Weight = 1 | 2 | 3

/** What nearness is asked by, all of it in the address. */
export interface NearestChoices {
  municipality: string | null
  /** By indicator; empty means the page's own choice. */
  weights: ReadonlyMap<string, Weight>
  /** How many rounds count together. */
  rounds: number
  /** How many are called nearest; null is the page's own choice. */
  count: number | null
}

export const roundChoices = [1, 2, 3, 4, 5]
export const countChoices = [5, 10, 15, 20]
const weightName = /^v\.([a-z0-9_]{2,60})$/

export function readNearestChoices(query: URLSearchParams): NearestChoices {
  const weights = [...query].flatMap(([name, value]) => {
    const indicator = weightName.exec(name)?.[1]
    return indicator && isWeight(value) ? [[indicator, Number(value) as Weight] as const] : []
  })
  const added = query.get('tilfoej')
  return {
    municipality: query.get('kommune') || null,
    weights: new Map([...(added ? [[added, 1 as Weight] as const] : []), ...weights].slice(0, mostMeasures)),
    rounds: oneOf(roundChoices, query.get('runder')) ?? 3,
    count: oneOf(countChoices, query.get('antal')),
  }
}

/** More would be a sum of everything and explain nothing. */
const mostMeasures = 20

function isWeight(value: string): boolean {
  return value === '1' || value === '2' || value === '3'
}

function oneOf(choices: readonly number[], asked: string | null): number | null {
  return choices.find((choice) => String(choice) === asked) ?? null
}

/** Ten of the 98, and five where there are few to choose among, or all of them would be near. */
export function usualCount(candidates: number): number {
  return candidates < 40 ? 5 : 10
}

export function writeNearestChoices({
  municipality,
  weights,
  rounds,
  count,
}: NearestChoices): URLSearchParams {
  const query = new URLSearchParams()
  if (municipality) query.set('kommune', municipality)
  for (const [indicator, weight] of weights) query.set(`v.${indicator}`, String(weight))
  query.set('runder', String(rounds))
  if (count) query.set('antal', String(count))
  return query
}

/** How people fare and feel is what health work is to change; these two tell more of how they live. */
const nearConditions = ['social_stoette', 'ensomhed']

/** Whether a figure describes the conditions a municipality has rather than what comes of its work. */
export function isCondition({ id, direction, riskFactors }: Indicator): boolean {
  if (id === 'selvvurderet_helbred') return false
  return id === populationId || direction === 'none' || riskFactors.length === 0
}

/**
 * What one is alike by when nobody has chosen: the population, and the conditions there are figures for. Where there are none, the two
 * figures of the health profile that come nearest to conditions; the page then says that it is these figures one is alike on.
 */
export function defaultWeights(
  indicators: readonly Indicator[],
  withFigures: ReadonlySet<string>,
): Map<string, Weight> {
  const there = indicators.filter(({ id }) => withFigures.has(id))
  const conditions = there.filter((indicator) => isCondition(indicator) && indicator.id !== populationId)
  const chosen = conditions.length
    ? conditions.slice(0, 6)
    : there.filter(({ id }) => nearConditions.includes(id))
  const people: [string, Weight][] = withFigures.has(populationId) ? [[populationId, 2]] : []
  return new Map([...people, ...chosen.map(({ id }): [string, Weight] => [id, 1])])
}
