import { type Example, examples } from '../../knowledge/examples/index.ts'
import { hasCapability } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { idIn, mayWorkOn } from '../plans/index.ts'
import {
  closeAssessment,
  removeAssessment,
  reopenAssessment,
  restoreAssessment,
  roomPicture,
} from './actions.ts'
import { type Assessment, type Dimension, earlierOf, summaryOf } from './assessment.ts'
import { shortAddress } from './code.ts'
import { lowOnes, type Picture } from './finding.ts'
import { mayRun, mustBeAllowedToRun } from './may.ts'
import { AssessmentPage } from './pages/assessment-page.tsx'
import { ScreenPage } from './pages/screen-page.tsx'
import { nameOf } from './picture.ts'
import { assessments, countRatings, dimensionSets, findAssessment, findRemoved, ownRating } from './reads.ts'
import { fewestInGroup } from './summary.ts'
import { answerTexts, pictureTexts, texts } from './texts.ts'

export const assessmentRoutes: Route[] = [
  page({ path: '/kapacitet/:id', may: 'read-capacity', answer: one }),
  page({ path: '/kapacitet/:id/skaerm', may: 'run-capacity', answer: screen }),
  change({
    path: '/kapacitet/:id/lukning',
    may: 'run-capacity',
    audit: ['capacity-closed', 'counts-stored', 'release-published'],
    answer: async (call) => {
      const assessment = await toRun(call)
      await closeAssessment(call.tx, call.actor, assessment)
      const hasResult = summaryOf(await findAssessment(call.tx, assessment.id)) !== null
      const t = pictureTexts[call.locale]
      return seeOther(`/kapacitet/${assessment.id}`, { text: hasResult ? t.closedWithResult : t.closed })
    },
  }),
  change({
    path: '/kapacitet/:id/aabning',
    may: 'run-capacity',
    audit: ['capacity-reopened'],
    answer: async (call) => {
      const assessment = await toRun(call)
      await reopenAssessment(call.tx, call.actor, assessment)
      return seeOther(`/kapacitet/${assessment.id}`, { text: pictureTexts[call.locale].reopened })
    },
  }),
  change({
    path: '/kapacitet/:id/fjernelse',
    may: 'run-capacity',
    audit: ['capacity-removed'],
    answer: async (call) => {
      const assessment = await toRun(call)
      await removeAssessment(call.tx, call.actor, assessment.id)
      const t = pictureTexts[call.locale]
      const undo = { action: `/kapacitet/${assessment.id}/gendannelse`, label: t.undo, fields: {} }
      return seeOther('/kapacitet', { text: t.removed(nameOf(assessment, call.locale)), undo })
    },
  }),
  change({
    path: '/kapacitet/:id/gendannelse',
    may: 'run-capacity',
    audit: ['capacity-restored'],
    answer: async ({ tx, by, actor, params, locale }) => {
      const removed = await findRemoved(tx, idIn(params.id))
      if (!removed) throw new Refusal(webRefusals.notFound)
      if (by.role !== 'coordinator' && removed.openedBy !== by.accountId)
        throw new Refusal(webRefusals.notFound)
      await restoreAssessment(tx, actor, removed.id)
      return seeOther(`/kapacitet/${removed.id}`, { text: pictureTexts[locale].restored })
    },
  }),
]

export function trailOf(locale: Locale, assessment?: Assessment) {
  return [
    { href: '/kapacitet', label: texts[locale].title },
    ...(assessment ? [{ href: `/kapacitet/${assessment.id}`, label: nameOf(assessment, locale) }] : []),
  ]
}

/** What the reader may see of an assessment: what is released, and their own dots while it is open. */
export async function pictureFor(
  { tx, by }: Pick<Visit, 'tx' | 'by'>,
  id: string,
): Promise<{ picture: Picture; releaseId: string | null }> {
  const all = await assessments(tx)
  const assessment = all.find((each) => each.id === id)
  if (!assessment) throw new Refusal(webRefusals.notFound)
  const room = assessment.way === 'room' && !assessment.result ? await roomPicture(tx, assessment) : null
  const summary = room?.summary ?? summaryOf(assessment)
  const own = assessment.way === 'each' ? await ownRating(tx, by.accountId, id) : null
  const picture = { assessment, summary, own: own?.scores ?? null, earlier: earlierOf(assessment, all) }
  return { picture, releaseId: room?.releaseId ?? assessment.releaseId }
}

async function one(visit: Visit) {
  const { tx, by, params, locale, house } = visit
  const { picture, releaseId } = await pictureFor(visit, idIn(params.id))
  const { assessment, summary } = picture
  const low = summary ? lowOnes(assessment.dimensions, summary) : []
  const count =
    assessment.closedOn === null && assessment.way === 'each' ? await countRatings(tx, assessment.id) : 0
  const body = (
    <AssessmentPage
      picture={picture}
      set={(await dimensionSets(tx)).find(({ id }) => id === assessment.setId) ?? null}
      answered={count >= fewestInGroup ? count : null}
      link={linkOf(house.config.publicUrl, tx.municipality ?? '', assessment)}
      releaseId={releaseId}
      low={low}
      examples={low.length ? nearest(low, assessment, await examples(tx), locale) : []}
      mayRun={mayRun(by, assessment)}
      mayRate={hasCapability(by.role, 'rate-capacity')}
      mayPlan={assessment.effort !== null && mayWorkOn(by, assessment.effort)}
      locale={locale}
    />
  )
  return pageAnswer(nameOf(assessment, locale), body, { trail: trailOf(locale) })
}

const examplesEach = 3

/** Examples of the kinds a low dimension asks for (of any kind when it names none), those for the effort's own people and places first. */
function nearest(low: Dimension[], { effort }: Assessment, all: Example[], locale: Locale) {
  const shared = (example: Example) =>
    example.targetGroups.filter((group) => effort?.targetGroups.includes(group)).length +
    example.arenas.filter((arena) => effort?.arenas.includes(arena)).length
  return low.flatMap((dimension) =>
    all
      .filter(({ kind }) => dimension.kinds.length === 0 || dimension.kinds.includes(kind))
      .sort((one, other) => shared(other) - shared(one))
      .slice(0, examplesEach)
      .map((example) => ({
        dimension: dimension.id,
        id: example.id,
        title: example.title[locale],
        place: example.municipalityName,
      })),
  )
}

async function screen(visit: Visit) {
  const { tx, by, params, locale, house, path } = visit
  const { picture } = await pictureFor(visit, idIn(params.id))
  const { assessment } = picture
  mustBeAllowedToRun(by, assessment)
  if (assessment.way !== 'room') throw new Refusal(webRefusals.notFound)
  const link = linkOf(house.config.publicUrl, tx.municipality ?? '', assessment)
  const body = <ScreenPage picture={picture} link={link} here={path} locale={locale} />
  return pageAnswer(answerTexts[locale].seePicture, body, {
    trail: trailOf(locale, assessment),
    islands: ['live-picture'],
  })
}

function linkOf(publicUrl: string, municipality: string, { code }: Assessment) {
  const href = `${publicUrl}/k/${shortAddress(municipality, code)}`
  return { href, short: href.replace(/^https?:\/\//, '') }
}

async function toRun({ tx, by, params }: Change): Promise<Assessment> {
  const assessment = await findAssessment(tx, idIn(params.id))
  mustBeAllowedToRun(by, assessment)
  return assessment
}
