import { z } from 'zod'
import { readSpreadsheet } from '../../formats/spreadsheet.ts'
import type { Table } from '../../formats/table.ts'
import { nationalLevel } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
  change,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { writeNumber } from '../../values/numbers.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { areaFinder, type SetName } from '../figures/index.ts'
import { dropDraft, importFigures, keepDraft, undoImport } from './actions-import.ts'
import { guessReading, isRole, lacking, type Reading, type Role } from './column-roles.ts'
import { setsFor } from './may.ts'
import { ImportPage } from './pages/import-page.tsx'
import { PreviewPage } from './pages/preview-page.tsx'
import { readFigures } from './read-figures.ts'
import { allIndicators, areas } from './reads.ts'
import { type Draft, findDraft, findImport, pastImports } from './reads-imports.ts'
import { texts } from './texts.ts'
import { importTexts } from './texts-import.ts'
import { indicatorRefusals } from './texts-refusals.ts'
import { differenceTo } from './writes.ts'

const mostColumns = 100

export const importRoutes: Route[] = [
  page({
    path: '/sundhedsprofil/indlaes',
    may: 'import-indicators',
    answer: async (visit) => uploadPage(visit, { set: '', source: '' }, []),
  }),
  change({
    path: '/sundhedsprofil/indlaes',
    may: 'import-indicators',
    audit: ['indicator-file-read'],
    answer: upload,
  }),
  page({ path: '/sundhedsprofil/indlaes/:id', may: 'import-indicators', answer: preview }),
  change({
    path: '/sundhedsprofil/indlaes/:id',
    may: 'import-indicators',
    audit: ['observations-imported'],
    answer: confirm,
  }),
  change({
    path: '/sundhedsprofil/indlaesninger/:id/fortrydelse',
    may: 'import-indicators',
    audit: ['observations-import-undone'],
    answer: undo,
  }),
]

async function uploadPage(
  asked: Visit | Change,
  values: { set: string; source: string },
  errors: { field: string; message: string }[],
) {
  const { tx, by, locale } = asked
  const sets = setsFor(by)
  const body = (
    <ImportPage
      locale={locale}
      sets={sets}
      indicators={await allIndicators(tx)}
      past={await pastImports(tx, sets)}
      values={values}
      errors={errors}
    />
  )
  const trail = [{ href: '/sundhedsprofil', label: texts[locale].title }]
  return errors.length
    ? invalid(importTexts[locale].title, body, errors, { trail })
    : pageAnswer(importTexts[locale].title, body, { trail })
}

async function upload(asked: Change) {
  const { tx, by, actor, form, locale } = asked
  const schema = z.object({ saet: fields.choice(['own', 'national']), kilde: fields.optionalText(300) })
  const values = { set: form.text('saet'), source: form.text('kilde') }
  const parsed = readForm(form, schema, locale)
  const file = form.file('fil')
  const errors = parsed.ok ? [] : parsed.errors
  if (!file) errors.push({ field: 'fil', message: importTexts[locale].chooseFile })
  if (!parsed.ok || !file) return uploadPage(asked, values, errors)
  if (!setsFor(by).includes(parsed.value.saet)) throw new Refusal(indicatorRefusals.notYourSet)
  const fault = await unreadable(file, locale)
  if (fault) return uploadPage(asked, values, [{ field: 'fil', message: fault }])
  const fileName = file.name.slice(0, 300)
  const source = parsed.value.kilde ?? fileName
  const id = await keepDraft(tx, actor, { set: parsed.value.saet, source, fileName, content: file.bytes })
  return seeOther(`/sundhedsprofil/indlaes/${id}`)
}

/** Why a file cannot be read, in words for the person; null when it can. */
async function unreadable(
  file: { name: string; bytes: Uint8Array },
  locale: 'da' | 'en',
): Promise<string | null> {
  try {
    const table = await readSpreadsheet(file.bytes, file.name)
    return table.headers.length > mostColumns ? importTexts[locale].tooManyColumns : null
  } catch (thrown) {
    if (thrown instanceof Refusal) return sentenceOf(thrown, locale)
    throw thrown
  }
}

async function preview({ tx, by, params, query, locale }: Visit) {
  const draft = await mustFindDraft(tx, by.accountId, params.id ?? '')
  const chosen = {
    roles: query.getAll('k'),
    indicator: query.get('indikator') ?? '',
    period: query.get('periode') ?? '',
    leaveOut: query.get('udelad') === 'ja',
  }
  const read = await readDraft(tx, draft, chosen)
  const isReady = read.lacks.length === 0 && read.figures.problems.length === 0
  const difference = isReady ? await differenceTo(tx, draft.set, read.figures.observations) : null
  const body = (
    <PreviewPage
      {...read}
      locale={locale}
      draftId={draft.id}
      fileName={draft.fileName}
      set={draft.set}
      leaveOutOthers={chosen.leaveOut}
      difference={difference}
    />
  )
  return pageAnswer(importTexts[locale].previewTitle(draft.fileName), body, {
    trail: [
      { href: '/sundhedsprofil', label: texts[locale].title },
      { href: '/sundhedsprofil/indlaes', label: importTexts[locale].title },
    ],
  })
}

async function confirm({ tx, by, actor, form, params, locale }: Change) {
  const draft = await mustFindDraft(tx, by.accountId, params.id ?? '')
  if (!setsFor(by).includes(draft.set)) throw new Refusal(indicatorRefusals.notYourSet)
  const chosen = {
    roles: form.all('k'),
    indicator: form.text('indikator'),
    period: form.text('periode'),
    leaveOut: form.text('udelad') === 'ja',
  }
  const { figures, lacks } = await readDraft(tx, draft, chosen)
  if (lacks.length > 0) throw new Refusal(indicatorRefusals.noFigures)
  const { importId, added, changed } = await importFigures(tx, actor, {
    set: draft.set,
    source: draft.source,
    fileName: draft.fileName,
    figures,
  })
  await dropDraft(tx, draft.id)
  const t = importTexts[locale]
  return seeOther(by.municipality === nationalLevel ? '/sundhedsprofil/indlaes' : '/sundhedsprofil', {
    text: t.stored[draft.set](writeNumber(added + changed, locale)),
    undo: {
      action: `/sundhedsprofil/indlaesninger/${importId}/fortrydelse`,
      label: t.undoStored,
      fields: {},
    },
  })
}

async function undo({ tx, by, actor, params, locale }: Change) {
  const id = z.uuid().safeParse(params.id)
  const past = id.success ? await findImport(tx, id.data) : null
  if (!past) throw new Refusal(webRefusals.notFound)
  if (!setsFor(by).includes(past.set)) throw new Refusal(indicatorRefusals.notYourSet)
  await undoImport(tx, actor, past)
  return seeOther('/sundhedsprofil/indlaes', { text: importTexts[locale].undoDone })
}

async function mustFindDraft(tx: ReadTx, accountId: string, id: string): Promise<Draft> {
  const parsed = z.uuid().safeParse(id)
  if (!parsed.success) throw new Refusal(webRefusals.notFound)
  const draft = await findDraft(tx, accountId, parsed.data)
  if (!draft) throw new Refusal(indicatorRefusals.draftGone)
  return draft
}

interface ChosenColumns {
  roles: string[]
  indicator: string
  period: string
  leaveOut: boolean
}

/** The draft as its columns are chosen now, or guessed when nobody has chosen yet. */
async function readDraft(
  tx: ReadTx,
  draft: { content: Uint8Array; fileName: string; set: SetName },
  chosen: ChosenColumns,
) {
  const table = await readSpreadsheet(new Uint8Array(draft.content), draft.fileName)
  const indicators = await allIndicators(tx)
  const known = { indicators, findArea: areaFinder(await areas(tx)) }
  const reading = readingOf(table, chosen, known)
  const lacks = lacking(reading)
  const figures = lacks.length
    ? { observations: [], problems: [], empty: 0, leftOut: 0 }
    : readFigures(table, reading, { ...known, set: draft.set, leaveOutOthers: chosen.leaveOut })
  return { table, indicators, reading, lacks, figures }
}

function readingOf(table: Table, chosen: ChosenColumns, known: Parameters<typeof guessReading>[1]): Reading {
  const guessed = guessReading(table, known)
  const isWhole =
    chosen.roles.length === table.headers.length &&
    chosen.roles.every((role) => isRole(role, known.indicators))
  return {
    roles: isWhole ? (chosen.roles as Role[]) : guessed.roles,
    indicator: known.indicators.some(({ id }) => id === chosen.indicator) ? chosen.indicator : null,
    period: chosen.period || null,
  }
}
