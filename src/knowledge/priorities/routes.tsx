import { z } from 'zod'
import { writeCsv } from '../../formats/csv.ts'
import { hasCapability } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  download,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  Stale,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { judgeLine, weighColumns } from './actions.ts'
import { type Judgement, mandates, notJudged, readinessSteps } from './judgement.ts'
import type { Line } from './line.ts'
import { FigurePage } from './pages/figure-page.tsx'
import { JudgementPage, type JudgementValues } from './pages/judgement-page.tsx'
import { LinePage } from './pages/line-page.tsx'
import { PrioritiesPage } from './pages/priorities-page.tsx'
import { findJudgement, lines, prioritiesOf } from './reads.ts'
import { burdenFigure, shippedBurden } from './reads-burden.ts'
import { sheetOf } from './sheet.ts'
import { texts } from './texts.ts'
import { areSame, choicesIn, columns, fieldNames, usualChoices } from './weights.ts'

export const priorityRoutes: Route[] = [
  page({ path: '/prioritering', may: 'read-priorities', answer: overview }),
  page({ path: '/prioritering/hent', may: 'read-priorities', answer: exported }),
  page({ path: '/prioritering/byrde/:id', may: 'read-priorities', answer: figurePage }),
  page({ path: '/prioritering/:code', may: 'read-priorities', answer: linePage }),
  page({ path: '/prioritering/:code/vurdering', may: 'edit-priorities', answer: judgementPage }),
  change({
    path: '/prioritering/vaegte',
    may: 'edit-priorities',
    audit: ['priority-weights-saved'],
    answer: saveWeights,
  }),
  change({
    path: '/prioritering/:code/vurdering',
    may: 'edit-priorities',
    audit: ['priority-judged'],
    answer: saveJudgement,
  }),
]

const top = (locale: 'da' | 'en') => ({ href: '/prioritering', label: texts[locale].title })

function found({ tx, by, locale, query, today }: Visit) {
  return prioritiesOf(tx, by.municipality, locale, today, (saved) => choicesIn(query, saved))
}

async function overview(visit: Visit) {
  const { by, locale } = visit
  const priorities = await found(visit)
  const isTrying = !areSame(priorities.choices, priorities.savedChoices)
  const body = (
    <PrioritiesPage
      found={priorities}
      isTrying={isTrying}
      mayEdit={hasCapability(by.role, 'edit-priorities')}
      locale={locale}
    />
  )
  return pageAnswer(texts[locale].title, body)
}

async function exported(visit: Visit) {
  const { locale, today } = visit
  const { bands } = await found(visit)
  return download(
    `${texts[locale].fileName}-${today}.csv`,
    'text/csv; charset=utf-8',
    writeCsv(sheetOf(bands, locale)),
  )
}

async function linePage(visit: Visit) {
  const { by, locale, params } = visit
  const { bands, recommendations } = await found(visit)
  const band = bands.find((each) => each.lines.some(({ line }) => line.code === params.code))
  const line = band?.lines.find((each) => each.line.code === params.code)
  if (!band || !line) throw new Refusal(webRefusals.notFound)
  const props = {
    line,
    bandName: band.name,
    recommendations: recommendations.filter(({ id }) => line.recommendationIds.includes(id)),
    mayEdit: hasCapability(by.role, 'edit-priorities'),
    mayStart: hasCapability(by.role, 'edit-efforts'),
    locale,
  }
  return pageAnswer(line.name, <LinePage {...props} />, { trail: [top(locale)] })
}

async function figurePage({ tx, locale, params }: Visit) {
  const figure = burdenFigure(params.id ?? '')
  if (!figure) throw new Refusal(webRefusals.notFound)
  const line = (await lines(tx)).find(({ riskFactors }) => riskFactors.includes(figure.riskFactor))
  const others = shippedBurden.figures.filter(
    (each) =>
      each.id !== figure.id && each.riskFactor === figure.riskFactor && each.measure === figure.measure,
  )
  const place = line ? { name: line.name[locale], href: `/prioritering/${line.code}` } : null
  const trail = place ? [top(locale), { href: place.href, label: place.name }] : [top(locale)]
  return pageAnswer(
    texts[locale].columns.burden,
    <FigurePage figure={figure} others={others} line={place} locale={locale} />,
    { trail },
  )
}

async function judgementPage({ tx, locale, params }: Visit) {
  const line = await lineOr404(tx, params.code)
  const judged = await findJudgement(tx, line.code)
  const body = (
    <JudgementPage
      line={line}
      values={valuesOf(judged)}
      version={judged?.version ?? 0}
      errors={[]}
      locale={locale}
    />
  )
  return pageAnswer(texts[locale].judge, body, { trail: trailTo(line, locale) })
}

const judgementSchema = z.object({
  mandate: fields.choice(['none', ...mandates]),
  mandateReference: fields.optionalText(500),
  readiness: fields.choice(['none', '1', '2', '3']),
  readinessNote: fields.optionalText(1000),
})

async function saveJudgement({ tx, actor, form, locale, params }: Change) {
  const t = texts[locale]
  const line = await lineOr404(tx, params.code)
  const version = Number(form.text('_version')) || 0
  const parsed = readForm(form, judgementSchema, locale)
  const missing = parsed.ok && parsed.value.mandate === 'stated' && !parsed.value.mandateReference
  const errors = parsed.ok
    ? missing
      ? [{ field: 'mandateReference', message: t.referenceMissing }]
      : []
    : parsed.errors
  if (!parsed.ok || errors.length > 0) {
    const typed = {
      mandate: form.text('mandate'),
      mandateReference: form.text('mandateReference'),
      readiness: form.text('readiness'),
      readinessNote: form.text('readinessNote'),
    }
    const body = (
      <JudgementPage line={line} values={typed} version={version} errors={errors} locale={locale} />
    )
    return invalid(t.judge, body, errors, { trail: trailTo(line, locale) })
  }
  const judged = judgementIn(parsed.value)
  if (!(await judgeLine(tx, actor, { line: line.code, version }, judged))) {
    const theirs = await findJudgement(tx, line.code)
    throw new Stale(theirs?.version ?? 0, differences(theirs ?? notJudged, judged, locale))
  }
  return seeOther(`/prioritering/${line.code}`, { text: t.judgeSaved })
}

function judgementIn(read: z.infer<typeof judgementSchema>): Judgement {
  return {
    mandate: read.mandate === 'none' ? null : read.mandate,
    mandateReference: read.mandateReference ?? '',
    readiness: readinessSteps.find((step) => String(step) === read.readiness) ?? null,
    readinessNote: read.readinessNote ?? '',
  }
}

function differences(theirs: Judgement, mine: Judgement, locale: 'da' | 'en') {
  const t = texts[locale]
  const row = (label: string, say: (judged: Judgement) => string) => ({
    label,
    theirs: say(theirs),
    mine: say(mine),
  })
  return [
    row(t.mandateQuestion, ({ mandate }) => t.mandateAnswers[mandate ?? 'none']),
    row(t.referenceLabel, ({ mandateReference }) => mandateReference),
    row(t.readinessQuestion, ({ readiness }) => (readiness ? t.readinessSteps[readiness] : t.readinessNone)),
    row(t.noteLabel, ({ readinessNote }) => readinessNote),
  ]
}

function valuesOf(judged: Judgement | null): JudgementValues {
  const { mandate, mandateReference, readiness, readinessNote } = judged ?? notJudged
  return {
    mandate: mandate ?? 'none',
    mandateReference,
    readiness: readiness ? String(readiness) : 'none',
    readinessNote,
  }
}

const step = z.enum(['0', '1', '2', '3'])
const weightsSchema = z.object({
  ...Object.fromEntries(columns.map((column) => [fieldNames[column], step])),
  [fieldNames.measure]: z.string().max(20),
  [fieldNames.comparedWith]: z.string().max(36),
})

async function saveWeights({ tx, actor, form, locale }: Change) {
  const t = texts[locale]
  const parsed = readForm(form, weightsSchema, locale)
  if (!parsed.ok) throw new Refusal(webRefusals.notFound)
  const query = new URLSearchParams(
    Object.entries(parsed.value).map(([name, value]) => [name, String(value)]),
  )
  await weighColumns(tx, actor, choicesIn(query, usualChoices))
  return seeOther('/prioritering', { text: t.saved })
}

async function lineOr404(tx: Visit['tx'], code: string | undefined): Promise<Line> {
  const line = (await lines(tx)).find((each) => each.code === code)
  if (!line) throw new Refusal(webRefusals.notFound)
  return line
}

function trailTo(line: Line, locale: 'da' | 'en') {
  return [top(locale), { href: `/prioritering/${line.code}`, label: line.name[locale] }]
}
