import { find, type Header, refuseAt, warnAt } from './header.ts'
import type { Statement } from './statements.ts'
import type { Variable } from './variables.ts'

/** Without these a PX file is no table (PX-file format 2013, 3.2 Mandatory keywords). */
const mandatory = ['MATRIX', 'SUBJECT-AREA', 'SUBJECT-CODE', 'CONTENTS', 'UNITS', 'DECIMALS']
/** Keywords that decide which figure is which: one that cannot be read could give a figure the wrong name. */
const decisive = new Set([
  ...mandatory,
  ...['TITLE', 'STUB', 'HEADING', 'VALUES', 'CODES', 'CONTVARIABLE', 'TIMEVAL', 'KEYS'],
  ...['LANGUAGE', 'LANGUAGES', 'VARIABLECODE'],
])

/**
 * Refuses a file that misses a mandatory keyword or has a decisive one that cannot be read, in the language read (null: the file's own).
 * A title is not needed beside a description, nor where CONTENTS names all the figures, that is, where there is no contents variable.
 */
export function mustBeWhole(header: Header, language: string | null): void {
  for (const statement of header.statements)
    if (statement.faultAt !== null) judgeFault(header, statement, language)
  for (const keyword of mandatory) {
    if (!header.statements.some((statement) => statement.keyword === keyword)) {
      refuseAt(header, 'missingKeyword', header.dataAt, { keyword })
    }
  }
  const decimals = find(header, 'DECIMALS')
  const written = decimals?.values[0] ?? ''
  if (!/^\d{1,2}$/.test(written.trim()) || Number(written) > 15) {
    refuseAt(header, 'invalidDecimals', decimals?.at ?? header.dataAt, { value: written })
  }
  if (find(header, 'TITLE') || find(header, 'DESCRIPTION')) return
  if (find(header, 'CONTVARIABLE')) refuseAt(header, 'missingKeyword', header.dataAt, { keyword: 'TITLE' })
  warnAt(header, 'noTitle', header.dataAt)
}

function judgeFault(header: Header, statement: Statement, language: string | null): void {
  const isRead = [null, header.mainLanguage, language].includes(statement.language)
  if (isRead && decisive.has(statement.keyword)) {
    refuseAt(header, 'brokenStatement', statement.faultAt ?? statement.at, { keyword: statement.keyword })
  }
  warnAt(header, 'brokenOptional', statement.faultAt ?? statement.at, { keyword: statement.keyword })
}

/** Keeps a warning of every rule the file breaks without harm to its figures. */
export function warnOfBrokenRules(header: Header, variables: readonly Variable[]): void {
  const names: Names = {
    variables: new Set(variables.map(({ name }) => name)),
    valuesOf: new Map(
      variables.map(({ name, values, codes }) => [name, new Set([...values, ...(codes ?? [])])]),
    ),
  }
  for (const statement of header.statements) {
    if (statement.faultAt !== null) continue
    const { language } = statement
    if (language !== null && language !== header.mainLanguage) {
      if (!header.languages.includes(language)) {
        warnAt(header, 'undeclaredLanguage', statement.at, { keyword: statement.keyword, language })
      }
    } else warnOfNames(header, statement, names)
    warnOfSetting(header, statement)
  }
  if (isYes(find(header, 'DESCRIPTIONDEFAULT')) && !find(header, 'DESCRIPTION')) {
    warnAt(header, 'noDescription', find(header, 'DESCRIPTIONDEFAULT')?.at ?? header.dataAt)
  }
  warnOfTranslations(header)
}

interface Names {
  variables: ReadonlySet<string>
  valuesOf: ReadonlyMap<string, ReadonlySet<string>>
}

const ofVariables = new Set(
  'VALUES CODES TIMEVAL DOMAIN ELIMINATION NOTE NOTEX MAP PRESTEXT DOUBLECOLUMN HIERARCHIES HIERARCHYLEVELS HIERARCHYLEVELSOPEN HIERARCHYNAMES PARTITIONED VARIABLE-TYPE KEYS'.split(
    ' ',
  ),
)
const ofValues = new Set(['VALUENOTE', 'VALUENOTEX', 'PRECISION'])
const ofContents = new Set(
  'LAST-UPDATED UNITS STOCKFA CONTACT REFPERIOD BASEPERIOD CFPRICES DAYADJ SEASADJ'.split(' '),
)

function warnOfNames(header: Header, { keyword, subjects, values, at }: Statement, names: Names): void {
  const [variable, value] = subjects
  if (variable === undefined) return
  if (ofVariables.has(keyword) || ofValues.has(keyword)) {
    if (!names.variables.has(variable)) warnAt(header, 'unknownVariable', at, { keyword, variable })
    else if (value !== undefined && !names.valuesOf.get(variable)?.has(value)) {
      warnAt(header, 'unknownValue', at, { keyword, value })
    } else if (keyword === 'ELIMINATION')
      warnOfElimination(header, { variable, chosen: values[0] ?? '', at }, names)
  } else if (ofContents.has(keyword)) {
    const contents = find(header, 'CONTVARIABLE')?.values[0]
    const known = contents ? [names.valuesOf.get(contents)] : [...names.valuesOf.values()]
    if (!known.some((set) => set?.has(variable)))
      warnAt(header, 'unknownValue', at, { keyword, value: variable })
  } else if (/^(?:CELLNOTEX?|DATANOTECELL)$/.test(keyword)) {
    const order = [...names.variables]
    const stranger = subjects.find(
      (one, index) => one !== '*' && !names.valuesOf.get(order[index] ?? '')?.has(one),
    )
    if (stranger !== undefined) warnAt(header, 'unknownValue', at, { keyword, value: stranger })
  }
}

function warnOfElimination(
  header: Header,
  { variable, chosen, at }: { variable: string; chosen: string; at: number },
  { valuesOf }: Names,
): void {
  if (/^(?:YES|NO)$/i.test(chosen) || valuesOf.get(variable)?.has(chosen)) return
  warnAt(header, 'unknownValue', at, { keyword: 'ELIMINATION', value: chosen })
}

const yesOrNo = new Set('AGGREGALLOWED AUTOPEN COPYRIGHT DESCRIPTIONDEFAULT DOUBLECOLUMN'.split(' '))

function warnOfSetting(header: Header, { keyword, values: [value = ''], at }: Statement): void {
  const isWrong =
    (yesOrNo.has(keyword) && !/^(?:YES|NO)$/i.test(value)) ||
    (keyword === 'SHOWDECIMALS' && !/^\d{1,2}$/.test(value)) ||
    (keyword === 'PRECISION' && !/^\d{1,2}$/.test(value))
  if (isWrong) warnAt(header, 'invalidSetting', at, { keyword, value: value.slice(0, 60) })
}

function isYes(statement: Statement | null): boolean {
  return statement?.values[0]?.toUpperCase() === 'YES'
}

/** What says which figure is which should be there in every language the file has. */
function warnOfTranslations(header: Header): void {
  for (const language of header.languages) {
    if (language === header.mainLanguage) continue
    for (const keyword of ['STUB', 'HEADING', 'CONTENTS', 'CONTVARIABLE']) {
      const stated = find(header, keyword)
      if (!stated) continue
      const translated = find(header, keyword, language)
      if (!translated) warnAt(header, 'untranslated', stated.at, { keyword, language })
      else if (translated.values.length !== stated.values.length) {
        warnAt(header, 'translationCount', translated.at, { keyword, language })
      }
    }
  }
}
