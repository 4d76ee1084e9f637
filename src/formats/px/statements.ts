/** One keyword of a PX file with what it says: `KEYWORD[language]("subject","subject")="value","value";`. */
export interface Statement {
  keyword: string
  language: string | null
  subjects: string[]
  values: string[]
  /** Where it begins, as a count of bytes from the beginning of the file. */
  at: number
  /** Where it stops making sense; null when it makes sense to its end. */
  faultAt: number | null
}

/** What stands before the figures, and where the figures begin: null when there are none. */
export interface Statements {
  statements: Statement[]
  dataAt: number | null
  /** Where the reading stopped for good; null when it came to the figures or to the end. */
  lostAt: number | null
  /** Whether there are more texts than allowed. */
  isTooMuch: boolean
}

interface Cursor {
  text: string
  at: number
  texts: number
}

/** A variable with half a million values is no table anybody reads; nor is a text of a million characters, or fifty thousand keywords. */
const maxTexts = 500_000
const maxTextLength = 1_000_000
const maxStatements = 50_000

/**
 * Takes apart what stands before DATA. A statement that makes no sense is kept with the place of its fault, and reading goes on after the
 * next semicolon that ends a line, so that whoever needs the keyword can refuse and others can pass it by.
 */
export function readStatements(text: string): Statements {
  const cursor: Cursor = { text, at: text.startsWith('\xef\xbb\xbf') ? 3 : 0, texts: 0 }
  const statements: Statement[] = []
  while (passSpace(cursor)) {
    const statement = readOpening(cursor)
    if (!statement) return { statements, dataAt: null, lostAt: cursor.at, isTooMuch: false }
    if (statement.keyword === 'DATA' && statement.faultAt === null) {
      return { statements, dataAt: cursor.at, lostAt: null, isTooMuch: false }
    }
    if (statement.faultAt === null) statement.faultAt = readValues(cursor, statement.values)
    statements.push(statement)
    if (cursor.texts > maxTexts || statements.length > maxStatements)
      return { statements, dataAt: null, lostAt: cursor.at, isTooMuch: true }
    if (statement.faultAt !== null && !findNextStatement(cursor, statement)) break
  }
  return { statements, dataAt: null, lostAt: null, isTooMuch: false }
}

/** Passes space; says whether anything is left. */
function passSpace(cursor: Cursor): boolean {
  while (cursor.at < cursor.text.length && ' \t\r\n\f\v\x1a'.includes(cursor.text.charAt(cursor.at)))
    cursor.at++
  return cursor.at < cursor.text.length
}

const keywordWithLanguage =
  /([A-Za-z][A-Za-z0-9_-]{0,63})[ \t]*(?:\[[ \t]*"?([^\]"\r\n]{0,40})"?[ \t]*\])?[ \t]*(?=[(=])/y

function readOpening(cursor: Cursor): Statement | null {
  const at = cursor.at
  keywordWithLanguage.lastIndex = at
  const found = keywordWithLanguage.exec(cursor.text)
  if (!found?.[1]) return null
  cursor.at = keywordWithLanguage.lastIndex
  const subjects: string[] = []
  const faultAt = cursor.text.charAt(cursor.at) === '(' ? readSubjects(cursor, subjects) : null
  const statement = {
    keyword: found[1].toUpperCase(),
    language: found[2]?.trim() ?? null,
    subjects,
    values: [],
    at,
  }
  if (faultAt !== null) return { ...statement, faultAt }
  passSpace(cursor)
  if (cursor.text.charAt(cursor.at) !== '=') return { ...statement, faultAt: cursor.at }
  cursor.at++
  return { ...statement, faultAt: null }
}

function readSubjects(cursor: Cursor, subjects: string[]): number | null {
  cursor.at++
  while (passSpace(cursor)) {
    const character = cursor.text.charAt(cursor.at)
    if (character === ')') {
      cursor.at++
      return null
    }
    if (character === ',') cursor.at++
    else {
      const subject = character === '"' ? readQuoted(cursor) : readBare(cursor, /[,)"\r\n]/g)
      if (subject === null) return cursor.at
      subjects.push(subject)
      cursor.texts++
      if (!passSpace(cursor) || !',)'.includes(cursor.text.charAt(cursor.at))) return cursor.at
    }
  }
  return cursor.at
}

/** Reads values up to the semicolon; gives the place of the fault if there is one. */
function readValues(cursor: Cursor, values: string[]): number | null {
  while (passSpace(cursor)) {
    const character = cursor.text.charAt(cursor.at)
    if (character === ';') {
      cursor.at++
      return null
    }
    if (character === ',') {
      cursor.at++
      continue
    }
    const value = character === '"' ? readText(cursor) : readWord(cursor)
    if (value === null) return cursor.at
    values.push(value)
    cursor.texts++
    if (cursor.texts > maxTexts) return cursor.at
    if (!passSpace(cursor) || !',;'.includes(cursor.text.charAt(cursor.at))) return cursor.at
  }
  return cursor.at
}

/** A text over one or more lines, each in quotes of its own; a pair in a hierarchy (`"00":"01"`) is one text. */
function readText(cursor: Cursor): string | null {
  const pieces: string[] = []
  do {
    if (cursor.text.charAt(cursor.at) === ':') {
      pieces.push(':')
      cursor.at++
      passSpace(cursor)
    }
    const piece = cursor.text.charAt(cursor.at) === '"' ? readQuoted(cursor) : null
    if (piece === null) return null
    pieces.push(piece)
  } while (passSpace(cursor) && '":'.includes(cursor.text.charAt(cursor.at)))
  return pieces.join('')
}

/** A text in quotes. Two quotes side by side within it are one that belongs to the text. */
function readQuoted(cursor: Cursor): string | null {
  const { text, at } = cursor
  let end = text.indexOf('"', at + 1)
  while (end !== -1 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2)
  if (end === -1 || end - at > maxTextLength) return null
  cursor.at = end + 1
  const inside = text.slice(at + 1, end)
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside
}

const timeList = /TLIST[ \t]*\((?:[^")]|"[^"\r\n]*")*\)/iy

/** YES, 0, `TLIST(A1,"1994"-"1996")` and single texts that need no quotes. */
function readWord(cursor: Cursor): string | null {
  timeList.lastIndex = cursor.at
  const list = timeList.exec(cursor.text.slice(0, cursor.at + 1000))
  if (list) {
    cursor.at = timeList.lastIndex
    return list[0]
  }
  return readBare(cursor, /[,;"\r\n]/g)
}

function readBare(cursor: Cursor, ends: RegExp): string | null {
  ends.lastIndex = cursor.at
  const end = ends.exec(cursor.text)
  if (!end || end.index === cursor.at) return null
  const word = cursor.text.slice(cursor.at, end.index)
  cursor.at = end.index
  return word.trimEnd()
}

const startOfStatement = /[A-Z][A-Z0-9-]{2,}(?:\[[^\]\r\n]*\])?(?:\([^)\r\n]*\))?=/y
const endOfStatement = /;[ \t]*(?:\r|\n|$)/g

/** Goes to where the next statement begins: the fault itself when it is one, else after the statement's own last line. */
function findNextStatement(cursor: Cursor, { at, faultAt }: Statement): boolean {
  startOfStatement.lastIndex = faultAt ?? at
  if (/[\r\n]/.test(cursor.text.charAt((faultAt ?? at) - 1)) && startOfStatement.test(cursor.text)) {
    cursor.at = faultAt ?? at
    return true
  }
  endOfStatement.lastIndex = at
  const end = endOfStatement.exec(cursor.text)
  if (!end) return false
  cursor.at = end.index + 1
  return true
}
