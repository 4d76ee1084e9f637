import { readFileSync } from 'node:fs'
import { nationalLevel } from '../../platform/auth/index.ts'
import { type Command, type CommandCall, cliRefusals, usageRefusal } from '../../platform/cli/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import { dayIn } from '../../values/day.ts'
import { writeNumber } from '../../values/numbers.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { fetchingFor } from './actions-answers.ts'
import { askSource } from './actions-http.ts'
import { keepFile } from './actions-recipes.ts'
import { rehearse } from './actions-refresh.ts'
import { runNow } from './actions-runs.ts'
import { hostOf, subjectsQuestion, tablesQuestion } from './question.ts'
import { findSource, lastRuns, sources } from './reads.ts'
import { fileTables } from './recipe.ts'
import { listed } from './statbank-lists.ts'
import { sourceRefusals } from './texts-refusals.ts'
import { runTexts, scheduleNames } from './texts-runs.ts'
import type { RunResult } from './writes.ts'

const refreshCommand: Command = {
  name: 'sources refresh',
  usage: 'sources refresh [NAME] [--offline] [--dry-run] [--file FILE] [--denominator FILE]',
  about: {
    da: 'Henter kilderne, eller den ene, følger opskriften og gemmer tallene i det nationale sæt; alle eller ingen',
    en: 'Fetches the sources, or the one, follows the recipe and stores the figures in the national set; all of them or none',
  },
  run: async (call) => {
    const { house, owner, by, locale, options, say, words } = call
    const [name] = words
    const isTrial = options['dry-run'] === 'true'
    const files = [options.file, options.denominator]
    const hasFile = files.some((file) => file !== undefined)
    if (words.length > 1 || (hasFile && (!name || isTrial))) throw usageRefusal(refreshCommand)
    const asked = await namesAsked(call, name)
    if (name) await uploadFrom(call, { name, files })
    const fetching = fetchingFor(house, owner, { offline: options.offline === 'true', keeps: !isTrial })
    if (isTrial) say(`${runTexts.command[locale].dryRun}\n`)
    let failed: Refusal[] = []
    for (const id of asked) {
      const result = isTrial ? await attempted(rehearse(fetching, id)) : await runNow(fetching, by, id)
      say(`${id}: ${result instanceof Refusal ? sentenceOf(result, locale) : resultLine(result, locale)}\n`)
      if (result instanceof Refusal) failed = [...failed, result]
    }
    const [only] = failed
    if (only && asked.length === 1) throw only
    if (only) throw new Refusal(sourceRefusals.someFailed, { failed: failed.length, asked: asked.length })
  },
}

/** One by its name, or all that fetch from somewhere: those that wait for a file have nothing to refresh from. */
function namesAsked({ owner }: CommandCall, name: string | undefined): Promise<string[]> {
  return reading(owner, nationalLevel, async (tx) => {
    if (name !== undefined) return [(await findSource(tx, name)).id]
    const every = await sources(tx)
    return every
      .filter(({ recipe }) => recipe.tables.some(({ origin }) => origin.kind !== 'file'))
      .map(({ id }) => id)
  })
}

async function attempted(work: Promise<RunResult>): Promise<RunResult | Refusal> {
  try {
    return await work
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown
    throw thrown
  }
}

/** Keeps the files, the one of the denominator as the last table of the recipe that is a file. All of them or none. */
async function uploadFrom(
  { owner, by, house }: CommandCall,
  { name, files: [first, denominator] }: { name: string; files: (string | undefined)[] },
): Promise<void> {
  await changing(owner, nationalLevel, async (tx) => {
    const at = house.now()
    if (first !== undefined) await keepFile(tx, by, { id: name, bytes: bytesOf(first), at })
    if (denominator === undefined) return
    const table = fileTables((await findSource(tx, name)).recipe).at(-1)
    await keepFile(tx, by, {
      id: name,
      bytes: bytesOf(denominator),
      at,
      ...(table !== undefined && { table }),
    })
  })
}

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file))
  } catch {
    throw new Refusal(cliRefusals.fileMissing, { file })
  }
}

function resultLine(result: RunResult, locale: 'da' | 'en'): string {
  const t = runTexts.command[locale]
  const count = (amount: number) => writeNumber(amount, locale)
  const lines = [t.counts(count(result.added), count(result.changed), count(result.unchanged))]
  if (result.leftOut > 0) lines.push(t.leftOut(count(result.leftOut)))
  if (result.absent.length > 0) lines.push(t.absent(result.absent.join(', ')))
  return lines.join('. ').replaceAll('..', '.')
}

const listCommand: Command = {
  name: 'sources list',
  usage: 'sources list',
  about: {
    da: 'Viser kilderne: hvad de giver, hvorfra, hvor tit og hvornår de sidst er hentet',
    en: 'Lists the sources: what they give, from where, how often, and when they were last fetched',
  },
  run: async ({ owner, locale, say }) => {
    const { every, runs } = await reading(owner, nationalLevel, async (tx) => ({
      every: await sources(tx),
      runs: await lastRuns(tx),
    }))
    const t = runTexts.command[locale]
    if (every.length === 0) return say(`${t.none}\n`)
    const lines = every.map(({ id, recipe }) => {
      const last = runs.find(({ recipeId }) => recipeId === id)
      const fetched = runs.find(({ recipeId, state }) => recipeId === id && state === 'done')?.finishedAt
      const from = recipe.tables.map(({ origin }) => hostOf(origin) ?? '–').join(', ')
      const state = runTexts.states[locale][last?.state ?? 'never']
      return [
        id,
        recipe.indicator,
        from,
        scheduleNames[locale][recipe.schedule],
        fetched ? dayIn(fetched) : '–',
        state,
      ]
    })
    say([t.listHead, ...lines].map((cells) => `${cells.join('\t')}\n`).join(''))
  },
}

const tablesCommand: Command = {
  name: 'sources tables',
  usage: 'sources tables [SUBJECT]',
  about: {
    da: 'Viser Statistikbankens emner, eller tabellerne under et emne',
    en: 'Lists the subjects of Statistikbanken, or the tables under one of them',
  },
  run: async ({ house, owner, words, say }) => {
    const { policy, addresses } = fetchingFor(house, owner)
    const question = words[0] ? tablesQuestion(words[0], addresses) : subjectsQuestion(addresses)
    const answer = await askSource(question, policy)
    for (const { id, label } of listed(answer?.bytes ?? new Uint8Array(), question.url))
      say(`${id}\t${label}\n`)
  },
}

export const sourceCommands: Command[] = [listCommand, refreshCommand, tablesCommand]
