/** What the result page shows, as one table and as a statistical cube. Pure. */

import { writeCsv } from '../../formats/csv.ts'
import { type Cube, cellsOf, type Dimension } from '../../formats/cube.ts'
import { nameOfField } from '../../platform/auth/fields-of-work.ts'
import type { Locale } from '../../values/locale.ts'
import { said } from '../surveys/index.ts'
import { type Counts, countedIn } from './benchmark.ts'
import type { ComparedFigure, ComparedQuestion } from './comparison.ts'
import type { MonitoringRound } from './monitoring.ts'
import type { CountedQuestion, Step } from './steps.ts'
import { fileTexts } from './texts-files.ts'

/** The comparison of all fields of work, as it is shown to the one who asks. */
export interface ComparedRound {
  round: Pick<MonitoringRound, 'id' | 'title' | 'period'>
  areas: { id: string; name: string }[]
  /** Who "we" are; null for the national level, which answers nothing itself. */
  own: { code: string; name: string } | null
  questions: ComparedQuestion[]
}

export interface Sheet {
  headers: string[]
  rows: (string | number | null)[][]
}

/** A line for each answer to each figure in each area. */
export function comparisonSheet({ areas, questions }: ComparedRound, locale: Locale): Sheet {
  const t = fileTexts[locale].sheet
  const headers = [
    t.section,
    t.question,
    t.part,
    t.field,
    t.area,
    t.answer,
    t.count,
    t.of,
    t.share,
    t.own,
    t.before,
  ]
  const rows = questions.flatMap(({ section, question, parts }) =>
    parts.flatMap(({ counted, figure }) => {
      const names = [section.title, question.text, counted.part ?? { da: '', en: '' }].map((each) =>
        said(each, locale),
      )
      const place = [...names, nameOfField(figure.field, locale)]
      return areas.flatMap(({ name }, at) =>
        counted.steps.map((step) => [
          ...place,
          name,
          said(step.label, locale),
          ...countCells(step, figure.areas[at] ?? null),
          figure.own === step.id ? t.yes : '',
          countCells(step, figure.before?.areas[at] ?? null)[2] ?? null,
        ]),
      )
    }),
  )
  return { headers, rows }
}

function countCells({ id }: Step, counts: Counts | null): [number | null, number | null, number | null] {
  if (!counts) return [null, null, null]
  const of = countedIn(counts)
  const count = counts[id] ?? 0
  return [count, of, of === 0 ? null : Math.round((1000 * count) / of) / 10]
}

/** The table as separated text, numbers as a spreadsheet in the reader's language takes them. */
export function comparisonCsv(compared: ComparedRound, locale: Locale): string {
  const { headers, rows } = comparisonSheet(compared, locale)
  const plain = (cell: string | number | null) => {
    if (typeof cell !== 'number') return cell ?? ''
    return locale === 'da' ? String(cell).replace('.', ',') : String(cell)
  }
  return writeCsv({ headers, rows: rows.map((row) => ({ cells: row.map(plain) })) })
}

/** Figure × field of work × area × answer, counts of municipalities; our own answer is 1 in the area that is us. */
export function comparisonCube({ round, areas, own, questions }: ComparedRound, locale: Locale): Cube {
  const t = fileTexts[locale].cube
  const parts = questions.flatMap((each) => each.parts)
  const answers = answerCategories(
    parts.map(({ counted }) => counted),
    locale,
  )
  const dimensions: Dimension[] = [
    { id: 'figure', label: t.figure, role: 'metric', categories: figureCategories(parts, locale) },
    { id: 'field', label: t.field, role: null, categories: fieldCategories(parts, locale) },
    {
      id: 'area',
      label: t.area,
      role: 'geo',
      categories: [
        ...(own ? [{ id: own.code, label: own.name }] : []),
        ...areas.map(({ id, name }) => ({ id, label: name })),
      ],
    },
    { id: 'answer', label: t.answer, role: null, categories: answers.categories },
    { id: 'period', label: t.period, role: 'time', categories: [{ id: round.period, label: round.period }] },
  ]
  const cube: Cube = {
    id: null,
    label: said(round.title, locale),
    source: t.source,
    updated: null,
    language: locale,
    languages: [locale],
    dimensions,
    values: Array.from({ length: cellsOf(dimensions) }, () => null),
    status: new Map(),
    notes: [t.hidden],
  }
  for (const { counted, figure } of parts) fill(cube, { counted, figure, answers, areas, own })
  return cube
}

interface Filling {
  counted: CountedQuestion
  figure: ComparedFigure
  answers: ReturnType<typeof answerCategories>
  areas: ComparedRound['areas']
  own: ComparedRound['own']
}

function fill(cube: Cube, { counted, figure, answers, areas, own }: Filling): void {
  const [figures, fields, places, answered] = cube.dimensions as [Dimension, Dimension, Dimension, Dimension]
  const at = (dimension: Dimension, id: string) =>
    dimension.categories.findIndex((category) => category.id === id)
  const base = at(figures, figureId(figure)) * fields.categories.length + at(fields, figure.field)
  const status = cube.status as Map<number, string>
  const put = (area: string, step: Step, value: number | null) => {
    const row = base * places.categories.length + at(places, area)
    const cell = row * answered.categories.length + at(answered, answers.idOf(step))
    if (value === null) status.set(cell, 'hidden')
    else cube.values[cell] = value
  }
  for (const step of counted.steps) {
    if (own && figure.own !== null) put(own.code, step, figure.own === step.id ? 1 : 0)
    for (const [place, { id }] of areas.entries()) {
      const counts = figure.areas[place]
      put(id, step, counts ? (counts[step.id] ?? 0) : null)
    }
  }
}

type Part = Pick<Filling, 'counted' | 'figure'>

function figureId({ questionId, rowId }: ComparedFigure): string {
  return rowId === '' ? questionId : `${questionId}.${rowId}`
}

function figureCategories(parts: Part[], locale: Locale) {
  const labels = parts.map(({ counted, figure }): [string, string] => {
    const part = counted.part ? `: ${said(counted.part, locale)}` : ''
    return [figureId(figure), `${said(counted.question.text, locale)}${part}`]
  })
  return [...new Map(labels)].map(([id, label]) => ({ id, label }))
}

function fieldCategories(parts: Part[], locale: Locale) {
  return [...new Set(parts.map(({ figure }) => figure.field))].map((id) => ({
    id,
    label: nameOfField(id, locale),
  }))
}

/** The answers of all questions; where two questions use the same name for different words, the later gets a number. */
function answerCategories(counted: CountedQuestion[], locale: Locale) {
  const ids = new Map<string, string>()
  const keyOf = (step: Step) => `${step.id} ${said(step.label, locale)}`
  const taken = new Set<string>()
  const categories: { id: string; label: string }[] = []
  for (const step of counted.flatMap(({ steps }) => steps)) {
    if (ids.has(keyOf(step))) continue
    let id = step.id
    for (let number = 2; taken.has(id); number += 1) id = `${step.id}-${number}`
    taken.add(id)
    ids.set(keyOf(step), id)
    categories.push({ id, label: said(step.label, locale) })
  }
  return { categories, idOf: (step: Step) => ids.get(keyOf(step)) ?? step.id }
}
