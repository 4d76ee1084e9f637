import { type Asked, measuredQuestions } from './measured.ts'
import type { Stretch } from './results.ts'

const questionsOnAPage = 20

/** Which of a long survey's questions a page shows; a page there is none of is the nearest there is. */
export interface Paging extends Stretch {
  page: number
  pages: number
}

/** The stretch of so many questions that a page shows; with `alle` all of them, to print. */
export function pagingOf(asked: string | null, questions: number): Paging {
  const pages = Math.max(1, Math.ceil(questions / questionsOnAPage))
  if (asked === 'alle') return { page: 1, pages: 1, from: 0, to: questions }
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked ?? 1)) || 1))
  return { page, pages, from: (page - 1) * questionsOnAPage, to: page * questionsOnAPage }
}

/** Where a question's result stands. */
export function resultHref(survey: Asked & { id: string }, questionId: string): string {
  const place = measuredQuestions(survey).findIndex(({ question }) => question.id === questionId)
  const page = Math.floor(Math.max(0, place) / questionsOnAPage) + 1
  const address = `/undersoegelser/${survey.id}/resultat`
  return `${address}${page > 1 ? `?side=${page}` : ''}#spoergsmaal-${questionId}`
}
