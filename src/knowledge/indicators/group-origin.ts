import type { Wording } from '../../values/locale.ts'
import { writePeriod } from '../figures/index.ts'

/** How a group was found, when nobody chose its members by hand: kept as it was, also when indicators get other names. */
export interface GroupOrigin {
  kind: 'nearest'
  measures: { id: string; name: Wording; weight: 1 | 2 | 3 }[]
  /** The rounds the figures were from, the newest first. */
  rounds: string[]
  on: string
  /** Set when somebody has changed the members by hand since. */
  isChanged?: boolean
}

const weights: Record<1 | 2 | 3, Wording> = {
  1: { da: 'tæller lidt', en: 'counts a little' },
  2: { da: 'tæller noget', en: 'counts some' },
  3: { da: 'tæller meget', en: 'counts a lot' },
}

/** How a group was found, in one or two sentences. */
export function originText({ measures, rounds, isChanged }: GroupOrigin): Wording {
  const named = (locale: 'da' | 'en') =>
    measures.map(({ name, weight }) => `${name[locale]} (${weights[weight][locale]})`).join(', ')
  const periods = (locale: 'da' | 'en') => rounds.map((period) => writePeriod(period, locale)).join(', ')
  return {
    da: `Fundet som de nærmeste kommuner på disse tal: ${named('da')}. Runder: ${periods('da')}.${isChanged ? ' Rettet i hånden siden.' : ''}`,
    en: `Found as the nearest municipalities on these figures: ${named('en')}. Rounds: ${periods('en')}.${isChanged ? ' Changed by hand since.' : ''}`,
  }
}
