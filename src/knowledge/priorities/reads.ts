import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { counts, facets, recommendations } from '../catalogue/index.ts'
import { indicators, type LatestFigure, latestFigures } from '../indicators/index.ts'
import type { Judgement } from './judgement.ts'
import { type Line, linesOf } from './line.ts'
import { inBands, type Material, type OwnFacts, type PriorityBand } from './priorities.ts'
import { shippedBurden } from './reads-burden.ts'
import { type Choices, usualChoices, type Weights } from './weights.ts'

/** The municipality's choices, and whose they are. */
export interface SavedChoices {
  choices: Choices
  /** Null while the municipality has the weights everybody begins with. */
  saved: { by: string; on: Day; version: number } | null
}

export interface Priorities {
  /** The choices the bands are made by. */
  choices: Choices
  savedChoices: Choices
  saved: SavedChoices['saved']
  bands: PriorityBand[]
  /** The municipality's newest figures, which the gaps were read from. */
  figures: LatestFigure[]
}

/** The municipality's priorities by its saved choices, or by others somebody tries. */
export async function prioritiesOf(
  tx: ReadTx,
  municipality: string,
  locale: Locale,
  today: Day,
  tried?: (saved: Choices) => Choices,
): Promise<Priorities> {
  const { choices: savedChoices, saved } = await choicesOf(tx)
  const choices = tried ? tried(savedChoices) : savedChoices
  const material = await materialOf(tx, municipality)
  return {
    choices,
    savedChoices,
    saved,
    bands: inBands(material, choices, { today, locale }),
    figures: material.figures,
  }
}

export async function choicesOf(tx: ReadTx): Promise<SavedChoices> {
  const row = await tx.row<Weights & Omit<Choices, 'weights'> & { by: string; on: Day; version: number }>(sql`
    select burden, gap, coverage, mandate, readiness, measure, compared_with as "comparedWith", saved_by_name as by,
           (saved_at at time zone 'Europe/Copenhagen')::date as on, version
    from knowledge.priority_weights where municipality_id = ${tx.municipality}`)
  if (!row) return { choices: usualChoices, saved: null }
  const { burden, gap, coverage, mandate, readiness, measure, comparedWith, ...saved } = row
  return { choices: { weights: { burden, gap, coverage, mandate, readiness }, measure, comparedWith }, saved }
}

async function materialOf(tx: ReadTx, municipality: string): Promise<Material> {
  return {
    lines: await lines(tx),
    burden: shippedBurden,
    recommendations: (await recommendations(tx)).filter(counts),
    indicators: await indicators(tx),
    figures: await latestFigures(tx, municipality),
    own: await ownFacts(tx),
  }
}

export async function lines(tx: ReadTx): Promise<Line[]> {
  return linesOf((await facets(tx)).riskFactors)
}

/** What the municipality has done and said, in one row: the review and the efforts through the views of their area. */
async function ownFacts(tx: ReadTx): Promise<OwnFacts> {
  const row = await tx.row<OwnFacts>(sql`
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
       from knowledge.priority_judgement where municipality_id = ${tx.municipality}) as judgements`)
  return row as OwnFacts
}

export function findJudgement(tx: ReadTx, line: string): Promise<(Judgement & { version: number }) | null> {
  return tx.row<Judgement & { version: number }>(sql`
    select mandate, mandate_reference as "mandateReference", readiness, readiness_note as "readinessNote", version
    from knowledge.priority_judgement where municipality_id = ${tx.municipality} and line = ${line}`)
}
