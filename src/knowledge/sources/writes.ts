import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Wording } from '../../values/locale.ts'
import { keyOf, type Question } from './question.ts'
import type { Recipe } from './recipe.ts'

export async function keepAnswer(
  tx: WriteTx,
  question: Question,
  answer: { bytes: Uint8Array; contentType: string; etag: string | null; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into knowledge.source_answer (key, url, body, content, byte_count, content_type, etag, fetched_at)
    values (${keyOf(question)}, ${question.url}, ${question.body}, ${gzipSync(answer.bytes)}, ${answer.bytes.length},
            ${answer.contentType}, ${answer.etag}, ${answer.at})
    on conflict (key) do update set content = excluded.content, byte_count = excluded.byte_count,
      content_type = excluded.content_type, etag = excluded.etag, fetched_at = excluded.fetched_at`)
}

/** The source says that the answer we keep is still right. */
export async function confirmAnswer(tx: WriteTx, question: Question, at: Date): Promise<void> {
  await tx.run(sql`update knowledge.source_answer set fetched_at = ${at} where key = ${keyOf(question)}`)
}

/** Answers nobody has asked for in thirteen months make room; files that were uploaded stay. */
export function forgetOldAnswers(tx: WriteTx): Promise<number> {
  return tx.run(sql`
    delete from knowledge.source_answer where fetched_at < now() - interval '13 months' and url not like 'file:%'`)
}

/** Adds a recipe; says whether its name was free. */
export async function insertRecipe(
  tx: WriteTx,
  id: string,
  { recipe, byName }: { recipe: Recipe; byName: string },
): Promise<boolean> {
  const made = await tx.run(sql`
    insert into knowledge.source_recipe (id, recipe, changed_by_name) values (${id}, ${JSON.stringify(recipe)}::jsonb, ${byName})
    on conflict (id) do nothing`)
  return made === 1
}

/** Writes a recipe over; says whether it was the version the person had seen. */
export async function updateRecipe(
  tx: WriteTx,
  id: string,
  { recipe, version, byName }: { recipe: Recipe; version: number; byName: string },
): Promise<boolean> {
  const saved = await tx.run(sql`
    update knowledge.source_recipe set recipe = ${JSON.stringify(recipe)}::jsonb, is_shipped = false, changed_at = now(),
           changed_by_name = ${byName}, version = version + 1
    where id = ${id} and version = ${version}`)
  return saved === 1
}

/** Puts a run in the queue; null when one of its kind waits there already. */
export async function queueRun(
  tx: WriteTx,
  asked: { recipeId: string; kind: 'refresh' | 'trial'; byName: string },
): Promise<string | null> {
  const row = await tx.row<{ id: string }>(sql`
    insert into knowledge.source_run (recipe_id, kind, state, asked_by_name)
    values (${asked.recipeId}, ${asked.kind}, 'queued', ${asked.byName})
    on conflict (recipe_id, kind) where state = 'queued' do nothing returning id`)
  return row?.id ?? null
}

/** Takes the oldest run from the queue, so that no other process does it too; null when nothing waits. */
export function takeRun(
  tx: WriteTx,
): Promise<{ id: string; recipeId: string; kind: 'refresh' | 'trial' } | null> {
  return tx.row(sql`
    update knowledge.source_run set state = 'running', started_at = now()
    where id = (select id from knowledge.source_run where state = 'queued' order by asked_at limit 1 for update skip locked)
    returning id, recipe_id as "recipeId", kind`)
}

/** Runs that were cut off by a stop or a power failure: said as they are. */
export async function endBrokenRuns(tx: WriteTx, problem: Wording): Promise<void> {
  await tx.run(sql`
    update knowledge.source_run set state = 'failed', finished_at = now(), problem = ${JSON.stringify(problem)}::jsonb
    where state = 'running' and started_at < now() - interval '1 hour'`)
}

export async function startRun(tx: WriteTx, recipeId: string, byName: string): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into knowledge.source_run (recipe_id, kind, state, asked_by_name, started_at)
    values (${recipeId}, 'refresh', 'running', ${byName}, now()) returning id`)
  return row?.id as string
}

export interface RunResult {
  fetchedAt: Date | null
  sourceUpdated: string | null
  importId: string | null
  figures: number
  added: number
  changed: number
  unchanged: number
  leftOut: number
  absent: string[]
}

export async function finishRun(tx: WriteTx, id: string, result: RunResult): Promise<void> {
  await tx.run(sql`
    update knowledge.source_run set state = 'done', finished_at = now(), fetched_at = ${result.fetchedAt},
           source_updated = ${result.sourceUpdated?.slice(0, 100) ?? null}, import_id = ${result.importId}, figures = ${result.figures},
           added = ${result.added}, changed = ${result.changed}, unchanged = ${result.unchanged}, left_out = ${result.leftOut},
           absent = ${result.absent}
    where id = ${id}`)
}

export async function failRun(tx: WriteTx, id: string, problem: Wording): Promise<void> {
  await tx.run(sql`
    update knowledge.source_run set state = 'failed', finished_at = now(), problem = ${JSON.stringify(problem)}::jsonb
    where id = ${id}`)
}
