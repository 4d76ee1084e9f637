import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import type { Band, Score, ScoreRule } from './instrument.ts'
import { readConversion } from './ready.ts'
import { texts } from './texts.ts'

export const ruleKinds = ['mean', 'sum', 'sum-times-four', 'table'] as const satisfies ScoreRule['kind'][]

interface Typed {
  text(name: string): string
  all(name: string): string[]
}

/** A score as its form shows it. */
export function scoreValues({ id, name, rule, questions, source, bands = [] }: Score, locale: Locale): Typed {
  const number = (each: number) => (locale === 'da' ? String(each).replace('.', ',') : String(each))
  const table = rule.kind === 'table' ? Object.entries(rule.table) : []
  const values: Record<string, string[]> = {
    id: [id],
    nameDa: [name.da],
    nameEn: [name.en],
    sourceDa: [source.da],
    sourceEn: [source.en],
    rule: [rule.kind],
    atLeast: [rule.kind === 'mean' ? String(rule.atLeast) : ''],
    table: [table.map(([sum, value]) => `${sum} ${number(value)}`).join('\n')],
    questions,
    bandFrom: bands.map(({ from }) => number(from)),
    bandTo: bands.map(({ to }) => number(to)),
    bandDa: bands.map(({ label }) => label.da),
    bandEn: bands.map(({ label }) => label.en),
  }
  return { text: (field) => values[field]?.[0] ?? '', all: (field) => values[field] ?? [] }
}

/** The score as it was typed over; what cannot be read is a fault at its field. */
export function scoreTyped(was: Score, typed: Typed, locale: Locale): { score: Score; errors: FieldError[] } {
  const t = texts[locale]
  const both = (name: string) => ({ da: typed.text(`${name}Da`).trim(), en: typed.text(`${name}En`).trim() })
  const rule = ruleTyped(typed)
  const bands = bandsTyped(typed)
  const errors = [
    ...(typeof rule === 'string'
      ? [{ field: rule, message: rule === 'table' ? t.conversionWrong : t.atLeastWrong }]
      : []),
    ...(bands === null ? [{ field: 'band', message: t.bandWrong }] : []),
  ]
  const score = {
    id: typed.text('id').trim(),
    name: both('name'),
    rule: typeof rule === 'string' ? was.rule : rule,
    questions: typed.all('questions'),
    source: both('source'),
    ...(bands?.length ? { bands } : {}),
  }
  return { score, errors }
}

/** The field that cannot be read, when one cannot. */
function ruleTyped(typed: Typed): ScoreRule | 'atLeast' | 'table' {
  const kind = ruleKinds.find((each) => each === typed.text('rule')) ?? 'mean'
  if (kind === 'mean') {
    const atLeast = typed.text('atLeast').trim()
    return /^\d{1,3}$/.test(atLeast) ? { kind, atLeast: Number(atLeast) } : 'atLeast'
  }
  if (kind !== 'table') return { kind }
  const table = readConversion(typed.text('table'))
  return table === null ? 'table' : { kind, table }
}

/** The lines that say something; null when an end is no number. */
function bandsTyped(typed: Typed): Band[] | null {
  const bands: Band[] = []
  for (let at = 0; at < typed.all('bandFrom').length; at += 1) {
    const [from, to, da, en] = ['From', 'To', 'Da', 'En'].map(
      (part) => typed.all(`band${part}`)[at]?.trim() ?? '',
    )
    if (!from && !to && !da && !en) continue
    const ends = [from, to].map((end) => numberTyped(end ?? ''))
    if (ends[0] === null || ends[1] === null) return null
    bands.push({ from: ends[0] as number, to: ends[1] as number, label: { da: da ?? '', en: en ?? '' } })
  }
  return bands
}

function numberTyped(text: string): number | null {
  const plain = text.replace(',', '.').replace('−', '-')
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}
