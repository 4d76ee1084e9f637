import { type Actor, record } from '../../platform/audit/index.ts'
import { nationalLevel } from '../../platform/auth/index.ts'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { type CatalogueContent, type Comparison, compare, type Problem } from './content.ts'
import { readContent } from './content-file.ts'
import { checkContent } from './content-schema.ts'
import { editions, facets, recommendationGroups, recommendations } from './reads.ts'
import { nationalIds } from './reads-content.ts'
import { catalogueRefusals } from './refusals.ts'
import type { Place } from './sheet.ts'
import { logLoad, saveNational } from './writes-national.ts'
import { saveOwnContent } from './writes-own.ts'

/** A file on its way in. */
export interface IncomingFile {
  name: string
  bytes: Uint8Array
  place: Place
}

/** What a file would do if it were taken in. With problems, nothing of it can be. */
export interface ImportPreview {
  content: CatalogueContent
  comparison: Comparison
  /** Editions and groups that are new or say something else. */
  newEditions: string[]
  newGroups: string[]
  problems: Problem[]
}

/** Reads and checks a file against the catalogue, and changes nothing. */
export async function previewImport(tx: ReadTx, file: IncomingFile): Promise<ImportPreview> {
  const present = await recommendations(tx, { own: file.place === 'own' })
  const raw = await readContent(file.bytes, file.name, {
    place: file.place,
    present,
    newId: () => crypto.randomUUID(),
  })
  const known = {
    editions: await editions(tx),
    groups: await recommendationGroups(tx),
    facets: await facets(tx),
    recommendationIds: await nationalIds(tx),
  }
  const { content, problems } = checkContent(raw, known)
  // An id made up for a new row tells nobody where it is.
  const given = new Set([
    ...present.map(({ id }) => id),
    ...(file.place === 'national' ? raw.recommendations.map(({ value }) => String(value.id ?? '')) : []),
  ])
  const misplaced = content.recommendations.filter(
    (each) => (each.edition === 'own') !== (file.place === 'own'),
  )
  const lines = new Map(raw.recommendations.map(({ line, value }) => [value.id, line]))
  const all = [...raw.problems, ...problems, ...misplaced.map(({ id }) => problemOf(id, lines.get(id) ?? 1))]
  if (raw.recommendations.length === 0 && content.editions.length === 0)
    throw new Refusal(catalogueRefusals.noRecommendations)
  return {
    content,
    comparison: compare(present, content.recommendations),
    newEditions: content.editions
      .filter((each) => !known.editions.some(({ id }) => id === each.id))
      .map(({ id }) => id),
    newGroups: content.groups
      .filter((each) => !known.groups.some(({ id }) => id === each.id))
      .map(({ id }) => id),
    problems: all
      .sort((a, b) => a.line - b.line)
      .map((problem) => (given.has(problem.id) ? problem : { ...problem, id: '' })),
  }
}

/** Takes a file into the catalogue, all of it or nothing: national content for everybody, own content for this municipality. */
export async function importCatalogue(tx: WriteTx, by: Actor, file: IncomingFile): Promise<ImportPreview> {
  const preview = await previewImport(tx, file)
  mustBeWithoutProblems(preview.problems)
  const { comparison } = preview
  if (file.place === 'national') {
    await saveNational(tx, preview.content, { comparison, shipped: false })
    await logLoad(tx, { source: file.name, byName: by.name, comparison, withdrawn: [] })
  } else {
    await saveOwnContent(tx, by, comparison)
  }
  await record(tx, by, {
    kind: 'catalogue-imported',
    subjectKind: 'catalogue',
    subjectId: file.place === 'national' ? nationalLevel : (tx.municipality ?? nationalLevel),
    details: { place: file.place, added: comparison.added.length, changed: comparison.changed.length },
  })
  return preview
}

/** Refuses (rowsWrong) a file with anything wrong in it, naming the lines. */
export function mustBeWithoutProblems(problems: Problem[]): void {
  if (problems.length === 0) return
  const lines = (locale: 'da' | 'en') =>
    problems
      .slice(0, 50)
      .map(
        ({ line, id, message }) =>
          `${locale === 'da' ? 'Linje' : 'Line'} ${line}${id ? ` (${id})` : ''}: ${message[locale]}`,
      )
      .join('\n')
  throw new Refusal(catalogueRefusals.rowsWrong, {
    count: problems.length,
    lines: lines('da'),
    linesEnglish: lines('en'),
  })
}

function problemOf(id: string, line: number): Problem {
  return {
    line,
    id,
    message: {
      da: 'Rækken hører til den anden slags: det nationale katalog og kommunens egne anbefalinger læses ind hver for sig.',
      en: 'This row belongs to the other sort: the national catalogue and the municipality’s own are imported separately.',
    },
  }
}
