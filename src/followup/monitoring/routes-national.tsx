import { z } from 'zod'
import { readSpreadsheet } from '../../formats/spreadsheet.ts'
import { hasCapability } from '../../platform/auth/index.ts'
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
import type { FieldError } from '../../ui/index.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { said } from '../surveys/index.ts'
import { importRound, readEarlier } from './actions-import.ts'
import { close, tellAbsence } from './actions-national.ts'
import { completenessOf } from './completeness.ts'
import { CompletenessPage } from './pages/completeness-page.tsx'
import { ImportPage } from './pages/import-page.tsx'
import { RunningPage } from './pages/running-page.tsx'
import { seenRound } from './reads-comparison.ts'
import { standings } from './reads-results.ts'
import { burdens, findResponse, findRound, offeredInstruments, rounds } from './reads-rounds.ts'
import type { ReadRoundFile } from './round-file.ts'
import { trailOf } from './routes-rounds.tsx'
import { completenessTexts } from './texts-completeness.ts'
import { fileTexts } from './texts-files.ts'

/** Running a round, who answers it, closing it, and bringing in earlier ones. The fixed addresses come before those of a round. */
export const nationalRoutes: Route[] = [
  page({
    path: '/monitorering/runder/hent',
    may: 'run-monitoring',
    answer: (visit) => importForm(visit, {}),
  }),
  change({
    path: '/monitorering/runder/hent',
    may: 'run-monitoring',
    audit: ['monitoring-round-imported', 'monitoring-compared'],
    answer: bringIn,
  }),
  page({ path: '/monitorering/:id/runde', may: 'run-monitoring', answer: (visit) => running(visit, []) }),
  page({ path: '/monitorering/:id/fuldstaendighed', may: 'read-monitoring', answer: completeness }),
  change({
    path: '/monitorering/:id/lukning',
    may: 'run-monitoring',
    audit: ['monitoring-round-closed', 'monitoring-compared'],
    answer: closeForAll,
  }),
  change({
    path: '/monitorering/:id/mangler',
    may: 'run-monitoring',
    audit: ['monitoring-absence-told'],
    answer: saveAbsence,
  }),
]

async function completeness(visit: Visit) {
  const { tx, by, params, locale } = visit
  const round = await findRound(tx, params.id ?? '')
  const body = (
    <CompletenessPage
      round={round}
      response={await findResponse(tx, round.id)}
      mayAnswer={hasCapability(by.role, 'answer-monitoring')}
      found={completenessOf(await standings(tx, round.id))}
      own={tx.municipality ?? ''}
      locale={locale}
    />
  )
  return pageAnswer(completenessTexts[locale].completeness, body, { trail: trailOf(visit, round) })
}

async function running(visit: Visit | Change, errors: FieldError[]) {
  const { tx, params, locale, today } = visit
  const { round, areas } = await seenRound(tx, params.id ?? '', today)
  const all = await standings(tx, round.id)
  const body = (
    <RunningPage
      round={round}
      found={completenessOf(all)}
      all={all}
      areas={areas.map(({ area, release }) => ({ name: area.name, release }))}
      burdens={await burdens(tx, round.id)}
      errors={errors}
      locale={locale}
    />
  )
  const title = said(round.title, locale)
  const trail = trailOf(visit)
  return errors.length > 0 ? invalid(title, body, errors, { trail }) : pageAnswer(title, body, { trail })
}

async function closeForAll(call: Change) {
  const { tx, actor, params, form, locale } = call
  if (form.text('sikker') !== 'ja')
    return running(call, [{ field: 'sikker', message: completenessTexts[locale].mustConfirm }])
  const round = await findRound(tx, params.id ?? '')
  await close(tx, actor, round, { version: Number(form.text('_version')) })
  return seeOther(`/monitorering/${round.id}/runde`, { text: completenessTexts[locale].closedNow })
}

async function saveAbsence(call: Change) {
  const { tx, actor, params, form, locale } = call
  const t = completenessTexts[locale]
  const round = await findRound(tx, params.id ?? '')
  const isRemoved = form.text('fjern') === 'ja'
  const schema = z.object({
    kommune: z.string().regex(/^\d{4}$/),
    grund: isRemoved ? z.string().default('') : fields.text(1000),
  })
  const parsed = readForm(form, schema, locale)
  if (!parsed.ok) return running(call, parsed.errors)
  await tellAbsence(tx, actor, round, {
    areaId: parsed.value.kommune,
    reason: isRemoved ? '' : parsed.value.grund,
  })
  return seeOther(`/monitorering/${round.id}/runde`, { text: isRemoved ? t.absenceRemoved : t.absenceSaved })
}

interface Refused {
  values?: Record<string, string>
  errors?: FieldError[]
  faults?: ReadRoundFile['faults']
}

async function importForm(visit: Visit | Change, { values = {}, errors = [], faults = [] }: Refused) {
  const { tx, locale } = visit
  const t = fileTexts[locale]
  const body = (
    <ImportPage
      offered={await offeredInstruments(tx)}
      earlier={await rounds(tx)}
      values={values}
      faults={faults}
      errors={errors}
      locale={locale}
    />
  )
  const trail = trailOf(visit)
  return errors.length > 0
    ? invalid(t.import, body, errors, { trail })
    : pageAnswer(t.import, body, { trail })
}

async function bringIn(call: Change) {
  const { tx, actor, form, locale } = call
  const t = fileTexts[locale]
  const period = /^\d{4}(-(0[1-9]|1[0-2]))?$/
  const schema = z.object({
    titel: fields.text(200),
    titelEngelsk: fields.text(200),
    periode: z.string().trim().regex(period, `${fileTexts.da.periodWrong}|${fileTexts.en.periodWrong}`),
    skema: fields.text(80),
    forrige: fields.optionalUuid(),
  })
  const values = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, form.text(name)]))
  const parsed = readForm(form, schema, locale)
  const errors = parsed.ok ? [] : [...parsed.errors]
  const file = form.file('fil')
  if (!file) errors.push({ field: 'fil', message: t.chooseFile })
  if (!parsed.ok || !file) return importForm(call, { values, errors })
  const table = await orSentence(readSpreadsheet(file.bytes, file.name), locale)
  if (typeof table === 'string')
    return importForm(call, { values, errors: [{ field: 'fil', message: table }] })
  const offered = (await offeredInstruments(tx)).find(({ id }) => id === parsed.value.skema)
  if (!offered) throw new Refusal(webRefusals.notFound)
  const earlierAnswers = await orSentence(readEarlier(tx, table, offered.instrument), locale)
  if (typeof earlierAnswers === 'string')
    return importForm(call, { values, errors: [{ field: 'fil', message: earlierAnswers }] })
  const { answers, faults } = earlierAnswers
  if (faults.length > 0)
    return importForm(call, { values, faults, errors: [{ field: 'fil', message: t.importFaults }] })
  const { titel, titelEngelsk, periode, forrige } = parsed.value
  const predecessorId = forrige && (await findRound(tx, forrige)).id
  const title = { da: titel, en: titelEngelsk }
  const earlier = { title, period: periode, instrument: offered.instrument, predecessorId }
  const imported = await importRound(tx, actor, earlier, answers)
  return seeOther(`/monitorering/${imported.id}/runde`, {
    text: t.imported(imported.municipalities, imported.answers),
  })
}

/** What was read of a file, or why it cannot be read. */
async function orSentence<Read>(reading: Promise<Read>, locale: 'da' | 'en'): Promise<Read | string> {
  try {
    return await reading
  } catch (thrown) {
    if (thrown instanceof Refusal) return sentenceOf(thrown, locale)
    throw thrown
  }
}
