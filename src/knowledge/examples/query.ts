import { kinds, targetGroups } from '../catalogue/index.ts'
import { type ExampleFilter, type Origin, origins } from './example.ts'

/** What a person has asked the list for, by the names its address has. Empty texts ask for nothing. */
export interface ExampleQuery {
  q: string
  slags: string
  maalgruppe: string
  fra: string
  resultat: string
}

/** Reads the list's address; what it does not know it leaves out. */
export function readExampleQuery(address: URLSearchParams): ExampleQuery {
  const known = (name: string, values: readonly string[]) =>
    values.find((value) => value === address.get(name)) ?? ''
  return {
    q: (address.get('q') ?? '').trim().slice(0, 200),
    slags: known('slags', kinds),
    maalgruppe: known('maalgruppe', targetGroups),
    fra: known('fra', origins),
    resultat: known('resultat', ['1']),
  }
}

export function exampleFilterOf({ slags, maalgruppe, fra, resultat }: ExampleQuery): ExampleFilter {
  return {
    kinds: slags ? [slags] : [],
    targetGroups: maalgruppe ? [maalgruppe] : [],
    origins: fra ? [fra as Origin] : [],
    withOutcome: resultat === '1',
  }
}
