/** What an effort is: the thing people work on, from idea over test to routine or stopped. */
import type { SharedFacets } from '../../knowledge/catalogue/index.ts'

/** How wide an effort reaches, and so which questions it must answer. */
export const scopes = ['specific', 'programme'] as const
export type Scope = (typeof scopes)[number]

/** Where one begins: everything at once, or with what helps. */
export const tactics = ['all-at-once', 'where-it-moves', 'good-relation', 'most-ready'] as const
export type Tactic = (typeof tactics)[number]

/** What an effort grew out of. `id` is the recommendation's, the example's, or the code of what was given priority. */
export const originKinds = ['own', 'recommendation', 'priority', 'example'] as const
export type OriginKind = (typeof originKinds)[number]
export interface Origin {
  kind: OriginKind
  id: string | null
}

/** What is written about an effort as a whole; the parts that follow later stand in parts.ts. */
export interface EffortFields extends SharedFacets {
  title: string
  about: string | null
  scope: Scope
  ownerAccount: string | null
  administrationIds: string[]
  recommendationIds: string[]
  tactic: Tactic | null
  hard: string | null
}

/** Where an effort comes from by its address: `?anbefaling=`, `?eksempel=` or `?prioritet=`; its own idea when none is there. */
export function originIn(query: URLSearchParams): Origin {
  const asked = [
    { kind: 'recommendation', id: query.get('anbefaling') },
    { kind: 'example', id: query.get('eksempel') },
    { kind: 'priority', id: query.get('prioritet') },
  ] as const
  const origin = asked.find(({ id }) => id && id.length <= 80)
  return origin ? { kind: origin.kind, id: origin.id } : { kind: 'own', id: null }
}
