import type { Actor } from '../platform/audit/index.ts'
import type { Role } from '../platform/auth/index.ts'
import type { Database } from '../platform/tenancy/index.ts'
import type { House } from '../platform/web/index.ts'
import type { MunicipalityCode } from '../values/municipality-code.ts'

/** The cast: invented people of Havby, the same in the demo, the tests, the screenshots and the docs. */
export interface CastMember {
  key: string
  email: string
  name: string
  role: Role | null
  /** Field of work of the administration they belong to. */
  field: string | null
}

export const cast = [
  { key: 'anne', email: 'anne.kjaer@havby.example', name: 'Anne Kjær', role: 'coordinator', field: 'health' },
  { key: 'mette', email: 'mette.bak@havby.example', name: 'Mette Bak', role: 'editor', field: 'children' },
  {
    key: 'soeren',
    email: 'soeren.aagaard@havby.example',
    name: 'Søren Aagaard',
    role: 'leader',
    field: 'social',
  },
  { key: 'jonas', email: 'jonas.oest@havby.example', name: 'Jonas Øst', role: 'frontline', field: 'elderly' },
  { key: 'birgit', email: 'birgit.holm@havby.example', name: 'Birgit Holm', role: 'politician', field: null },
  { key: 'ali', email: 'ali.yilmaz@havby-if.example', name: 'Ali Yilmaz', role: 'partner', field: null },
  { key: 'per', email: 'per.dahl@havby.example', name: 'Per Dahl', role: 'administrator', field: 'central' },
  { key: 'karen', email: 'karen.moos@havby.example', name: 'Karen Moos', role: 'editor', field: 'technical' },
  {
    key: 'nadia',
    email: 'nadia.haddad@havby.example',
    name: 'Nadia Haddad',
    role: 'editor',
    field: 'social',
  },
  { key: 'tom', email: 'tom.ravn@havby.example', name: 'Tom Ravn', role: 'leader', field: 'culture' },
] as const satisfies CastMember[]

export type CastKey = (typeof cast)[number]['key']

/** What a part of the story is given to add itself by. */
export interface Demo {
  house: House
  owner: Database
  municipality: MunicipalityCode
  /** Account ids by key. */
  people: Record<CastKey, string>
  /** Administration ids by field of work: health, elderly, children, social, employment, culture, technical, central. */
  administrations: Record<string, string>
  actor(key: CastKey): Actor
  /** Marks a sentence as this municipality's, so that a test can see if it turns up somewhere else. Unchanged in the demo. */
  say(sentence: string): string
}
