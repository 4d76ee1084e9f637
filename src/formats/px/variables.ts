import type { Category, Dimension, DimensionRole } from '../cube.ts'
import { find, type Header, refuseAt, warnAt } from './header.ts'
import type { Statement } from './statements.ts'
import { isTimeOf } from './time-values.ts'

/** A variable of the table: its name in the file's own language, by which its keywords know it, and what becomes of it. */
export interface Variable {
  name: string
  values: string[]
  codes: string[] | null
  dimension: Dimension
}

/** The largest tables of statistical offices have some ten. */
const maxVariables = 100

/** The variables in the order of the figures, STUB before HEADING, labelled in a language (null: the file's own). */
export function readVariables(header: Header, language: string | null): Variable[] {
  const names = [...namesIn(header, 'STUB', null), ...namesIn(header, 'HEADING', null)]
  if (names.length === 0) refuseAt(header, 'missingKeyword', header.dataAt, { keyword: 'STUB' })
  if (names.length > maxVariables) refuseAt(header, 'tooManyVariables', header.dataAt, { most: maxVariables })
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    const place = find(header, 'HEADING') ?? find(header, 'STUB')
    refuseAt(header, 'repeatedVariable', place?.at ?? header.dataAt, { variable: twice })
  }
  const labels = labelsOf(header, names, language)
  const contents = contentsVariable(header, names)
  const used = new Set<string>()
  return names.map((name, index) => {
    const label = labels[index] ?? name
    const code = find(header, 'VARIABLECODE', null, [name])?.values[0] || name
    const id = used.has(code) ? name : code
    used.add(id)
    return readVariable(header, { name, id, label, language, isContents: name === contents })
  })
}

interface Naming {
  name: string
  id: string
  label: string
  language: string | null
  isContents: boolean
}

function readVariable(header: Header, naming: Naming): Variable {
  const { name, id, label, language } = naming
  const stated = find(header, 'VALUES', null, [name])
  if (!stated || stated.values.length === 0) {
    return refuseAt(header, 'missingValues', stated?.at ?? header.dataAt, { variable: name })
  }
  const { values } = stated
  const codes = codesOf(header, name, values.length) ?? codesIn(header, naming, values.length)
  const labels = translatedValues(header, naming, values) ?? values
  const ids = withoutRepeats(header, codes ?? values, { name, at: stated.at })
  const categories = ids.map((code, index): Category => ({ id: code, label: labels[index] ?? code }))
  addUnits(header, categories, { naming, values })
  const role = roleOf(header, naming, values.length)
  return { name, values, codes, dimension: { id, label: language === null ? name : label, role, categories } }
}

function namesIn(header: Header, keyword: 'STUB' | 'HEADING', language: string | null): string[] {
  return find(header, keyword, language)?.values ?? []
}

function labelsOf(header: Header, names: readonly string[], language: string | null): readonly string[] {
  if (language === null || language === header.mainLanguage) return names
  const labels = [...namesIn(header, 'STUB', language), ...namesIn(header, 'HEADING', language)]
  const at = (find(header, 'STUB', language) ?? find(header, 'HEADING', language))?.at ?? header.dataAt
  if (labels.length === 0) warnAt(header, 'untranslated', at, { keyword: 'STUB', language })
  else if (labels.length !== names.length) {
    refuseAt(header, 'wrongCount', at, {
      keyword: `STUB[${language}]`,
      variable: 'STUB',
      found: labels.length,
      expected: names.length,
    })
  }
  return labels
}

function contentsVariable(header: Header, names: readonly string[]): string | null {
  const stated = find(header, 'CONTVARIABLE')
  const name = stated?.values[0] || null
  if (stated && name !== null && !names.includes(name)) {
    refuseAt(header, 'unknownContentsVariable', stated.at, { variable: name })
  }
  return name
}

function codesOf(header: Header, name: string, expected: number): string[] | null {
  return countedCodes(header, find(header, 'CODES', null, [name]), expected)
}

/** Codes may be written only once, in the language a translator worked in. */
function codesIn(header: Header, { name, label, language }: Naming, expected: number): string[] | null {
  const stated = find(header, 'CODES', language, [label]) ?? find(header, 'CODES', language, [name])
  return countedCodes(header, stated, expected)
}

function countedCodes(header: Header, stated: Statement | null, expected: number): string[] | null {
  if (!stated) return null
  if (stated.values.length !== expected) {
    refuseAt(header, 'wrongCount', stated.at, {
      keyword: 'CODES',
      variable: stated.subjects[0] ?? '',
      found: stated.values.length,
      expected,
    })
  }
  return stated.values
}

function translatedValues(header: Header, naming: Naming, values: readonly string[]): string[] | null {
  const { name, label, language } = naming
  if (language === null || language === header.mainLanguage) return null
  const stated = find(header, 'VALUES', language, [label]) ?? find(header, 'VALUES', language, [name])
  if (!stated) {
    warnAt(header, 'untranslated', header.dataAt, { keyword: `VALUES("${name}")`, language })
    return null
  }
  if (stated.values.length !== values.length) {
    refuseAt(header, 'wrongCount', stated.at, {
      keyword: `VALUES[${language}]`,
      variable: label,
      found: stated.values.length,
      expected: values.length,
    })
  }
  return stated.values
}

function withoutRepeats(
  header: Header,
  ids: readonly string[],
  { name, at }: { name: string; at: number },
): string[] {
  if (new Set(ids).size === ids.length) return [...ids]
  const taken = new Set(ids)
  const copies = new Map<string, number>()
  return ids.map((id) => {
    let copy = (copies.get(id) ?? 0) + 1
    if (copy > 1) {
      warnAt(header, 'repeatedCode', at, { value: id, variable: name })
      while (taken.has(`${id} (${copy})`)) copy++
      taken.add(`${id} (${copy})`)
    }
    copies.set(id, copy)
    return copy === 1 ? id : `${id} (${copy})`
  })
}

/** Unit and decimals of the figures a contents variable tells apart; PRECISION may give any value its own decimals. */
function addUnits(
  header: Header,
  categories: Category[],
  { naming, values }: { naming: Naming; values: readonly string[] },
): void {
  const general = find(header, 'UNITS', naming.language) ?? find(header, 'UNITS')
  const decimals = decimalsOf(header)
  for (const [index, category] of categories.entries()) {
    const value = values[index] ?? ''
    const precise = Number(find(header, 'PRECISION', null, [naming.name, value])?.values[0] ?? Number.NaN)
    if (Number.isInteger(precise) && precise >= 0 && precise <= 15) category.decimals = precise
    if (!naming.isContents) continue
    const translated = find(header, 'UNITS', naming.language, [category.label])
    const unit = (translated ?? find(header, 'UNITS', null, [value]) ?? general)?.values[0]
    if (unit) category.unit = unit
    category.decimals ??= decimals
  }
}

/** How many decimals the figures are shown with. */
export function decimalsOf(header: Header): number {
  const shown = find(header, 'SHOWDECIMALS')?.values[0] ?? ''
  return Number(/^\d{1,2}$/.test(shown) ? shown : (find(header, 'DECIMALS')?.values[0] ?? 0))
}

function roleOf(header: Header, { name, isContents }: Naming, count: number): DimensionRole | null {
  const kind = find(header, 'VARIABLE-TYPE', null, [name])?.values[0]?.toLowerCase() ?? ''
  const stated = find(header, 'TIMEVAL', null, [name])
  if (stated) {
    if (!isTimeOf(stated.values, count)) warnAt(header, 'timeCount', stated.at, { variable: name })
    return 'time'
  }
  if (kind === 'time') return 'time'
  if (isContents) return 'metric'
  const isPlace = kind.startsWith('geo') || find(header, 'MAP', null, [name]) !== null
  return isPlace ? 'geo' : null
}
