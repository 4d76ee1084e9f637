import { z } from 'zod'
import { readSpreadsheet } from '../../formats/spreadsheet.ts'
import type { Table } from '../../formats/table.ts'
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
import { checkTable } from '../../statistics/disclosure/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { writeNumber } from '../../values/numbers.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { type Indicator, parsePeriod, writePeriod } from '../figures/index.ts'
import { findIndicator, indicators, isOwnIndicator } from '../indicators/index.ts'
import { plannedRelease } from '../releases/index.ts'
import { layer, releaseUpload, takeInCounts, throwAway } from './actions.ts'
import { indicatorHref } from './addresses.ts'
import { columnRoles, lacking } from './columns.ts'
import { subjectOf } from './district.ts'
import { ImportPage, type ImportValues } from './pages/import-page.tsx'
import { type Planned, PreviewPage } from './pages/preview-page.tsx'
import { type Problem, type ReadCounts, readCounts } from './read-counts.ts'
import { districtsOf, uploads } from './reads.ts'
import { districtRefusals } from './refusals.ts'
import { texts } from './texts.ts'
import { importTexts } from './texts-import.ts'
import type { Upload } from './upload.ts'

const empty: ImportValues = { indicator: '', period: '', source: '', sensitivity: 'ordinary' }

export const districtImportRoutes: Route[] = [
  page({
    path: '/omraader/indlaes',
    may: 'import-own-indicators',
    answer: (visit) => uploadPage(visit, empty, { errors: [] }),
  }),
  change({
    path: '/omraader/indlaes',
    may: 'import-own-indicators',
    audit: ['counts-stored', 'counts-dropped'],
    answer: upload,
  }),
  page({ path: '/omraader/:indikator/frigivelse', may: 'import-own-indicators', answer: preview }),
  change({
    path: '/omraader/:indikator/frigivelse',
    may: 'import-own-indicators',
    audit: ['release-published'],
    answer: releaseAll,
  }),
  change({
    path: '/omraader/:indikator/kassering',
    may: 'import-own-indicators',
    audit: ['counts-dropped'],
    answer: discard,
  }),
]

const listTrail = (locale: 'da' | 'en') => [{ href: '/omraader', label: texts[locale].title }]

async function uploadPage(
  { tx, locale }: Visit | Change,
  values: ImportValues,
  wrong: { errors: FieldError[]; problems?: Problem[] },
) {
  const countable = (await indicators(tx)).filter(({ id, unit }) => unit === 'percent' && !isOwnIndicator(id))
  const body = <ImportPage locale={locale} indicators={countable} values={values} {...wrong} />
  const { title } = importTexts[locale]
  return wrong.errors.length
    ? invalid(title, body, wrong.errors, { trail: listTrail(locale) })
    : pageAnswer(title, body, { trail: listTrail(locale) })
}

async function upload(asked: Change) {
  const { tx, actor, form, locale } = asked
  const t = importTexts[locale]
  const schema = z.object({
    indikator: fields.text(60),
    periode: fields.optionalText(20),
    kilde: fields.optionalText(300),
    foelsomhed: fields.choice(['ordinary', 'sensitive']),
  })
  const values: ImportValues = {
    indicator: form.text('indikator'),
    period: form.text('periode'),
    source: form.text('kilde'),
    sensitivity: form.text('foelsomhed'),
  }
  const parsed = readForm(form, schema, locale)
  const file = form.file('fil')
  const errors = parsed.ok ? [] : parsed.errors
  if (!file) errors.push({ field: 'fil', message: t.chooseFile })
  if (values.period && parsePeriod(values.period) === null)
    errors.push({ field: 'periode', message: t.badPeriod })
  if (!parsed.ok || !file || errors.length) return uploadPage(asked, values, { errors })
  const indicator = await findIndicator(tx, parsed.value.indikator)
  // what was asked in a survey is not counted by district
  if (isOwnIndicator(indicator.id)) throw new Refusal(webRefusals.notFound)
  const read = await readUpload(asked, file, { indicator, period: parsed.value.periode })
  if ('errors' in read) return uploadPage(asked, values, read)
  const fileName = file.name.slice(0, 300)
  await takeInCounts(tx, actor, {
    ...{ indicator, read, fileName, sensitivity: parsed.value.foelsomhed },
    source: parsed.value.kilde ?? fileName,
  })
  const rounds = read.rounds.map(({ period }) => writePeriod(period, locale)).join(', ')
  const absent = read.rounds.reduce((sum, round) => sum + round.absent, 0)
  const said = [t.taken(rounds), ...(absent ? [t.absent(writeNumber(absent, locale))] : [])].join(' ')
  return seeOther(`/omraader/${indicator.id}/frigivelse`, { text: said })
}

/** What a file says, or what keeps it from being taken in. */
async function readUpload(
  { tx, by, locale }: Change,
  file: { name: string; bytes: Uint8Array },
  { indicator, period }: { indicator: Indicator; period: string | null },
): Promise<ReadCounts | { errors: FieldError[]; problems?: Problem[] }> {
  const t = importTexts[locale]
  const wrong = (message: string) => ({ errors: [{ field: 'fil', message }] })
  const table = await tableOr(file, locale)
  if (typeof table === 'string') return wrong(table)
  const roles = columnRoles(table.headers)
  const lacks = lacking(roles, period)
  if (lacks.length) return { errors: lacks.map((lack) => ({ field: 'fil', message: t.lacks[lack] })) }
  const known = await districtsOf(tx)
  const read = readCounts(table, { roles, period, indicator, municipality: by.municipalityName, known })
  if (read.problems.length) {
    const lines = new Set(read.problems.map(({ line }) => line)).size
    return { ...wrong(t.problemsTitle(String(lines))), problems: read.problems }
  }
  if (read.rounds.length === 0) return wrong(t.noLines)
  return read.rounds.some((round) => checkTable(round.table) === 'too-large') ? wrong(t.tooLarge) : read
}

/** The table in a file, or why there is none, in words for the person. */
async function tableOr(
  file: { name: string; bytes: Uint8Array },
  locale: 'da' | 'en',
): Promise<Table | string> {
  try {
    return await readSpreadsheet(file.bytes, file.name)
  } catch (thrown) {
    if (thrown instanceof Refusal) return sentenceOf(thrown, locale)
    throw thrown
  }
}

async function preview({ tx, by, params, locale }: Visit) {
  const indicator = await findIndicator(tx, params.indikator ?? '')
  const waiting = await uploads(tx, indicator.id)
  if (waiting.length === 0) throw new Refusal(districtRefusals.nothingWaits)
  const planned: Planned[] = []
  for (const each of waiting) planned.push({ upload: each, ...(await planOf(tx, each, locale)) })
  const title = importTexts[locale].previewTitle(indicator.name[locale])
  const body = (
    <PreviewPage indicator={indicator} municipality={by.municipalityName} planned={planned} locale={locale} />
  )
  return pageAnswer(title, body, { trail: listTrail(locale) })
}

async function planOf(tx: Visit['tx'], { indicator, period, sensitivity }: Upload, locale: 'da' | 'en') {
  try {
    const { table, number } = await plannedRelease(tx, {
      subject: subjectOf(indicator, period),
      layer,
      sensitivity,
    })
    return { plan: { table, number } }
  } catch (thrown) {
    if (thrown instanceof Refusal) return { why: sentenceOf(thrown, locale) }
    throw thrown
  }
}

async function releaseAll({ tx, actor, params, form, locale }: Change) {
  const indicator = await findIndicator(tx, params.indikator ?? '')
  const seen = form.all('optaelling')
  const chosen = (await uploads(tx, indicator.id)).filter(({ countsId }) => seen.includes(countsId))
  if (chosen.length === 0) throw new Refusal(districtRefusals.nothingWaits)
  for (const each of chosen) await releaseUpload(tx, actor, { upload: each, indicator })
  return seeOther(indicatorHref(indicator.id), { text: importTexts[locale].released })
}

async function discard({ tx, actor, params, form, locale }: Change) {
  const waiting = await uploads(tx, params.indikator ?? '')
  const found = waiting.find(({ countsId }) => countsId === form.text('optaelling'))
  if (!found) throw new Refusal(districtRefusals.nothingWaits)
  await throwAway(tx, actor, found)
  return seeOther(waiting.length > 1 ? `/omraader/${found.indicator}/frigivelse` : '/omraader', {
    text: importTexts[locale].thrownAway,
  })
}
