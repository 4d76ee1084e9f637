import type { Role } from './person.ts'

const everyone: Role[] = [
  'coordinator',
  'editor',
  'leader',
  'frontline',
  'politician',
  'partner',
  'adviser',
  'administrator',
]
const staff: Role[] = ['coordinator', 'editor', 'leader', 'frontline', 'administrator']
const insiders: Role[] = [...staff, 'politician']
const authors: Role[] = ['coordinator', 'editor', 'leader']

/** Who may do what. A route names one of these; what depends on *this* thing is asked in the topic's `may.ts`. */
export const capabilities = {
  'see-own-page': everyone,
  'read-catalogue': everyone,
  'edit-own-catalogue': ['coordinator'],
  'write-national-catalogue': ['adviser', 'administrator'],
  'read-indicators': everyone,
  'import-own-indicators': ['coordinator'],
  'import-indicators': ['coordinator', 'adviser', 'administrator'],
  'write-national-indicators': ['adviser', 'administrator'],
  'edit-peer-groups': ['coordinator', 'leader'],
  'read-priorities': insiders,
  'edit-priorities': ['coordinator'],
  'read-review': insiders,
  'answer-review': authors,
  'run-review': ['coordinator'],
  'read-settings': insiders,
  'edit-settings': authors,
  'read-efforts': [...insiders, 'partner'],
  'edit-efforts': authors,
  'read-capacity': insiders,
  'rate-capacity': staff,
  'run-capacity': authors,
  'report-status': [...authors, 'frontline', 'partner'],
  'read-reports': insiders,
  'write-reports': ['coordinator', 'leader'],
  'read-surveys': [...staff, 'adviser'],
  'edit-surveys': [...authors, 'adviser'],
  'read-monitoring': [...insiders, 'adviser'],
  'run-monitoring': ['adviser'],
  'answer-monitoring': ['coordinator'],
  'sign-monitoring': ['leader'],
  'check-monitoring': authors,
  'see-overview': everyone,
  'export-own-data': ['coordinator', 'administrator'],
  'run-municipality': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Capability = keyof typeof capabilities

/** Whether a role has a capability. Without a role one has one's own page, where one can also sign out, and nothing else. */
export function hasCapability(role: Role | null, capability: Capability): boolean {
  if (role === null) return capability === 'see-own-page'
  return (capabilities[capability] as readonly Role[]).includes(role)
}
