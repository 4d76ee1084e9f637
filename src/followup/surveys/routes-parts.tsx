import {
  type Change,
  change,
  invalid,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { saveDraft } from './actions.ts'
import { joinedCondition } from './condition-offers.ts'
import { inSection, withQuestion, withSection } from './drafting.ts'
import type { Instrument, Question, Section } from './instrument.ts'
import { HeadForm, SectionForm } from './pages/part-forms.tsx'
import { QuestionForm, type Values } from './pages/question-form.tsx'
import type { WholeInstrument } from './reads.ts'
import { placedQuestions } from './references.ts'
import { withQuestionRenamed } from './renaming.ts'
import { draftOf, draftTrail, editedDraft } from './routes-draft.tsx'
import { formErrors, questionTyped, questionValues } from './routes-question-form.ts'
import { said } from './survey.ts'
import { texts } from './texts.ts'

const base = '/undersoegelser/skemaer/:id/kladde'
const audit = ['instrument-drafted']

/** The forms of a draft's parts: its head, a section, a question. */
export const partRoutes: Route[] = [
  page({
    path: `${base}/hoved`,
    may: 'edit-surveys',
    answer: async (visit) => headPage(visit, await draftOf(visit.tx, visit.params.id)),
  }),
  change({ path: `${base}/hoved`, may: 'edit-surveys', audit, answer: saveHead }),
  page({
    path: `${base}/afsnit/:section`,
    may: 'edit-surveys',
    answer: async (visit) => sectionPage(visit, await draftOf(visit.tx, visit.params.id)),
  }),
  change({ path: `${base}/afsnit/:section`, may: 'edit-surveys', audit, answer: saveSection }),
  page({
    path: `${base}/spoergsmaal/:question`,
    may: 'edit-surveys',
    answer: async (visit) => questionPage(visit, await draftOf(visit.tx, visit.params.id)),
  }),
  change({ path: `${base}/spoergsmaal/:question`, may: 'edit-surveys', audit, answer: saveQuestion }),
]

interface Drafted {
  whole: WholeInstrument
  draft: Instrument
}

/** What was typed and what was wrong with it; nothing when the form is opened. */
interface Wrong {
  values: Values
  errors: FieldError[]
}

function headPage(asked: Visit | Change, { whole, draft }: Drafted, wrong?: Wrong) {
  const { locale } = asked
  const values =
    wrong?.values ?? wordingValues({ ...draft, source: draft.source }, ['title', 'introduction', 'source'])
  const back = `/undersoegelser/skemaer/${whole.id}/kladde`
  const body = (
    <HeadForm
      action={`${back}/hoved`}
      back={back}
      version={whole.version}
      values={values}
      errors={wrong?.errors ?? []}
      locale={locale}
    />
  )
  return answered(texts[locale].head, body, { whole, draft, wrong, locale })
}

async function saveHead(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const { form, locale } = asked
  const source = typedBoth(form, 'source')
  const next = {
    ...draft,
    title: typedBoth(form, 'title'),
    introduction: typedBoth(form, 'introduction'),
    source: source.da === '' && source.en === '' ? null : source,
  }
  const errors = next.title.da === '' ? [{ field: 'titleDa', message: texts[locale].titleMissing }] : []
  if (errors.length > 0) return headPage(asked, { whole, draft }, { values: form, errors })
  return saved(asked, { whole, draft: next }, (problems) =>
    headPage(
      asked,
      { whole, draft },
      { values: form, errors: formErrors(problems, { draft, path: 'head' }, locale) },
    ),
  )
}

function sectionPage(asked: Visit | Change, { whole, draft }: Drafted, wrong?: Wrong) {
  const { locale, params } = asked
  const section = mustHave(draft.sections.find(({ id }) => id === params.section))
  const back = `/undersoegelser/skemaer/${whole.id}/kladde`
  const title = said(section.title, locale) || section.id
  const values = wrong?.values ?? wordingValues(section, ['title', 'help'], { showIf: section.showIf ?? '' })
  const body = (
    <SectionForm
      title={title}
      draft={draft}
      earlier={draft.sections.slice(0, draft.sections.indexOf(section)).flatMap(({ questions }) => questions)}
      action={`${back}/afsnit/${section.id}`}
      back={`${back}#${section.id}`}
      version={whole.version}
      values={values}
      errors={wrong?.errors ?? []}
      locale={locale}
    />
  )
  return answered(texts[locale].sectionTitle(title), body, { whole, draft, wrong, locale })
}

async function saveSection(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const { form, locale, params } = asked
  const section = mustHave(draft.sections.find(({ id }) => id === params.section))
  const help = typedBoth(form, 'help')
  const next: Section = {
    ...section,
    title: typedBoth(form, 'title'),
    help: help.da === '' && help.en === '' ? null : help,
    showIf: joinedCondition(form.text('showIf'), form.text('showIfPick'), locale),
  }
  const path = `sections.${draft.sections.indexOf(section)}`
  return saved(
    asked,
    { whole, draft: withSection(draft, section.id, next) },
    (problems) =>
      sectionPage(
        asked,
        { whole, draft },
        { values: form, errors: formErrors(problems, { draft, path }, locale) },
      ),
    `#${section.id}`,
  )
}

function questionPage(asked: Visit | Change, { whole, draft }: Drafted, wrong?: Wrong) {
  const { locale, params } = asked
  const placed = placedQuestions(draft)
  const { question, section, position } = mustHave(placed.get(params.question ?? ''))
  const earlier = [...placed.values()].slice(0, position).map((each) => each.question)
  const back = `/undersoegelser/skemaer/${whole.id}/kladde`
  const asks = said(question.text, locale)
  const title = asks ? texts[locale].questionTitle(asks) : texts[locale].newQuestion
  const body = (
    <QuestionForm
      kind={question.kind}
      title={title}
      draft={draft}
      earlier={earlier}
      action={`${back}/spoergsmaal/${question.id}`}
      back={`${back}#q-${question.id}`}
      version={whole.version}
      values={wrong?.values ?? questionValues(question, section.id)}
      errors={wrong?.errors ?? []}
      locale={locale}
    />
  )
  return answered(title, body, {
    whole,
    draft,
    wrong,
    locale,
  })
}

async function saveQuestion(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const { form, locale, params } = asked
  const placed = mustHave(placedQuestions(draft).get(params.question ?? ''))
  const { question, errors } = questionTyped(placed.question, form, locale)
  if (errors.length > 0) return questionPage(asked, { whole, draft }, { values: form, errors })
  const next = inSection(
    withQuestion(withQuestionRenamed(draft, placed.question.id, question.id), question.id, question),
    question.id,
    form.text('section'),
  )
  const at = placedQuestions(next).get(question.id) ?? placed
  const path = `sections.${at.sectionAt}.questions.${at.questionAt}`
  return saved(
    asked,
    { whole, draft: next },
    (problems) =>
      questionPage(
        asked,
        { whole, draft },
        { values: form, errors: formErrors(problems, { draft: next, path }, locale) },
      ),
    `#q-${question.id}`,
  )
}

type Answered = ReturnType<typeof answered>

async function saved(
  { tx, actor, locale }: Change,
  next: Drafted,
  ...[again, anchor = '']: [
    again: (problems: Awaited<ReturnType<typeof saveDraft>>) => Answered,
    anchor?: string,
  ]
) {
  const problems = await saveDraft(tx, actor, next)
  if (problems.length > 0) return again(problems)
  const t = texts[locale]
  return seeOther(`/undersoegelser/skemaer/${next.whole.id}/kladde${anchor}`, { text: t.draftSaved })
}

function answered(
  title: string,
  body: preact.JSX.Element,
  { whole, draft, wrong, locale }: Drafted & { wrong: Wrong | undefined; locale: Visit['locale'] },
) {
  const trail = draftTrail(whole, draft, locale)
  return wrong ? invalid(title, body, wrong.errors, { trail }) : pageAnswer(title, body, { trail })
}

function typedBoth(form: Values, name: string) {
  return { da: form.text(`${name}Da`).trim(), en: form.text(`${name}En`).trim() }
}

function wordingValues<T extends object>(
  of: T,
  names: (keyof T & string)[],
  more: Record<string, string> = {},
): Values {
  const values = new Map(Object.entries(more))
  for (const name of names) {
    const wording = of[name] as Question['help']
    values.set(`${name}Da`, wording?.da ?? '')
    values.set(`${name}En`, wording?.en ?? '')
  }
  return { text: (name) => values.get(name) ?? '', all: (name) => [values.get(name) ?? ''] }
}

function mustHave<T>(found: T | undefined): T {
  if (found === undefined) throw new Refusal(webRefusals.notFound)
  return found
}
