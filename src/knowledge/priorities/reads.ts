import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { counts, facets, type Recommendation, recommendations } from '../catalogue/index.ts'
import type { LatestFigure } from '../figures/index.ts'
import { localProfile } from '../indicators/index.ts'
import type { Judgement } from './judgement.ts'
import { type Line, linesOf } from './line.ts'
import { inBands, type OwnFacts, type PriorityBand } from './priorities.ts'
import { shippedBurden } from './reads-burden.ts'
import { type Choices, usualChoices } from './weights.ts'

export interface Priorities {
  /** The choices the bands are made by. */
  choices: Choices
  savedChoices: Choices
  /** Whose the saved choices are; null while the municipality has the weights everybody begins with. */
  saved: { by: string; on: Day } | null
  bands: PriorityBand[]
  /** The municipality's newest figures, which the gaps were read from. */
  figures: LatestFigure[]
  /** The municipality's own groups, which the figures can be set beside. */
  groups: { id: string; name: string }[]
  /** What the lines' recommendations are looked up in. */
  recommendations: Recommendation[]
}

/** The municipality's priorities by its saved choices, or by others somebody tries. */
export async function prioritiesOf(
  tx: ReadTx,
  municipality: string,
  locale: Locale,
  today: Day,
  tried?: (saved: Choices) => Choices,
): Promise<Priorities> {
  const { saved: weighed, ...own } = await ownFacts(tx)
  const savedChoices = weighed?.choices ?? usualChoices
  const choices = tried ? tried(savedChoices) : savedChoices
  const material = {
    lines: await lines(tx),
    burden: shippedBurden,
    recommendations: (await recommendations(tx)).filter(counts),
    profile: await localProfile(tx, municipality),
    own,
  }
  return {
    choices,
    savedChoices,
    saved: weighed && { by: weighed.by, on: weighed.on },
    bands: inBands(material, choices, { today, locale }),
    figures: material.profile.figures,
    groups: material.profile.groups,
    recommendations: material.recommendations,
  }
}

export async function lines(tx: ReadTx): Promise<Line[]> {
  return linesOf((await facets(tx)).riskFactors)
}

/** What the municipality has done, said and chosen, in one row: the review and the efforts through the views of their area. */
async function ownFacts(
  tx: ReadTx,
): Promise<OwnFacts & { saved: { choices: Choices; by: string; on: Day } | null }> {
  const row = await tx.row<Awaited<ReturnType<typeof ownFacts>>>(sql`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'fields', fields)), '[]')
       from platform.administration where municipality_id = ${tx.municipality} and closed_on is null) as administrations,
      (select coalesce(jsonb_agg(jsonb_build_object('recommendationId', recommendation_id, 'administrationId', administration_id,
                'status', status, 'confirmedUntil', confirmed_until)), '[]')
       from implementation.public_review_status where municipality_id = ${tx.municipality}) as statuses,
      (select coalesce(jsonb_agg(jsonb_build_object('recommendationId', recommendation_id, 'id', effort_id, 'title', title,
                'stage', stage) order by title, effort_id), '[]')
       from implementation.public_effort_recommendation where municipality_id = ${tx.municipality}) as efforts,
      (select coalesce(jsonb_agg(jsonb_build_object('line', line, 'mandate', mandate, 'mandateReference', mandate_reference,
                'readiness', readiness, 'readinessNote', readiness_note, 'judgedBy', judged_by_name, 'version', version,
                'judgedOn', (judged_at at time zone 'Europe/Copenhagen')::date)), '[]')
       from knowledge.priority_judgement where municipality_id = ${tx.municipality}) as judgements,
      (select jsonb_build_object('by', saved_by_name, 'on', (saved_at at time zone 'Europe/Copenhagen')::date, 'choices',
                jsonb_build_object('measure', measure, 'comparedWith', compared_with, 'weights', jsonb_build_object(
                  'burden', burden, 'gap', gap, 'coverage', coverage, 'mandate', mandate, 'readiness', readiness)))
       from knowledge.priority_weights where municipality_id = ${tx.municipality}) as saved`)
  return row as NonNullable<typeof row>
}

export function findJudgement(tx: ReadTx, line: string): Promise<(Judgement & { version: number }) | null> {
  return tx.row<Judgement & { version: number }>(sql`
    select mandate, mandate_reference as "mandateReference", readiness, readiness_note as "readinessNote", version
    from knowledge.priority_judgement where municipality_id = ${tx.municipality} and line = ${line}`)
}
