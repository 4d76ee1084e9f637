import { z } from 'zod'
import { kinds } from '../../knowledge/catalogue/index.ts'
import { Form, fields, readForm } from '../../platform/forms/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import type { Dimension, DimensionSet } from './assessment.ts'
import { setTexts } from './texts-sets.ts'

/** The fewest a radar can be drawn of, and the most it can be read with. */
const fewestDimensions = 3
export const mostDimensions = 12

/** What a municipality writes when it makes a set of its own. */
export type OwnSetFields = Pick<DimensionSet, 'name' | 'source' | 'dimensions'>

const rows = Array.from({ length: mostDimensions }, (_, at) => at + 1)

/** The name of one field of one row in the form: `question-3Da`. */
export function rowField(row: number, field: string): string {
  return `${field}-${row}`
}

const setSchema = z.object({
  nameDa: fields.text(80),
  nameEn: fields.optionalText(80),
  sourceDa: fields.optionalText(400),
  sourceEn: fields.optionalText(400),
})

const rowSchema = {
  id: fields.optionalText(40),
  place: fields.optionalWhole(1, 99),
  nameDa: fields.optionalText(40),
  nameEn: fields.optionalText(40),
  questionDa: fields.optionalText(300),
  questionEn: fields.optionalText(300),
  helpDa: fields.optionalText(600),
  helpEn: fields.optionalText(600),
  kinds: fields.choices(kinds),
  movesDa: fields.optionalText(1000),
  movesEn: fields.optionalText(1000),
}
type Row = z.infer<z.ZodObject<typeof rowSchema>>

const schema = setSchema.extend(
  Object.fromEntries(
    rows.flatMap((row) =>
      Object.entries(rowSchema).map(([field, rule]) => [rowField(row, field), rule] as const),
    ),
  ),
)

/**
 * Reads a set as it was typed: rows without a word are left out, the rest stand by their place, and a text that is missing in English is
 * the Danish one. Refuses fewer than three areas, a row without name or question, and two of the same name.
 */
export function readOwnSet(
  form: Form,
  locale: Locale,
): { ok: true; value: OwnSetFields } | { ok: false; errors: FieldError[] } {
  const parsed = readForm(form, schema, locale)
  if (!parsed.ok) return parsed
  const value = parsed.value as z.infer<typeof setSchema> & Record<string, unknown>
  const typed = rows
    .map((row) => ({ row, of: rowOf(value, row) }))
    .filter(({ of }) => Object.entries(of).some(([field, text]) => field !== 'id' && hasWords(field, text)))
  const errors = problemsOf(typed, locale)
  if (errors.length) return { ok: false, errors }
  const ordered = typed.sort((one, other) => orderOf(one) - orderOf(other))
  const t = setTexts.da
  return {
    ok: true,
    value: {
      name: both(value.nameDa, value.nameEn),
      source: both(
        value.sourceDa ?? t.ownSource,
        value.sourceEn ?? (value.sourceDa || setTexts.en.ownSource),
      ),
      dimensions: named(ordered.map(({ of }) => of)),
    },
  }
}

/** Where a row wants to stand: one that is moved goes in front of whoever stood there, or behind when it moves down. */
function orderOf({ row, of: { place } }: { row: number; of: Row }): number {
  return place === null ? row : place + Math.sign(place - row) / 2
}

function rowOf(value: Record<string, unknown>, row: number): Row {
  return Object.fromEntries(
    Object.keys(rowSchema).map((field) => [field, value[rowField(row, field)]]),
  ) as unknown as Row
}

/** A place or a kind alone is no area. */
function hasWords(field: string, text: unknown): boolean {
  return field !== 'place' && field !== 'kinds' && text !== null
}

function problemsOf(typed: { row: number; of: Row }[], locale: Locale): FieldError[] {
  const t = setTexts[locale]
  const names = typed.map(({ of }) => of.nameDa?.toLocaleLowerCase('da'))
  const errors = typed.flatMap(({ row, of }, at) => {
    const isTwice = of.nameDa !== null && names.indexOf(of.nameDa.toLocaleLowerCase('da')) < at
    const name = of.nameDa === null ? t.nameMissing : isTwice ? t.nameTwice : null
    return [
      ...(name ? [{ field: rowField(row, 'nameDa'), message: name }] : []),
      ...(of.questionDa === null ? [{ field: rowField(row, 'questionDa'), message: t.questionMissing }] : []),
    ]
  })
  if (typed.length >= fewestDimensions) return errors
  const next = rows.find((row) => typed.every((each) => each.row !== row)) ?? 1
  return [...errors, { field: rowField(next, 'nameDa'), message: t.tooFew(fewestDimensions) }]
}

/** An area keeps its id, by which an earlier assessment is found again; a new one gets the first that is free. */
function named(typed: Row[]): Dimension[] {
  const taken = new Set(typed.map(({ id }) => id).filter((id) => id !== null))
  const free = () => {
    const id = rows.map((at) => `area-${at}`).find((each) => !taken.has(each)) ?? ''
    taken.add(id)
    return id
  }
  const seen = new Set<string>()
  return typed.map((row) => {
    const isKept = row.id !== null && /^[a-z0-9-]{1,40}$/.test(row.id) && !seen.has(row.id)
    const id = isKept ? (row.id as string) : free()
    seen.add(id)
    return {
      id,
      name: both(row.nameDa ?? '', row.nameEn),
      question: both(row.questionDa ?? '', row.questionEn),
      help: row.helpDa === null ? undefined : both(row.helpDa, row.helpEn),
      inferred: false,
      kinds: row.kinds,
      moves: movesOf(row),
    }
  })
}

function movesOf({ movesDa, movesEn }: Row): Wording[] {
  const english = linesOf(movesEn)
  return linesOf(movesDa).map((da, at) => both(da, english[at] ?? null))
}

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function both(da: string, en: string | null): Wording {
  return { da, en: en ?? da }
}

/** A set as the form holds it; English that only repeats the Danish is left open. */
export function typedSet({ name, source, dimensions }: OwnSetFields): Form {
  const english = ({ da, en }: Wording) => (en === da ? '' : en)
  const pair = (field: string, wording: Wording | undefined, row?: number): [string, string[]][] => {
    const called = (language: string) =>
      row === undefined ? `${field}${language}` : rowField(row, `${field}${language}`)
    return wording
      ? [
          [called('Da'), [wording.da]],
          [called('En'), [english(wording)]],
        ]
      : []
  }
  const lines = (moves: Wording[]) => ({
    da: moves.map(({ da }) => da).join('\n'),
    en: moves.map(({ en }) => en).join('\n'),
  })
  return new Form(
    new Map([
      ...pair('name', name),
      ...pair('source', source),
      ...dimensions.flatMap((dimension, at): [string, string[]][] => [
        [rowField(at + 1, 'id'), [dimension.id]],
        [rowField(at + 1, 'place'), [String(at + 1)]],
        ...pair('name', dimension.name, at + 1),
        ...pair('question', dimension.question, at + 1),
        ...pair('help', dimension.help, at + 1),
        [rowField(at + 1, 'kinds'), dimension.kinds],
        ...pair('moves', lines(dimension.moves), at + 1),
      ]),
    ]),
  )
}

/** The rows to show: those that hold something, and some empty ones after the last. */
export function rowsToShow(form: Form): number[] {
  const last = rows.findLast(
    (row) => form.text(rowField(row, 'nameDa')) || form.text(rowField(row, 'questionDa')),
  )
  return rows.slice(0, Math.max(4, (last ?? 0) + 2))
}
