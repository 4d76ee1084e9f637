import type { Locale } from '../../values/locale.ts'
import type { Instrument } from './instrument.ts'
import type { Problem } from './problem.ts'
import { said } from './survey.ts'
import { texts } from './texts.ts'

/** Where a problem stands, as a person would say it, and the form it is mended in, below the draft's address. */
export function placeOf(draft: Instrument, path: string, locale: Locale): { words: string; href: string } {
  const t = texts[locale]
  const [list, at, , questionAt] = path.split('.')
  if (list === 'scores') {
    const score = draft.scores[Number(at)]
    if (score)
      return { words: t.scoreTitle(said(score.name, locale) || score.id), href: `/score/${score.id}` }
    return { words: t.scores, href: '' }
  }
  const section = draft.sections[Number(at)]
  if (list !== 'sections' || (at !== undefined && !section)) return { words: t.head, href: '/hoved' }
  if (!section) return { words: t.sections, href: '' }
  const question = section.questions[Number(questionAt)]
  if (question) {
    const words = t.questionTitle(said(question.text, locale) || question.id)
    return { words, href: `/spoergsmaal/${question.id}` }
  }
  const href = path.endsWith('.questions') ? `#${section.id}` : `/afsnit/${section.id}`
  return { words: t.sectionTitle(said(section.title, locale) || section.id), href }
}

/** A problem in one sentence, with the line and character in a condition. */
export function problemInWords({ message, line, column }: Problem, locale: Locale): string {
  return line === undefined ? message[locale] : texts[locale].faultAt(line, column ?? 1, message[locale])
}
