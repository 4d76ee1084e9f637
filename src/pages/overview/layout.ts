import type { Role } from '../../platform/auth/index.ts'

/** The blocks an overview is put together from. */
export const blocks = [
  'compass',
  'small-compass',
  'own-review',
  'trouble',
  'mine',
  'figures',
  'priorities',
  'committee',
  'find',
  'national',
  'people',
  'operation',
] as const
export type Block = (typeof blocks)[number]

/** What a role meets: a broad column, and a narrow one that begins with the next step. */
export interface Layout {
  main: Block[]
  side: Block[]
}

/** One front page per role: what only they can answer for comes first, and nobody gets a block they can do nothing with. */
export const layouts: Record<Role, Layout> = {
  coordinator: { main: ['compass', 'figures', 'priorities'], side: ['trouble', 'mine', 'committee'] },
  editor: { main: ['own-review', 'figures', 'priorities'], side: ['mine', 'small-compass'] },
  leader: { main: ['trouble', 'figures', 'priorities'], side: ['own-review', 'mine', 'small-compass'] },
  frontline: { main: ['mine', 'find'], side: [] },
  politician: { main: ['compass', 'figures', 'priorities'], side: ['committee', 'trouble'] },
  partner: { main: ['mine'], side: [] },
  adviser: { main: ['national'], side: [] },
  administrator: { main: ['people', 'operation'], side: [] },
}

/** Whether a role's page shows one of these blocks. */
export function shows(role: Role, ...asked: Block[]): boolean {
  const { main, side } = layouts[role]
  return [...main, ...side].some((block) => asked.includes(block))
}
