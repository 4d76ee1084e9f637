import { writeCsv } from '../../formats/csv.ts'
import type { Locale } from '../../values/locale.ts'
import { said } from '../surveys/index.ts'
import type { Block, Line } from './blocks.ts'
import type { Mean, Results } from './results.ts'
import { texts } from './texts.ts'

interface Sheet {
  headers: string[]
  rows: (string | number | null)[][]
}

/** What the page shows, as one table: a line for each answer in each group, then the means. */
export function resultSheet({ questions, scores }: Results, locale: Locale): Sheet {
  const t = texts[locale]
  const headers = [
    t.question,
    t.part,
    t.group,
    t.answer,
    t.number,
    t.of,
    t.share,
    t.low,
    t.high,
    t.change,
    t.changeLow,
    t.changeHigh,
  ]
  const rows = questions.flatMap(({ question, blocks, mean }) => {
    const asked = said(question.text, locale)
    return [
      ...blocks.flatMap((block) => blockRows(block, locale).map((row) => [asked, ...row])),
      ...meanRows(asked, mean, locale),
    ]
  })
  return {
    headers,
    rows: [...rows, ...scores.flatMap(({ score, mean }) => meanRows(said(score.name, locale), mean, locale))],
  }
}

function blockRows({ name, lines, groups }: Block, locale: Locale): (string | number | null)[][] {
  const part = name ? said(name, locale) : ''
  const rowOf = (group: string) => (line: Line) => [
    part,
    group,
    said(line.label, locale),
    line.count,
    line.of,
    line.value,
    tenth(line.interval?.low),
    tenth(line.interval?.high),
    tenth(line.change?.value),
    tenth(line.change?.interval.low),
    tenth(line.change?.interval.high),
  ]
  return [
    ...lines.map(rowOf(texts[locale].everybody)),
    ...groups.flatMap((group) => group.lines.map(rowOf(said(group.name, locale)))),
  ]
}

function meanRows(asked: string, mean: Mean | null, locale: Locale): (string | number | null)[][] {
  if (!mean) return []
  const t = texts[locale]
  const { change } = mean
  const moved = [tenth(change?.value), tenth(change?.interval.low), tenth(change?.interval.high)]
  return [[asked, '', t.everybody, t.mean, null, null, mean.mean, mean.low, mean.high, ...moved]]
}

function tenth(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10) / 10
}

/** The table as separated text, numbers as a spreadsheet in the reader's language takes them. */
export function resultCsv(results: Results, locale: Locale): string {
  const { headers, rows } = resultSheet(results, locale)
  const plain = (cell: string | number | null) => {
    if (typeof cell !== 'number') return cell ?? ''
    return locale === 'da' ? String(cell).replace('.', ',') : String(cell)
  }
  return writeCsv({ headers, rows: rows.map((row) => ({ cells: row.map(plain) })) })
}
