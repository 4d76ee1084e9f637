import type { Wording } from '../../values/locale.ts'

/** Where in an expression something stands; both count from 1. */
export interface Place {
  line: number
  column: number
}

/** What is wrong with an expression, and where. */
export interface Fault extends Place {
  message: Wording
}

export type Sign = '=' | '!=' | '<' | '<=' | '>' | '>='

export type Word = Place &
  (
    | { kind: 'name'; text: string }
    | { kind: 'string'; text: string }
    | { kind: 'number'; number: number }
    | { kind: 'sign'; sign: Sign }
    | { kind: 'keyword'; keyword: Keyword }
    | { kind: 'mark'; mark: '(' | ')' | ',' }
    | { kind: 'end' }
  )

const keywords = {
  and: 'and',
  og: 'and',
  or: 'or',
  eller: 'or',
  not: 'not',
  ikke: 'not',
  in: 'in',
  i: 'in',
  answered: 'answered',
  besvaret: 'answered',
  true: 'true',
  sand: 'true',
  false: 'false',
  falsk: 'false',
  dont_know: 'dont-know',
  ved_ikke: 'dont-know',
  not_relevant: 'not-relevant',
  ikke_relevant: 'not-relevant',
} as const

type Keyword = (typeof keywords)[keyof typeof keywords]

/** The words an expression has a meaning of its own for; no question can be called so. */
export function isReserved(name: string): boolean {
  return Object.hasOwn(keywords, name)
}

/** Longer expressions are refused: nobody can read them, and reading them must stay cheap. */
export const longestExpression = 500

const signs: Record<string, Sign> = {
  '=': '=',
  '!=': '!=',
  '≠': '!=',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
}

const pattern =
  /(?<space>\s+)|(?<number>-?\d+(?:\.\d+)?(?![\w.]))|(?<word>[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?)|(?<string>'[^'\n]*'|"[^"\n]*")|(?<sign>!=|<=|>=|[=<>≠≤≥])|(?<mark>[(),])/uy

/** Cuts an expression into its words, or says where it cannot. */
export function wordsIn(written: string): { ok: true; words: Word[] } | { ok: false; fault: Fault } {
  if (written.length > longestExpression)
    return { ok: false, fault: { line: 1, column: 1, message: tooLong } }
  // a word processor's curly quotation marks mean the same; one for one, so that places stay right
  const text = written.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    const place = placeAt(text, at)
    if (!found?.groups) return { ok: false, fault: { ...place, message: strange(text[at] ?? '') } }
    const word = wordOf(found.groups, place)
    if (word) words.push(word)
    at = pattern.lastIndex
  }
  return { ok: true, words: [...words, { kind: 'end', ...placeAt(text, text.trimEnd().length) }] }
}

function wordOf(found: Record<string, string | undefined>, place: Place): Word | null {
  if (found.number !== undefined) return { kind: 'number', number: Number(found.number), ...place }
  if (found.string !== undefined) return { kind: 'string', text: found.string.slice(1, -1), ...place }
  if (found.sign !== undefined) return { kind: 'sign', sign: signs[found.sign] as Sign, ...place }
  if (found.mark !== undefined) return { kind: 'mark', mark: found.mark as '(' | ')' | ',', ...place }
  if (found.word === undefined) return null
  const lower = found.word.toLowerCase()
  if (isReserved(lower))
    return { kind: 'keyword', keyword: keywords[lower as keyof typeof keywords], ...place }
  return { kind: 'name', text: found.word, ...place }
}

function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

const tooLong: Wording = {
  da: `Udtrykket er for langt. Skriv højst ${longestExpression} tegn, eller del spørgsmålet i to.`,
  en: `The expression is too long. Write at most ${longestExpression} characters, or split the question in two.`,
}

function strange(character: string): Wording {
  if (character === "'" || character === '"')
    return { da: 'Anførselstegnet bliver ikke lukket.', en: 'The quotation mark is not closed.' }
  return { da: `Tegnet ${character} kan ikke stå her.`, en: `The character ${character} cannot stand here.` }
}
