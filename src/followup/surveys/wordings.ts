import type { Wording } from '../../values/locale.ts'
import type { Instrument, Question } from './instrument.ts'

/** What a text in an instrument is. */
export type WordingPart =
  | 'title'
  | 'introduction'
  | 'source'
  | 'section-title'
  | 'section-help'
  | 'text'
  | 'row'
  | 'answer'
  | 'lowest'
  | 'highest'
  | 'unit'
  | 'help'
  | 'score-name'
  | 'score-source'
  | 'band'

/** One text that stands in both languages: its path, what it is, and which one of several, from 1. */
export interface WordingPlace {
  path: string
  part: WordingPart
  wording: Wording
  number: number
  /** What choosing the answer counts, where it counts something. */
  points: number | null
}

/** Every text of an instrument, in the order it is read. */
export function wordingsOf(instrument: Instrument): WordingPlace[] {
  const { title, introduction, sections, scores, source } = instrument
  return [
    ...place('title', 'title', title),
    ...place('introduction', 'introduction', introduction),
    ...sections.flatMap((section, at) => [
      ...place(`sections.${at}.title`, 'section-title', section.title, at),
      ...place(`sections.${at}.help`, 'section-help', section.help, at),
      ...section.questions.flatMap((question, number) =>
        wordingsOfQuestion(question, `sections.${at}.questions.${number}`),
      ),
    ]),
    ...scores.flatMap((score, at) => [
      ...place(`scores.${at}.name`, 'score-name', score.name, at),
      ...(score.bands ?? []).flatMap(({ label }, band) =>
        place(`scores.${at}.bands.${band}.label`, 'band', label, band),
      ),
      ...place(`scores.${at}.source`, 'score-source', score.source, at),
    ]),
    ...place('source', 'source', source),
  ]
}

/** The official wording a shape waits for: questions, statements and answers. */
export function officialPlaces(shape: Instrument): WordingPlace[] {
  return wordingsOf(shape).filter(({ part }) => part === 'text' || part === 'row' || part === 'answer')
}

/** The texts that stand in Danish and not in English. */
export function untranslated(instrument: Instrument): WordingPlace[] {
  return wordingsOf(instrument).filter(({ wording }) => wording.da.trim() !== '' && wording.en.trim() === '')
}

/** The instrument with the wordings put in at their paths; a place that is not named keeps what it has. */
export function withWordings(instrument: Instrument, wordings: ReadonlyMap<string, Wording>): Instrument {
  const next = JSON.parse(JSON.stringify(instrument)) as Instrument
  for (const { path, wording } of wordingsOf(next)) Object.assign(wording, wordings.get(path))
  return next
}

function wordingsOfQuestion(question: Question, path: string): WordingPlace[] {
  const answers = 'steps' in question ? question.steps : 'choices' in question ? question.choices : []
  const name = 'steps' in question ? 'steps' : 'choices'
  return [
    ...place(`${path}.text`, 'text', question.text),
    ...('rows' in question ? question.rows : []).flatMap(({ label }, at) =>
      place(`${path}.rows.${at}.label`, 'row', label, at),
    ),
    ...answers.flatMap(({ label, points }, at) =>
      place(`${path}.${name}.${at}.label`, 'answer', label, at).map((one) => ({ ...one, points })),
    ),
    ...('lowest' in question
      ? [
          ...place(`${path}.lowest`, 'lowest', question.lowest),
          ...place(`${path}.highest`, 'highest', question.highest),
        ]
      : []),
    ...(question.kind === 'number' ? place(`${path}.unit`, 'unit', question.unit) : []),
    ...place(`${path}.help`, 'help', question.help),
  ]
}

function place(path: string, part: WordingPart, wording: Wording | null, at = 0): WordingPlace[] {
  return wording ? [{ path, part, wording, number: at + 1, points: null }] : []
}
