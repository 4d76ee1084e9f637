import type { Interval, Trend } from '../../statistics/index.ts'
import type { FigureSaid, GapSaid } from './sentences.ts'

/** The cast of the cases: daily smoking in Havby, where lower is better, 12.4 % in 2025. */
export function smoking(change: Partial<FigureSaid['indicator']> = {}): FigureSaid['indicator'] {
  return {
    name: { da: 'Daglig rygning', en: 'Daily smoking' },
    finding: { da: 'ryger dagligt', en: 'smoke daily' },
    unit: 'percent',
    decimals: 1,
    direction: 'lower-is-better',
    breaks: [],
    ...change,
  }
}

export function inHavby(change: Partial<FigureSaid> = {}): FigureSaid {
  return {
    indicator: smoking(),
    place: 'Havby',
    period: '2025',
    value: 12.4,
    missing: null,
    interval: { low: 11.2, high: 13.7 },
    ...change,
  }
}

export function country(value: number, interval: Interval | 'exact' | null = 'exact') {
  return { name: { da: 'hele landet', en: 'the country' }, value, interval }
}

export function round(period: string, value: number, interval: Interval | null) {
  return { period, value, interval }
}

export function tested(direction: 'rising' | 'falling' | 'no-clear-change', since = 2010): Trend {
  return { kind: 'tested', direction, perYear: 0.5, interval: { low: 0.2, high: 0.8 }, since, rounds: 5 }
}

export const corona = {
  period: '2021',
  reason: { da: 'Samlet ind under coronarestriktionerne', en: 'Collected under the corona restrictions' },
}

export const newQuestion = {
  period: '2021',
  reason: { da: 'Nyt spørgsmål', en: 'A new question' },
  newMethod: true,
}

export function around(value: number, reach: number | null) {
  return { value, interval: reach === null ? null : { low: value - reach, high: value + reach } }
}

export function bySchooling(change: Partial<GapSaid> = {}): GapSaid {
  return {
    indicator: smoking(),
    place: 'Havby',
    names: {
      one: { da: 'Kort uddannelse', en: 'Short education' },
      other: { da: 'lang uddannelse', en: 'long education' },
    },
    now: { period: '2025', one: around(21, 2), other: around(5.2, 1) },
    ...change,
  }
}
