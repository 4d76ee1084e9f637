import type { Table } from '../../formats/table.ts'
import {
  type Arms,
  type CountArms,
  type CountLimit,
  type FunnelRefusal,
  rateFunnel,
  ratioFunnel,
  shareFunnel,
} from '../../statistics/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { numberCell } from './cells.ts'
import { type FunnelInput, funnelOptions, placesOf, readFunnel, statisticOf } from './funnel-input.ts'
import type { Method } from './method.ts'
import { calculationRefusals } from './texts.ts'

/** The 95 % and 99.8 % control limits of a funnel plot, at a hundred places along its axis; nothing of the input's rows is left. */
export const funnelLimitsMethod: Method = {
  name: 'funnel-limits',
  about: {
    da: 'Kontrolgrænser til et tragtplot af andele, rater eller forhold',
    en: 'Control limits for a funnel plot of proportions, rates or ratios',
  },
  needsReference: false,
  options: funnelOptions,
  run(input, _reference, options) {
    const funnel = readFunnel(input, options)
    if (funnel.kind === 'proportion') return shareLimits(funnel)
    return funnel.kind === 'ratio' ? ratioLimits(funnel) : rateLimits(funnel)
  },
}

function shareLimits(funnel: FunnelInput): Table {
  const found = shareFunnel(placesOf(funnel))
  if (found.kind === 'refused') throw refusalOf(found.reason)
  const cells = ({ lower, upper }: Arms) => [lower * funnel.multiplier, upper * funnel.multiplier]
  const headers =
    'Population,Lower2s0025limit,Upper2s0025limit,Lower3s0001limit,Upper3s0001limit,Baseline'.split(',')
  return tableOf(
    headers,
    found.limits.map(({ population, two, three }) =>
      [population, ...cells(two), ...cells(three), found.average * funnel.multiplier].map(numberCell),
    ),
  )
}

function ratioLimits(funnel: FunnelInput): Table {
  const found = ratioFunnel(placesOf(funnel))
  if (found.kind === 'refused') throw refusalOf(found.reason)
  const { multiplier } = funnel
  const cells = (arms: CountArms) => [
    ...[arms.lowerDenominator, arms.lower - 1, arms.lower * multiplier],
    ...[arms.upperDenominator, arms.upper - 1, arms.upper * multiplier],
  ]
  const names = (arm: string) => [`${arm}_exp_events`, `${arm}_count`, `${arm}_isr`]
  const headers = ['Observed_events', ...['lower_2s', 'upper_2s', 'lower_3s', 'upper_3s'].flatMap(names)]
  return tableOf(
    headers,
    found.limits.map((limit) => countCells(limit, cells)),
  )
}

function rateLimits(funnel: FunnelInput): Table {
  const found = rateFunnel(placesOf(funnel), funnel.years)
  if (found.kind === 'refused') throw refusalOf(found.reason)
  const { multiplier, years } = funnel
  const cells = (arms: CountArms) => [
    ...[arms.lowerDenominator / years, arms.lower * multiplier],
    ...[arms.upperDenominator / years, arms.upper * multiplier],
  ]
  const names = (arm: string) => [`${arm}_population_1_year`, `${arm}_limit`]
  const arms = ['lower_2s', 'upper_2s', 'lower_3s', 'upper_3s'].flatMap(names)
  const last = [numberCell(found.average * multiplier), statisticOf(funnel), 'Poisson']
  return tableOf(
    ['Events', ...arms, 'baseline', 'statistic', 'method'],
    found.limits.map((limit) => [...countCells(limit, cells), ...last]),
  )
}

function countCells({ events, two, three }: CountLimit, cells: (arms: CountArms) => number[]): string[] {
  return [events, ...cells(two), ...cells(three)].map(numberCell)
}

function tableOf(headers: string[], lines: string[][]): Table {
  return { headers, rows: lines.map((cells, index) => ({ line: index + 2, cells })) }
}

function refusalOf(reason: FunnelRefusal): Refusal {
  return new Refusal(reason === 'no-events' ? calculationRefusals.nothingCounted : calculationRefusals.noRows)
}
