import { sql } from 'kysely'
import { hasCapability } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { type Visit, webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { LatestFigure } from '../figures/index.ts'
import { figureOf, newestRound } from './profile.ts'
import { profileFrame } from './reads-frame.ts'
import { findImport, type PastImport } from './reads-imports.ts'
import { type Revision, revisions } from './reads-revisions.ts'
import { figuresOf, roundsOf } from './reads-rounds.ts'

/** A report or an effort that has to do with a figure. */
export interface FigureUsers {
  reports: { id: string; title: string; frozenOn: string; written: string }[]
  efforts: { id: string; title: string }[]
}

/** A figure opened: everything there is to ask about it. */
export interface OpenedFigure {
  figure: LatestFigure
  imported: PastImport | null
  users: FigureUsers
  revisions: Revision[]
}

const mostRevisions = 50

/** The figure of an address, in the round it names or the newest; refuses what is not there. */
export async function openedFigure({ tx, by, params, query }: Visit): Promise<OpenedFigure> {
  const [code, indicatorId] = [params.kode ?? '', params.indikator ?? '']
  const frame = await profileFrame(tx, [indicatorId])
  const indicator = frame.indicators.find(({ id }) => id === indicatorId)
  const area = frame.surroundings.areas.find(({ id, kind }) => id === code && kind === 'municipality')
  const rounds = indicator && area ? ((await roundsOf(tx, code, [indicatorId])).get(indicatorId) ?? []) : []
  const asked = query.get('runde')
  const round = asked === null ? newestRound(rounds) : rounds.find(({ period }) => period === asked)
  if (!indicator || !round) throw new Refusal(webRefusals.notFound)
  const others = await figuresOf(tx, {
    indicators: [indicatorId],
    at: [{ indicator: indicatorId, period: round.period }],
  })
  const figure = figureOf(indicator, rounds, round, {
    surroundings: frame.surroundings,
    others: others.get(indicatorId) ?? new Map(),
  })
  return {
    figure,
    imported: await findImport(tx, round.importId),
    users: await usersOf(tx, figure, {
      reports: hasCapability(by.role, 'read-reports'),
      efforts: hasCapability(by.role, 'read-efforts'),
    }),
    revisions: await revisions(tx, { figureIds: [figure.figureId], most: mostRevisions }),
  }
}

/** Reports and efforts are to the right of knowledge: they are read through views, and only for those who may see them. */
async function usersOf(
  tx: ReadTx,
  { figureId, indicatorId, municipality }: LatestFigure,
  may: { reports: boolean; efforts: boolean },
): Promise<FigureUsers> {
  // a report names the figure with the value it had, so the name is looked for without its mark
  const key = figureId.slice(0, figureId.lastIndexOf('~') + 1)
  const row = await tx.row<FigureUsers>(sql`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', report_id, 'title', title, 'written', written, 'frozenOn',
                (frozen_at at time zone 'Europe/Copenhagen')::date) order by frozen_at desc, title), '[]')
       from (select distinct on (report_id) * from followup.public_figure_use
             where municipality_id = ${tx.municipality} and starts_with(figure_id, ${key}) and ${may.reports}
             order by report_id, length(figure_id)) used) as reports,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('id', linked.effort_id, 'title', linked.title)), '[]')
       from implementation.public_effort_recommendation linked
       join knowledge.recommendation r on r.id = linked.recommendation_id
       where linked.municipality_id = ${tx.municipality} and linked.municipality_id = ${municipality} and ${indicatorId} = any(r.indicators) and ${may.efforts}) as efforts`)
  return row ?? { reports: [], efforts: [] }
}
