/** The file of a round's answers: one answer a line, the same in and out. Pure. */

import { writeCsv } from '../../formats/csv.ts'
import type { Table } from '../../formats/table.ts'
import { fieldCodes, nameOfField } from '../../platform/auth/fields-of-work.ts'
import { parseMunicipalityCode } from '../../values/municipality-code.ts'
import { type Answer, answerFault, type Instrument, type Question } from '../surveys/index.ts'
import type { MonitoringRound } from './monitoring.ts'
import { partsOf, questionsOf } from './places.ts'

/** One line of the file. */
export interface FiledAnswer {
  municipality: string
  questionId: string
  rowId: string
  field: string
  answer: Answer
}

export type FileFault = 'municipality' | 'question' | 'row' | 'field' | 'asked' | 'answer' | 'twice'

export interface ReadRoundFile {
  answers: FiledAnswer[]
  faults: { line: number; fault: FileFault }[]
}

export const roundFileColumns = ['kommune', 'spoergsmaal', 'raekke', 'fagomraade', 'svar'] as const
const english = ['municipality', 'question', 'row', 'field', 'answer']

/** Between several choices in one cell. */
const between = '|'

type Asked = Pick<MonitoringRound, 'sectionFields'> & { instrument: Pick<Instrument, 'sections'> }

/** Reads a round; null where a column is missing. What cannot be read is a fault at its line, and the others are read all the same. */
export function readRoundFile(
  table: Table,
  asked: Asked,
  municipalities: ReadonlySet<string>,
): ReadRoundFile | null {
  const headers = table.headers.map((header) =>
    header.trim().toLowerCase().replace('ø', 'oe').replace('å', 'aa').replace('æ', 'ae'),
  )
  const columns = roundFileColumns.map((name, at) =>
    headers.findIndex((header) => header === name || header === english[at]),
  )
  if (columns.some((column, at) => column < 0 && roundFileColumns[at] !== 'raekke')) return null
  const read: ReadRoundFile = { answers: [], faults: [] }
  const seen = new Set<string>()
  for (const row of table.rows) {
    const cells = columns.map((column) => (column < 0 ? '' : (row.cells[column] ?? '').trim()))
    const found = readLine(cells, asked, municipalities)
    if (typeof found === 'string') read.faults.push({ line: row.line, fault: found })
    else if (found) {
      const place = [found.municipality, found.questionId, found.rowId, found.field].join(' ')
      if (seen.has(place)) read.faults.push({ line: row.line, fault: 'twice' })
      else read.answers.push(found)
      seen.add(place)
    }
  }
  return read
}

/** A line with no answer says nothing. */
function readLine(
  cells: string[],
  asked: Asked,
  municipalities: ReadonlySet<string>,
): FiledAnswer | FileFault | null {
  const [codeText = '', questionId = '', rowId = '', fieldText = '', answerText = ''] = cells
  if (answerText === '') return null
  const municipality = parseMunicipalityCode(codeText)
  if (!municipality || !municipalities.has(municipality)) return 'municipality'
  const placed = questionsOf(asked.instrument).find(({ question }) => question.id === questionId)
  if (!placed) return 'question'
  if (!partsOf(placed.question).includes(rowId)) return 'row'
  const field = fieldCodes.find((code) =>
    [code, nameOfField(code, 'da'), nameOfField(code, 'en')].some(
      (name) => name.toLowerCase() === fieldText.toLowerCase(),
    ),
  )
  if (!field) return 'field'
  if (!(asked.sectionFields[placed.section.id] ?? []).includes(field)) return 'asked'
  const answer = answerIn(answerText, placed.question)
  return answer ? { municipality, questionId, rowId, field, answer } : 'answer'
}

function answerIn(text: string, question: Question): Answer | null {
  const own = ownAnswer(text)
  if (own)
    return (question.kind === 'matrix' ? ownOffered(question, own) : !answerFault(question, own)) ? own : null
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const choices = text.split(between).map((each) => idOf(question.choices, each))
      const known = choices.filter((id) => id !== null)
      if (known.length !== choices.length) return null
      const [only] = known
      const answer: Answer | null =
        question.kind === 'multiple'
          ? { kind: 'choices', choices: known }
          : only
            ? { kind: 'choice', choice: only }
            : null
      return answer && !answerFault(question, answer) ? answer : null
    }
    case 'likert':
    case 'matrix': {
      const step = idOf(question.steps, text)
      return step ? { kind: 'choice', choice: step } : null
    }
    case 'text':
      return { kind: 'text', text }
    case 'date':
      return fitting(question, { kind: 'date', date: text })
    default:
      return /^-?\d+([.,]\d+)?$/.test(text)
        ? fitting(question, { kind: 'number', number: Number(text.replace(',', '.')) })
        : null
  }
}

function fitting(question: Question, answer: Answer): Answer | null {
  return answerFault(question, answer) ? null : answer
}

function ownAnswer(text: string): Answer | null {
  const said = text.toLowerCase().replace(/[’']/g, '')
  if (['dont-know', 'ved ikke', 'dont know'].includes(said)) return { kind: 'dont-know' }
  return ['not-relevant', 'ikke relevant', 'not relevant'].includes(said) ? { kind: 'not-relevant' } : null
}

function ownOffered(question: Question, { kind }: Answer): boolean {
  return kind === 'dont-know' ? question.offersDontKnow : question.offersNotRelevant
}

function idOf(choices: { id: string; label: { da: string; en: string } }[], text: string): string | null {
  const said = text.trim().toLowerCase()
  const found = choices.find(({ id, label }) =>
    [id, label.da, label.en].some((name) => name.toLowerCase() === said),
  )
  return found?.id ?? null
}

/** The file of some answers, by their codes, so that it reads back as it was. */
export function writeRoundFile(answers: readonly FiledAnswer[]): string {
  const rows = answers.map((filed) => ({
    cells: [filed.municipality, filed.questionId, filed.rowId, filed.field, answerText(filed.answer)],
  }))
  return writeCsv({ headers: roundFileColumns, rows })
}

function answerText(answer: Answer): string {
  switch (answer.kind) {
    case 'choice':
      return answer.choice
    case 'choices':
      return answer.choices.join(between)
    case 'number':
      return String(answer.number)
    case 'date':
      return answer.date
    case 'text':
      return answer.text
    case 'rows':
      return ''
    default:
      return answer.kind
  }
}
