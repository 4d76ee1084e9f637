import { type Reason, Refusal, type RefusalDetails } from '../../values/refusal.ts'
import { type CodePage, codePageOf, knownAs } from './code-page.ts'
import { pxRefusals, pxWarnings } from './refusals.ts'
import { readStatements, type Statement, type Statements } from './statements.ts'

/** Everything a PX file says before its figures, ready to be asked. */
export interface Header {
  bytes: Uint8Array
  codePage: CodePage
  statements: readonly Statement[]
  /** Where the figures begin, as a count of bytes. */
  dataAt: number
  /** The language the file is written in first; null when it does not say. */
  mainLanguage: string | null
  /** Every language the file says it has, the first one first. */
  languages: string[]
  /** The rules the file breaks without harm, at most a hundred. */
  warnings: Refusal[]
  /** The place last asked for, from where the next one is counted when it lies further on. */
  counted: { at: number; line: number; lineStart: number }
}

/** More than this before DATA is no description of a table. */
const maxHeaderBytes = 16 * 1024 * 1024
const maxWarnings = 100

/** Reads what stands before DATA. Refuses what is no PX file, breaks off before DATA, or holds characters no text may have. */
export function readHeader(bytes: Uint8Array): Header {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, maxHeaderBytes))
  const read = readStatements(opening.toString('latin1'))
  const dataAt = read.dataAt ?? opening.length
  const declared = wordOf(read.statements, 'CODEPAGE') ?? wordOf(read.statements, 'CHARSET')
  const codePage = codePageOf(bytes.subarray(0, dataAt), declared)
  const header: Header = {
    bytes,
    codePage,
    statements: read.statements,
    dataAt,
    mainLanguage: wordOf(read.statements, 'LANGUAGE') || null,
    languages: [],
    warnings: [],
    counted: { at: 0, line: 1, lineStart: 0 },
  }
  mustReachData(header, read)
  mustHoldText(header)
  header.statements = read.statements.map((statement) => decoded(statement, codePage))
  header.languages = languagesOf(header)
  warnOfCodePage(header)
  return header
}

/** The language a reader chose, or the file's own. Refuses one that the file has not. */
export function chosenLanguage(header: Header, language: string | undefined): string | null {
  if (language === undefined) return header.mainLanguage
  const found = header.languages.find((known) => known.toLowerCase() === language.toLowerCase())
  if (found !== undefined) return found
  return refuseAt(header, 'unknownLanguage', placeOfKeyword(header, 'LANGUAGE'), {
    language,
    languages: header.languages.join(', '),
  })
}

/** What a keyword says in a language (null: the file's own) about its subjects; null when it is not there or makes no sense. */
export function find(
  header: Header,
  keyword: string,
  language: string | null = null,
  subjects: readonly string[] = [],
): Statement | null {
  const found = byKey(header).get(keyOf(keyword, own(header, language), subjects))
  return found ?? null
}

const indexes = new WeakMap<Header, Map<string, Statement>>()

function byKey(header: Header): Map<string, Statement> {
  const known = indexes.get(header)
  if (known) return known
  const index = new Map<string, Statement>()
  for (const statement of header.statements) {
    if (statement.faultAt !== null) continue
    const key = keyOf(statement.keyword, own(header, statement.language), statement.subjects)
    if (!index.has(key)) index.set(key, statement)
  }
  indexes.set(header, index)
  return index
}

function keyOf(keyword: string, language: string | null, subjects: readonly string[]): string {
  return [keyword, language ?? '', ...subjects].join('\0')
}

/** Null for the file's own language, which may be written out or not. */
function own(header: Header, language: string | null): string | null {
  return language === header.mainLanguage ? null : language
}

/** Says no at a place in the file. */
export function refuseAt(
  header: Header,
  key: keyof typeof pxRefusals,
  at: number,
  details: RefusalDetails = {},
): never {
  throw new Refusal(pxRefusals[key], { ...placeOf(header, at), ...details })
}

/** Keeps a sentence about a broken rule that does no harm; after the hundredth, nobody reads on. */
export function warnAt(
  header: Header,
  key: keyof typeof pxWarnings,
  at: number,
  details: RefusalDetails = {},
): void {
  if (header.warnings.length >= maxWarnings) return
  const reason: Reason = pxWarnings[key]
  header.warnings.push(new Refusal(reason, { ...placeOf(header, at), ...details }))
}

/** Line and character, both from 1, of a place given as a count of bytes. */
function placeOf(header: Header, at: number): { line: number; column: number } {
  const { bytes, codePage, counted } = header
  let { line, lineStart } = at >= counted.at ? counted : { line: 1, lineStart: 0 }
  for (let index = at >= counted.at ? counted.at : 0; index < at; index++) {
    const isBreak = bytes[index] === 10 || (bytes[index] === 13 && bytes[index + 1] !== 10)
    if (!isBreak) continue
    line++
    lineStart = index + 1
  }
  header.counted = { at, line, lineStart }
  const before = Buffer.from(bytes.subarray(lineStart, Math.min(at, lineStart + 100_000))).toString('latin1')
  return { line, column: [...codePage.decode(before).replace('\ufeff', '')].length + 1 }
}

/** Where a keyword stands, else where the figures begin. */
export function placeOfKeyword(header: Header, keyword: string): number {
  return header.statements.find((statement) => statement.keyword === keyword)?.at ?? header.dataAt
}

function decoded(statement: Statement, { decode }: CodePage): Statement {
  return {
    ...statement,
    subjects: statement.subjects.map(decode),
    values: statement.values.map(decode),
  }
}

function wordOf(statements: readonly Statement[], keyword: string): string | null {
  const found = statements.find((one) => one.keyword === keyword && one.faultAt === null)
  return found?.values[0]?.trim() || null
}

function mustReachData(header: Header, { dataAt, lostAt, isTooMuch, statements }: Statements): void {
  if (dataAt !== null) return
  const last = statements.at(-1)
  if (lostAt !== null && !isTooMuch) refuseAt(header, 'notPx', lostAt)
  if (isTooMuch || header.bytes.length > maxHeaderBytes) refuseAt(header, 'tooMuchText', last?.at ?? 0)
  if (last?.faultAt && last.faultAt < header.dataAt) {
    refuseAt(header, 'brokenStatement', last.faultAt, { keyword: last.keyword })
  }
  refuseAt(header, 'noData', header.dataAt)
}

function mustHoldText(header: Header): void {
  const zero = header.bytes.subarray(0, header.dataAt).indexOf(0)
  if (zero >= 0) refuseAt(header, 'controlCharacter', zero)
}

function languagesOf(header: Header): string[] {
  const named = find(header, 'LANGUAGES')?.values.map((language) => language.trim()) ?? []
  return [...new Set([header.mainLanguage ?? '', ...named])].filter((language) => language !== '')
}

/** CHARSET says ANSI in every file since DOS, so only a code page named outright is worth a word. */
function warnOfCodePage(header: Header): void {
  const stated = find(header, 'CODEPAGE')
  const declared = stated?.values[0] ?? ''
  const claim = knownAs(declared)
  if (!stated || !claim || claim.name === header.codePage.name) return
  warnAt(header, 'otherCodePage', stated.at, { declared, actual: header.codePage.name })
}
