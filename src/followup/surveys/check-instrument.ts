import type { Wording } from '../../values/locale.ts'
import { faultsIn } from './check-expression.ts'
import { orderProblems } from './check-order.ts'
import { questionProblems } from './check-question.ts'
import { scoreProblems } from './check-score.ts'
import { problemWords as words } from './check-texts.ts'
import { isReserved } from './expression-words.ts'
import type { Instrument } from './instrument.ts'
import type { Problem } from './problem.ts'
import { type Placed, placedQuestions } from './references.ts'

/**
 * Everything that keeps an instrument from being used: names that clash, conditions that cannot be answered, circles, scores over
 * questions that are not there, missing words. Empty when it may be published.
 */
export function checkInstrument(instrument: Instrument): Problem[] {
  return [
    ...idProblems(instrument),
    ...sectionProblems(instrument),
    ...instrument.sections.flatMap(({ questions }, sectionAt) =>
      questions.flatMap((question, at) =>
        questionProblems(question, `sections.${sectionAt}.questions.${at}`),
      ),
    ),
    ...markProblems(instrument),
    ...conditionProblems(instrument),
    ...orderProblems(instrument),
    ...scoreProblems(instrument),
  ]
}

const instrumentId = /^[a-z][a-z0-9-]{0,79}$/
const questionId = /^[a-z][a-z0-9_]{0,39}$/
/** Of a section or a score: it stands in addresses and files. */
const partId = /^[a-z][a-z0-9_-]{0,39}$/

function idProblems({ id, sections, scores }: Instrument): Problem[] {
  const problems: Problem[] = instrumentId.test(id) ? [] : [saving('id', words.instrumentId)]
  const taken = new Set<string>()
  for (const [sectionAt, section] of sections.entries())
    for (const [questionAt, question] of section.questions.entries()) {
      const path = `sections.${sectionAt}.questions.${questionAt}.id`
      if (!questionId.test(question.id)) problems.push(saving(path, words.questionId))
      else if (isReserved(question.id)) problems.push(saving(path, words.reserved(question.id)))
      else if (taken.has(question.id)) problems.push(saving(path, words.taken(question.id)))
      taken.add(question.id)
    }
  for (const [list, name] of [
    [sections, 'sections'],
    [scores, 'scores'],
  ] as const)
    for (const [at, { id: own }] of list.entries())
      if (!partId.test(own)) problems.push(saving(`${name}.${at}.id`, words.partId))
      else if (list.findIndex((other) => other.id === own) !== at)
        problems.push(saving(`${name}.${at}.id`, words.taken(own)))
  return problems
}

function sectionProblems({ title, sections }: Instrument): Problem[] {
  const problems: Problem[] = []
  if (title.da.trim() === '') problems.push(publishing('title', words.noText))
  if (sections.length === 0) problems.push(publishing('sections', words.noSections))
  for (const [at, section] of sections.entries()) {
    if (section.title.da.trim() === '') problems.push(publishing(`sections.${at}.title`, words.noText))
    if (section.questions.length === 0)
      problems.push(publishing(`sections.${at}.questions`, words.noQuestions))
  }
  return problems
}

function conditionProblems(instrument: Instrument): Problem[] {
  const placed = placedQuestions(instrument)
  return instrument.sections.flatMap((section, sectionAt) => {
    const path = `sections.${sectionAt}`
    return [
      ...faultsAt(`${path}.showIf`, section.showIf, placed),
      ...section.questions.flatMap((question, at) => [
        ...faultsAt(`${path}.questions.${at}.showIf`, question.showIf, placed),
        ...faultsAt(`${path}.questions.${at}.requireIf`, question.requireIf, placed),
      ]),
    ]
  })
}

function faultsAt(path: string, condition: string | null, placed: ReadonlyMap<string, Placed>): Problem[] {
  if (condition === null) return []
  return faultsIn(condition, placed).map((fault) => ({ path, stage: 'saving', ...fault }))
}

/** Two questions with one mark must be worded alike, or comparisons over time lie. */
function markProblems(instrument: Instrument): Problem[] {
  const wordings = new Map<string, Wording>()
  return [...placedQuestions(instrument).values()].flatMap(({ question, sectionAt, questionAt }) => {
    const other = wordings.get(question.wording)
    wordings.set(question.wording, other ?? question.text)
    if (!other || other.da === question.text.da) return []
    return [saving(`sections.${sectionAt}.questions.${questionAt}.wording`, words.sameMark(question.wording))]
  })
}

function saving(path: string, message: Wording): Problem {
  return { path, message, stage: 'saving' }
}

function publishing(path: string, message: Wording): Problem {
  return { path, message, stage: 'publishing' }
}
