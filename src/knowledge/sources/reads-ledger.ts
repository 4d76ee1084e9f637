import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { type Revision, revisions } from '../indicators/index.ts'

/** A frozen report of the municipality that stands on a figure, as the figure was. */
export interface FigureUse {
  reportId: string
  title: string
  frozenAt: Date
  figureId: string
  label: string
  written: string
}

/** A figure of a frozen report that has been revised since, with what it says now. */
export interface RevisedUse extends FigureUse {
  /** The revision that changed the very figure the report used. */
  revision: Revision
  /** What the figure says now, after any later revisions. */
  now: number | null
}

const mostUses = 5000

/** Reports belong to follow-up, to the right of knowledge: they are read through a view that shows frozen ones only. */
function figureUses(tx: ReadTx, figureIds: readonly string[] | null): Promise<FigureUse[]> {
  const wanted = figureIds === null ? sql`true` : sql`figure_id = any(${[...figureIds]})`
  return tx.rows<FigureUse>(sql`
    select report_id as "reportId", title, frozen_at as "frozenAt", figure_id as "figureId", label, written
    from followup.public_figure_use where municipality_id = ${tx.municipality} and ${wanted}
    order by frozen_at desc, title collate "da-x-icu", label limit ${mostUses}`)
}

/** Figures of the municipality's frozen reports that have been revised since they were used, newest report first. */
export async function revisedUses(tx: ReadTx): Promise<RevisedUse[]> {
  const uses = await figureUses(tx, null)
  const figureIds = [...new Set(uses.map(({ figureId }) => figureId))]
  if (figureIds.length === 0) return []
  const every = (await revisions(tx, { figureIds, most: mostUses })).filter(({ undone }) => !undone)
  return uses.flatMap((use) => {
    const revision = every.find(({ figureIdBefore }) => figureIdBefore === use.figureId)
    if (!revision) return []
    const newest = every.find((each) => keyOf(each) === keyOf(revision))
    return [{ ...use, revision, now: (newest ?? revision).after }]
  })
}

/** The reports that used what these revisions changed, by the id of the figure as it was. */
export async function usesOf(tx: ReadTx, changed: readonly Revision[]): Promise<Map<string, FigureUse[]>> {
  const found = new Map<string, FigureUse[]>()
  if (changed.length === 0) return found
  const uses = await figureUses(
    tx,
    changed.map(({ figureIdBefore }) => figureIdBefore),
  )
  for (const use of uses) found.set(use.figureId, [...(found.get(use.figureId) ?? []), use])
  return found
}

function keyOf({ set, indicator, area, group, period }: Revision): string {
  return [set, indicator.id, area, group, period].join('~')
}
