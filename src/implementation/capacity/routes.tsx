import { writeCsv } from '../../formats/csv.ts'
import { writeXlsx } from '../../formats/xlsx.ts'
import { hasCapability } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  download,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
} from '../../platform/web/index.ts'
import { RadarSvg, standaloneSvg } from '../../ui/charts/index.ts'
import { efforts } from '../efforts/index.ts'
import { idIn, mayWorkOn } from '../plans/index.ts'
import { openAssessment } from './actions.ts'
import { type Assessment, isOffered, summaryOf } from './assessment.ts'
import { openingSchema } from './forms.ts'
import { ListPage } from './pages/list-page.tsx'
import { OpeningPage } from './pages/opening-page.tsx'
import { SidePage } from './pages/side-page.tsx'
import { nameOf, radarOf, sheetOf, textsOf } from './picture.ts'
import { assessments, dimensionSets } from './reads.ts'
import { answerRoutes } from './routes-answer.tsx'
import { assessmentRoutes, pictureFor, trailOf } from './routes-assessment.tsx'
import { interviewRoutes } from './routes-interview.tsx'
import { linkRoutes } from './routes-link.tsx'
import { setRoutes } from './routes-sets.tsx'
import { pictureTexts, texts } from './texts.ts'

export const capacityRoutes: Route[] = [
  page({ path: '/kapacitet', may: 'read-capacity', answer: list }),
  page({ path: '/kapacitet/ny', may: 'run-capacity', answer: openingForm }),
  change({ path: '/kapacitet', may: 'run-capacity', audit: ['capacity-opened'], answer: openFrom }),
  ...setRoutes,
  page({ path: '/kapacitet/side-om-side', may: 'read-capacity', answer: sideBySide }),
  page({ path: '/kapacitet/:id/radar.svg', may: 'read-capacity', answer: asSvg }),
  page({ path: '/kapacitet/:id/tal.csv', may: 'read-capacity', answer: (visit) => asSheet(visit, 'csv') }),
  page({ path: '/kapacitet/:id/tal.xlsx', may: 'read-capacity', answer: (visit) => asSheet(visit, 'xlsx') }),
  ...assessmentRoutes,
  ...answerRoutes,
  ...interviewRoutes,
  ...linkRoutes,
]

async function list({ tx, by, query, locale }: Visit) {
  const mayOpen = hasCapability(by.role, 'run-capacity')
  const search = (query.get('soeg') ?? '').trim().slice(0, 100)
  const body = <ListPage all={await assessments(tx)} search={search} mayOpen={mayOpen} locale={locale} />
  return pageAnswer(texts[locale].title, body)
}

async function openingForm(visit: Visit) {
  const asked = visit.query.get('indsats') ?? ''
  const body = await opening(visit, {
    values: { about: asked, moment: 'before', heldOn: visit.today, way: 'each', seats: '100' },
    errors: [],
  })
  return pageAnswer(texts[visit.locale].newTitle, body, { trail: trailOf(visit.locale) })
}

async function opening(
  { tx, by, locale }: Pick<Visit, 'tx' | 'by' | 'locale'>,
  { values, errors }: { values: Record<string, string>; errors: Parameters<typeof OpeningPage>[0]['errors'] },
) {
  const own = (await efforts(tx, { by })).filter((effort) => mayWorkOn(by, effort))
  const sets = (await dimensionSets(tx)).filter(isOffered)
  const filled = { set: sets[0]?.id ?? '', ...values }
  return <OpeningPage efforts={own} sets={sets} values={filled} errors={errors} locale={locale} />
}

async function openFrom(call: Change) {
  const { tx, by, form, locale } = call
  const parsed = readForm(form, openingSchema, locale)
  const isNameless = parsed.ok && parsed.value.about === 'team' && !parsed.value.team
  if (!parsed.ok || isNameless) {
    const errors = parsed.ok ? [{ field: 'team', message: texts[locale].teamMissing }] : parsed.errors
    const values = Object.fromEntries(form.names().map((name) => [name, form.text(name)]))
    return invalid(texts[locale].newTitle, await opening(call, { values, errors }), errors, {
      trail: trailOf(locale),
    })
  }
  const { about, team, set, ...rest } = parsed.value
  const effortId = about === 'team' || about === 'municipality' ? null : about
  const id = await openAssessment(tx, by, {
    ...rest,
    subject: effortId === null ? (about as 'team' | 'municipality') : 'effort',
    effortId,
    team: about === 'team' ? team : null,
    setId: set,
  })
  return seeOther(`/kapacitet/${id}`, { text: texts[locale].opened })
}

const mostBeside = 6

async function sideBySide({ tx, query, locale }: Visit) {
  const byName = (one: Assessment, other: Assessment) =>
    one.subjectName.localeCompare(other.subjectName, 'da') || (one.heldOn < other.heldOn ? -1 : 1)
  const all = (await assessments(tx)).filter((each) => summaryOf(each) !== null).sort(byName)
  const asked = query.getAll('vurdering')
  const chosen = all.filter(({ id }) => asked.includes(id)).slice(0, mostBeside)
  const t = pictureTexts[locale]
  return pageAnswer(t.sideTitle, <SidePage all={all} chosen={chosen} locale={locale} />, {
    trail: trailOf(locale),
  })
}

async function asSvg(visit: Visit) {
  const { locale, params } = visit
  const { picture } = await pictureFor(visit, idIn(params.id))
  const { caption: _, table: __, ...radar } = radarOf(picture, locale)
  const name = `${pictureTexts[locale].fileName}-${picture.assessment.heldOn}.svg`
  return download(name, 'image/svg+xml', standaloneSvg(<RadarSvg {...radar} size="wide" />))
}

async function asSheet(visit: Visit, format: 'csv' | 'xlsx') {
  const { locale, params } = visit
  const { picture } = await pictureFor(visit, idIn(params.id))
  const { headers, rows } = sheetOf(picture, locale)
  const name = `${pictureTexts[locale].fileName}-${picture.assessment.heldOn}.${format}`
  if (format === 'csv')
    return download(name, 'text/csv; charset=utf-8', writeCsv({ headers, rows: textsOf(rows, locale) }))
  const bytes = await writeXlsx([{ name: nameOf(picture.assessment, locale), headers, rows }])
  return download(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes)
}
