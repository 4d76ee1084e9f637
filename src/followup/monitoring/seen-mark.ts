import type { StandingPlace } from './place-standing.ts'

/** Changes when somebody answers or settles a place: a form that carries an older one is refused. */
export function seenMark({ given, settlement }: Pick<StandingPlace, 'given' | 'settlement'>): string {
  const newest =
    given
      .map(({ answeredAt }) => answeredAt)
      .sort()
      .at(-1) ?? ''
  return `${given.length}|${newest}|${settlement?.settledAt ?? ''}`
}
