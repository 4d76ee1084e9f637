import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Wording } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { keyOf, type Question } from './question.ts'
import { type Recipe, recipeSchema } from './recipe.ts'
import { sourceRefusals } from './texts-refusals.ts'

/** A recipe by its name, with what came of running it. */
export interface Source {
  id: string
  recipe: Recipe
  isShipped: boolean
  version: number
  changedAt: Date
  changedByName: string
}

export interface Run {
  id: string
  recipeId: string
  kind: 'refresh' | 'trial'
  state: 'queued' | 'running' | 'done' | 'failed'
  askedAt: Date
  askedByName: string
  startedAt: Date | null
  finishedAt: Date | null
  fetchedAt: Date | null
  sourceUpdated: string | null
  importId: string | null
  figures: number | null
  added: number | null
  changed: number | null
  unchanged: number | null
  leftOut: number | null
  absent: string[] | null
  problem: Wording | null
}

const sourceColumns = sql`id, recipe, is_shipped as "isShipped", version, changed_at as "changedAt", changed_by_name as "changedByName"`

const runColumns = sql`
  r.id, r.recipe_id as "recipeId", r.kind, r.state, r.asked_at as "askedAt", r.asked_by_name as "askedByName",
  r.started_at as "startedAt", r.finished_at as "finishedAt", r.fetched_at as "fetchedAt", r.source_updated as "sourceUpdated",
  r.import_id as "importId", r.figures, r.added, r.changed, r.unchanged, r.left_out as "leftOut", r.absent, r.problem`

export async function sources(tx: ReadTx): Promise<Source[]> {
  const rows = await tx.rows<Source>(
    sql`select ${sourceColumns} from knowledge.source_recipe order by recipe->'title'->>'da' collate "da-x-icu"`,
  )
  return rows.map(checked)
}

export async function findSource(tx: ReadTx, id: string): Promise<Source> {
  const row = await tx.row<Source>(sql`select ${sourceColumns} from knowledge.source_recipe where id = ${id}`)
  if (row) return checked(row)
  const known = await tx.rows<{ id: string }>(sql`select id from knowledge.source_recipe order by id`)
  throw new Refusal(sourceRefusals.unknownSource, {
    id,
    known: known.map((each) => each.id).join(', ') || '–',
  })
}

/** What stands in the database was checked when it was written; a later version of Pejling may ask for more. */
function checked(row: Source): Source {
  return { ...row, recipe: recipeSchema.parse(row.recipe) }
}

/** The newest runs of one source, or the newest two of each: the last that went well, and the last of all. */
export function runsOf(tx: ReadTx, recipeId: string, most = 20): Promise<Run[]> {
  return tx.rows<Run>(sql`
    select ${runColumns} from knowledge.source_run r where r.recipe_id = ${recipeId}
    order by r.asked_at desc, r.id limit ${most}`)
}

/** The last run of each source, its last that went well, and its last that changed something. */
export function lastRuns(tx: ReadTx): Promise<Run[]> {
  return tx.rows<Run>(sql`
    select ${runColumns} from knowledge.source_recipe s
    cross join lateral (
      (select * from knowledge.source_run r where r.recipe_id = s.id and r.kind = 'refresh' order by asked_at desc limit 1)
      union
      (select * from knowledge.source_run r where r.recipe_id = s.id and r.kind = 'refresh' and r.state = 'done'
       order by asked_at desc limit 1)
      union
      (select * from knowledge.source_run r where r.recipe_id = s.id and r.kind = 'refresh' and r.changed + r.added > 0
       order by asked_at desc limit 1)
    ) r
    order by r.asked_at desc`)
}

export interface KeptAnswer {
  bytes: Uint8Array
  contentType: string
  etag: string | null
  fetchedAt: Date
}

export async function findAnswer(tx: ReadTx, question: Question): Promise<KeptAnswer | null> {
  const row = await tx.row<Omit<KeptAnswer, 'bytes'> & { content: Buffer }>(sql`
    select content, content_type as "contentType", etag, fetched_at as "fetchedAt"
    from knowledge.source_answer where key = ${keyOf(question)}`)
  if (!row) return null
  const { content, ...rest } = row
  return { ...rest, bytes: new Uint8Array(gunzipSync(content)) }
}
