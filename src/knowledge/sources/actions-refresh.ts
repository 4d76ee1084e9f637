import type { Cube } from '../../formats/cube.ts'
import type { Actor } from '../../platform/audit/index.ts'
import { record } from '../../platform/audit/index.ts'
import { nationalLevel } from '../../platform/auth/index.ts'
import { changing, type ReadTx, reading, type WriteTx } from '../../platform/tenancy/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Area, Indicator } from '../figures/index.ts'
import {
  allIndicators,
  areas,
  defineIndicator,
  nationalDifference,
  recordNationalObservations,
} from '../indicators/index.ts'
import { answerTo, type Fetching } from './actions-answers.ts'
import { applyRecipe, type Known, type Outcome } from './apply-recipe.ts'
import { indicatorOf } from './defined-indicator.ts'
import { placeFinder } from './place.ts'
import { problemSentence, type SourceProblem } from './problem.ts'
import {
  type Addresses,
  figuresQuestion,
  fileQuestion,
  type Question,
  realAddresses,
  shapeQuestion,
} from './question.ts'
import { readAnswer } from './read-answer.ts'
import { findAnswer, findSource, type Source } from './reads.ts'
import type { Recipe, RecipeTable } from './recipe.ts'
import { variableAt } from './selection.ts'
import { splitRequest } from './split.ts'
import { readShape, type TableShape, wantedOf } from './table-shape.ts'
import { sourceRefusals } from './texts-refusals.ts'
import { finishRun, type RunResult } from './writes.ts'

/** What a recipe gives now, before anything is stored. */
export interface Cooked {
  source: Source
  outcome: Outcome
  areas: readonly Area[]
  indicator: Indicator
  /** The indicator is not there yet and would be made. */
  isNew: boolean
  fetchedAt: Date | null
  sourceUpdated: string | null
}

/** Where a recipe is followed: with answers that are fetched now, or only with those that are kept. */
export interface Kitchen {
  addresses: Addresses
  now(): Date
  reading<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>
  answer(question: Question): Promise<{ bytes: Uint8Array; fetchedAt: Date }>
}

export function kitchenOf(fetching: Fetching): Kitchen {
  return {
    addresses: fetching.addresses,
    now: fetching.now,
    reading: (work) => reading(fetching.database, nationalLevel, work),
    answer: (question) => answerTo(fetching, question),
  }
}

/** For a page: what is kept and nothing else, inside the transaction of the page. */
export function keptKitchen(tx: ReadTx, now: () => Date): Kitchen {
  return {
    addresses: realAddresses,
    now,
    reading: (work) => work(tx),
    answer: async (question) => {
      const kept = await findAnswer(tx, question)
      if (kept) return kept
      const isFile = question.url.startsWith('file:')
      throw isFile
        ? new Refusal(sourceRefusals.noFile)
        : new Refusal(sourceRefusals.notKept, { url: question.url })
    },
  }
}

/** Gets what a recipe needs and follows it. Stores no figures. Refuses when recipe and tables do not fit. */
export async function cook(kitchen: Kitchen, id: string): Promise<Cooked> {
  const { source, around } = await kitchen.reading(async (tx) => ({
    source: await findSource(tx, id),
    around: { areas: await areas(tx), indicators: await allIndicators(tx) },
  }))
  const { recipe } = source
  const there = around.indicators.find((each) => each.id === recipe.indicator)
  const indicator = there ?? indicatorOf(recipe)
  if (!indicator) throw new Refusal(sourceRefusals.indicatorUnknown, { indicator: recipe.indicator })
  const known: Known = {
    areas: around.areas,
    bounds: { minimum: indicator.minimum, maximum: indicator.maximum },
  }
  const fetched: Fetched[] = []
  for (const table of recipe.tables.keys()) fetched.push(await fetchTable(kitchen, source, { table, known }))
  const outcome = applyRecipe(
    fetched.map(({ cubes }) => cubes),
    recipe,
    known,
  )
  if (outcome.problems.length > 0) throw misfit(outcome.problems)
  const times = fetched.map(({ fetchedAt }) => fetchedAt.getTime())
  const sourceUpdated = fetched.flatMap(({ updated }) => updated ?? []).join(' · ') || null
  return {
    source,
    outcome,
    areas: around.areas,
    indicator,
    isNew: !there,
    fetchedAt: new Date(Math.min(...times)),
    sourceUpdated,
  }
}

/** Fetches, follows the recipe and stores: all the figures and the end of the run, or nothing. Says what changed. */
export async function refresh(
  fetching: Fetching,
  by: Actor,
  run: { id: string; recipeId: string },
): Promise<RunResult> {
  const cooked = await cook(kitchenOf(fetching), run.recipeId)
  return changing(fetching.database, nationalLevel, async (tx) => {
    const result = await storeCooked(tx, by, cooked)
    await finishRun(tx, run.id, result)
    return result
  })
}

/** What a refresh would do; stores no figures. */
export async function rehearse(fetching: Fetching, id: string): Promise<RunResult> {
  const kitchen = kitchenOf(fetching)
  const cooked = await cook(kitchen, id)
  return kitchen.reading((tx) => foreseen(tx, cooked))
}

/** What storing would change, by what stands now. */
export async function foreseen(tx: ReadTx, cooked: Cooked): Promise<RunResult> {
  return { ...resultOf(cooked), ...(await nationalDifference(tx, cooked.outcome.observations)) }
}

async function storeCooked(tx: WriteTx, by: Actor, cooked: Cooked): Promise<RunResult> {
  const { source, outcome, indicator } = cooked
  if (cooked.isNew) await defineIndicator(tx, by, indicator)
  const difference = await nationalDifference(tx, outcome.observations)
  // an import that changes nothing would only make the list of imports long
  const isNews = difference.added + difference.changed > 0
  const stored = isNews
    ? await recordNationalObservations(tx, by, {
        source: sourceLine(source.recipe, cooked.sourceUpdated),
        observations: outcome.observations,
      })
    : { ...difference, importId: null }
  await record(tx, by, {
    kind: 'source-refreshed',
    subjectKind: 'source',
    subjectId: source.id,
    details: { ...difference },
  })
  const { added, changed, unchanged, importId } = stored
  return { ...resultOf(cooked), added, changed, unchanged, importId }
}

function resultOf({ outcome, fetchedAt, sourceUpdated }: Cooked): RunResult {
  return {
    fetchedAt,
    sourceUpdated,
    importId: null,
    figures: outcome.observations.length,
    added: 0,
    changed: 0,
    unchanged: 0,
    leftOut: outcome.strangers.length,
    absent: outcome.absent,
  }
}

/** How the figures name where they are from: publisher, table, and when the source changed it. */
function sourceLine({ publisher, tables, title }: Recipe, updated: string | null): string {
  const names = tables.flatMap(({ origin }) =>
    origin.kind === 'file'
      ? []
      : [origin.kind === 'statbank' ? origin.table : (origin.table ?? origin.url.split('/').at(-1) ?? '')],
  )
  return [publisher, names.join(', ') || title.da, updated].filter(Boolean).join(' · ').slice(0, 300)
}

interface Fetched {
  cubes: Cube[]
  fetchedAt: Date
  updated: string | null
}

async function fetchTable(
  kitchen: Kitchen,
  { id, recipe }: Source,
  { table: number, known }: { table: number; known: Known },
): Promise<Fetched> {
  const table = recipe.tables[number] as RecipeTable
  const shapeAsked = shapeQuestion(table, kitchen.addresses)
  if (!shapeAsked) return readParts(kitchen, [fileQuestion(id, number)], null)
  const shape = readShape(table.origin, (await kitchen.answer(shapeAsked)).bytes)
  if (!shape) throw new Refusal(sourceRefusals.notUnderstood, { url: shapeAsked.url })
  const findPlace = placeFinder(known.areas, recipe.places)
  const wanted = wantedOf(shape, recipe, { table: number, findPlace })
  if ('kind' in wanted) throw misfit([wanted])
  const requests = splitRequest(wanted, { time: idOf(shape, table.time), place: idOf(shape, table.place) })
  if (!requests) throw new Refusal(sourceRefusals.requestTooLarge, { table: shape.label })
  const questions = requests.flatMap((request) => figuresQuestion(table, request, kitchen.addresses) ?? [])
  return readParts(kitchen, questions, shape.updated)
}

async function readParts(kitchen: Kitchen, questions: Question[], updated: string | null): Promise<Fetched> {
  const cubes: Cube[] = []
  let oldest = kitchen.now()
  let said = updated
  // one at a time: a public source is not to be hurried
  for (const question of questions) {
    const { bytes, fetchedAt } = await kitchen.answer(question)
    for (const cube of await readAnswer(bytes)) {
      cubes.push(cube)
      said ??= cube.updated
    }
    if (fetchedAt < oldest) oldest = fetchedAt
  }
  return { cubes, fetchedAt: oldest, updated: said }
}

function idOf({ variables }: TableShape, name: string): string {
  return variables[variableAt(variables, name)]?.id ?? name
}

const problemsSaid = 10

function misfit(problems: readonly SourceProblem[]): Refusal {
  const said = (locale: 'da' | 'en') =>
    problems
      .slice(0, problemsSaid)
      .map((problem) => problemSentence(problem, locale))
      .join(' ')
  return new Refusal(sourceRefusals.doesNotFit, { danish: said('da'), english: said('en') })
}
