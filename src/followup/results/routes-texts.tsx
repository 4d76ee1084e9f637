import type { ReadTx } from '../../platform/tenancy/index.ts'
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
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { textsWritten } from '../answers/index.ts'
import { findSurvey, isOver, said } from '../surveys/index.ts'
import { releaseTexts } from './actions.ts'
import { fewestTexts, textsToRead } from './free-text.ts'
import { TextsPage } from './pages/texts-page.tsx'
import { resultHref } from './paging.ts'
import { releasedTexts } from './reads.ts'
import { resultRefusals } from './refusals.ts'
import { texts } from './texts.ts'

const path = '/undersoegelser/:id/resultat/:spoergsmaal/fritekst'

/** Free text is read by a person, who chooses what others may read. */
export const textRoutes: Route[] = [
  page({ path, may: 'edit-surveys', personal: texts.da.textsPersonal, answer: read }),
  change({ path, may: 'edit-surveys', audit: ['survey-texts-released'], answer: letGo }),
]

async function textQuestion(tx: ReadTx, { params, today }: { params: Visit['params']; today: Day }) {
  const survey = await findSurvey(tx, params.id ?? '')
  if (!isOver(survey, today)) throw new Refusal(resultRefusals.notClosed)
  const question = survey.instrument.sections
    .flatMap(({ questions }) => questions)
    .find(({ id, kind }) => id === params.spoergsmaal && kind === 'text')
  if (!question) throw new Refusal(webRefusals.notFound)
  const written = textsToRead(await textsWritten(tx, survey.id, question.id))
  if (!written) throw new Refusal(resultRefusals.tooFewTexts, { fewest: fewestTexts })
  return { survey, question, written }
}

async function read(visit: Visit) {
  const { tx, locale } = visit
  const t = texts[locale]
  const { survey, question, written } = await textQuestion(tx, visit)
  const before = (await releasedTexts(tx, survey.id)).filter((each) => each.question === question.id)
  const body = (
    <TextsPage
      action={`/undersoegelser/${survey.id}/resultat/${question.id}/fritekst`}
      question={said(question.text, locale)}
      written={written}
      released={before.map(({ text }) => text)}
      locale={locale}
    />
  )
  const trail = [
    { href: '/undersoegelser', label: t.surveys },
    { href: `/undersoegelser/${survey.id}`, label: survey.title },
    { href: `/undersoegelser/${survey.id}/resultat`, label: t.title },
  ]
  return pageAnswer(t.textsTitle, body, { trail })
}

async function letGo(call: Change) {
  const { tx, actor, form, locale, today } = call
  const { survey, question, written } = await textQuestion(tx, call)
  const marks = new Set(form.all('text'))
  const chosen = written.filter(({ mark }) => marks.has(mark)).map(({ text }) => text)
  await releaseTexts(tx, actor, { surveyId: survey.id, question: question.id, texts: chosen, today })
  return seeOther(resultHref(survey, question.id), {
    text: texts[locale].textsSaved,
  })
}
