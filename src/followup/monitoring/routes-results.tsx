import { z } from 'zod'
import { jsonStatText } from '../../formats/json-stat/index.ts'
import { writeXlsx } from '../../formats/xlsx.ts'
import { nameOfField } from '../../platform/auth/fields-of-work.ts'
import { hasCapability, nationalLevel } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  download,
  fields,
  type OpenVisit,
  openPage,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { parseMunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { said } from '../surveys/index.ts'
import { chooseLevel } from './actions-level.ts'
import type { Benchmark } from './benchmark.ts'
import { comparisonOf, withShown } from './comparison.ts'
import { fieldsOf } from './fields-asked.ts'
import { levels, type MonitoringRound } from './monitoring.ts'
import { PublicPage } from './pages/public-page.tsx'
import { ResultPage } from './pages/result-page.tsx'
import { figureName } from './pooling.ts'
import { comparedRound, seenRound } from './reads-comparison.ts'
import { country, latestReleases } from './reads-pool.ts'
import { administrationNames, ownAnswers, type Shown, shownPublicly } from './reads-results.ts'
import { findRound } from './reads-rounds.ts'
import { type FiledAnswer, writeRoundFile } from './round-file.ts'
import { trailOf } from './routes-rounds.tsx'
import { type ComparedRound, comparisonCsv, comparisonCube, comparisonSheet } from './sheet.ts'
import { fileTexts } from './texts-files.ts'
import { resultTexts } from './texts-results.ts'

const base = '/monitorering/:id/resultat'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A municipality beside its region and the country: a page, files of the same, and who sees it by name. */
export const comparisonRoutes: Route[] = [
  page({ path: base, may: 'read-monitoring', answer: show }),
  page({ path: `${base}/tal.csv`, may: 'read-monitoring', answer: asCsv }),
  page({ path: `${base}/tal.xlsx`, may: 'read-monitoring', answer: asWorkbook }),
  page({ path: `${base}/tal.json`, may: 'read-monitoring', answer: asJsonStat }),
  page({ path: `${base}/egne-svar.csv`, may: 'read-monitoring', answer: asRoundFile }),
  change({
    path: '/monitorering/:id/visning',
    may: 'sign-monitoring',
    audit: ['monitoring-level-chosen'],
    answer: saveChoice,
  }),
  page({
    path: '/monitorering/:id/offentlig',
    may: 'read-monitoring',
    answer: async ({ tx, params }) => seeOther(`/o/${tx.municipality}/monitorering/${params.id}`),
  }),
  openPage({
    path: '/o/:kommune/monitorering/:id',
    municipalityOf: (params) => parseMunicipalityCode(params.kommune ?? ''),
    answer: showPublic,
  }),
]

async function show(visit: Visit) {
  const { tx, by, locale, query, params, today } = visit
  const seen = await seenRound(tx, params.id ?? '', today)
  const { round, before } = seen
  const asked = fieldsOf(round)
  const isNational = tx.municipality === nationalLevel
  const answered = asked.find((field) => seen.now.own.some((final) => final.field === field))
  const field = asked.find((each) => each === query.get('fagomraade')) ?? answered ?? asked[0] ?? ''
  const body = (
    <ResultPage
      round={round}
      before={before?.round ?? null}
      response={seen.response}
      areas={seen.areas.map(({ area, release }) => ({
        name: area.id === country ? resultTexts[locale].country : area.name,
        invented: area.invented,
        release,
      }))}
      fields={asked.map((code) => ({ code, name: nameOfField(code, locale) }))}
      field={field}
      compared={comparisonOf(seen.now, before, field)}
      administrations={isNational ? new Map() : await administrationNames(tx)}
      isNational={isNational}
      isPublic={seen.response?.level === 'public'}
      mayAnswer={hasCapability(by.role, 'answer-monitoring')}
      maySign={hasCapability(by.role, 'sign-monitoring')}
      locale={locale}
    />
  )
  return pageAnswer(resultTexts[locale].ofRound(said(round.title, locale)), body, {
    trail: trailOf(visit, round),
  })
}

function comparedIn({ tx, params, today }: Visit): Promise<ComparedRound> {
  return comparedRound(tx, params.id ?? '', today)
}

async function asCsv(visit: Visit) {
  const compared = await comparedIn(visit)
  return download(
    `${fileName(visit, compared)}.csv`,
    'text/csv; charset=utf-8',
    comparisonCsv(compared, visit.locale),
  )
}

async function asWorkbook(visit: Visit) {
  const compared = await comparedIn(visit)
  const sheet = comparisonSheet(compared, visit.locale)
  return download(
    `${fileName(visit, compared)}.xlsx`,
    workbook,
    await writeXlsx([{ name: resultTexts[visit.locale].title, ...sheet }]),
  )
}

async function asJsonStat(visit: Visit) {
  const compared = await comparedIn(visit)
  const text = [...jsonStatText(comparisonCube(compared, visit.locale))].join('')
  return download(`${fileName(visit, compared)}.json`, 'application/json; charset=utf-8', text)
}

function fileName({ locale }: Visit, { round }: Pick<ComparedRound, 'round'>): string {
  return `${fileTexts[locale].fileName}-${round.period}`
}

/** One's own answers, in the form in which a round is brought in; of several administrations of one field of work the first one's. */
async function asRoundFile(visit: Visit) {
  const { tx, params, locale } = visit
  const round = await findRound(tx, params.id ?? '')
  const byPlace = new Map<string, FiledAnswer>()
  for (const { questionId, rowId, field, answer } of await ownAnswers(tx, round.id)) {
    const place = { questionId, rowId, field }
    if (answer && !byPlace.has(figureName(place)))
      byPlace.set(figureName(place), { municipality: tx.municipality ?? '', ...place, answer })
  }
  const answers = [...byPlace.values()]
  if (answers.length === 0) throw new Refusal(webRefusals.notFound)
  return download(
    `${fileTexts[locale].answersFileName}-${round.period}.csv`,
    'text/csv; charset=utf-8',
    writeRoundFile(answers),
  )
}

async function saveChoice({ tx, actor, params, form, locale }: Change) {
  const round = await findRound(tx, params.id ?? '')
  const parsed = readForm(form, z.object({ level: fields.choice(levels) }), locale)
  if (!parsed.ok) throw new Refusal(webRefusals.notFound)
  await chooseLevel(tx, actor, round, { level: parsed.value.level, version: Number(form.text('_version')) })
  return seeOther(`/monitorering/${round.id}/resultat`, { text: resultTexts[locale].levelSaved })
}

/** What a municipality shows to all, beside the country. Asked for by its own address only, and not there unless it chose so. */
async function showPublic({ tx, params, locale }: OpenVisit) {
  const round = await findRound(tx, params.id ?? '')
  const shown = (await shownPublicly(tx, round.id)).find(({ code }) => code === tx.municipality)
  if (!shown) throw new Refusal(webRefusals.notFound)
  const releases = await latestReleases(tx, [round.id])
  const national = releases.find(({ areaId }) => areaId === country) ?? null
  const body = (
    <PublicPage
      round={round}
      name={shown.municipality}
      fields={publicFields(round, shown, national?.benchmark ?? null)}
      locale={locale}
    />
  )
  return pageAnswer(resultTexts[locale].publicTitle(shown.municipality, said(round.title, locale)), body, {
    shell: 'public',
  })
}

function publicFields(round: MonitoringRound, shown: Shown, benchmark: Benchmark | null) {
  return fieldsOf(round).flatMap((field) => {
    const others = comparisonOf({ round, own: [], areas: [benchmark], named: [] }, null, field)
    const compared = withShown(others, shown.answers)
    return compared.length > 0 ? [{ field, compared }] : []
  })
}
