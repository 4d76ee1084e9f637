import { createHash } from 'node:crypto'
import type { Origin, RecipeTable } from './recipe.ts'
import type { Wanted } from './table-shape.ts'

/** One request to a source, as it is sent and as its answer is kept. */
export interface Question {
  method: 'GET' | 'POST'
  url: string
  /** JSON; null for GET. */
  body: string | null
}

/** Under what an answer is kept: the very question. */
export function keyOf({ method, url, body }: Question): string {
  return createHash('sha256')
    .update(`${method}\n${url}\n${body ?? ''}`)
    .digest('hex')
}

/** Where Danmarks Statistik answers; tests put their own server here. */
export interface Addresses {
  statbank: string
}

export const realAddresses: Addresses = { statbank: 'https://api.statbank.dk/v1' }

/** The host a recipe's table is fetched from; null for a file. */
export function hostOf(origin: Origin, addresses: Addresses = realAddresses): string | null {
  if (origin.kind === 'file') return null
  return new URL(origin.kind === 'statbank' ? addresses.statbank : origin.url).host
}

/** What a source says about a table: variables, codes, when it was updated. */
export function shapeQuestion({ origin, language }: RecipeTable, addresses: Addresses): Question | null {
  if (origin.kind === 'statbank')
    return post(`${addresses.statbank}/tableinfo`, { table: origin.table, format: 'JSON', lang: language })
  if (origin.kind === 'pxweb') {
    const url =
      origin.api === 'v1'
        ? origin.url
        : `${tableAddress(origin)}/metadata?lang=${language}&outputFormat=json-stat2`
    return { method: 'GET', url, body: null }
  }
  return null
}

/** The figures themselves. BULK gives codes and no labels, and must have values for every variable. */
export function figuresQuestion(
  { origin, language }: RecipeTable,
  wanted: Wanted,
  addresses: Addresses,
): Question | null {
  if (origin.kind === 'file') return null
  if (origin.kind === 'statbank')
    return post(`${addresses.statbank}/data`, {
      table: origin.table,
      format: origin.format,
      lang: language,
      ...(origin.format === 'BULK' ? { delimiter: 'Semicolon', valuePresentation: 'Code' } : {}),
      variables: wanted.map(({ variable, codes }) => ({ code: variable, values: codes })),
    })
  if (origin.api === 'v1')
    return post(origin.url, {
      query: wanted.map(({ variable, codes }) => ({
        code: variable,
        selection: { filter: 'item', values: codes },
      })),
      response: { format: 'json-stat2' },
    })
  return post(`${tableAddress(origin)}/data?lang=${language}&outputFormat=json-stat2`, {
    selection: wanted.map(({ variable, codes }) => ({ variableCode: variable, valueCodes: codes })),
  })
}

/** Statistikbanken's subjects, or the tables under some of them. */
export function subjectsQuestion(addresses: Addresses): Question {
  return post(`${addresses.statbank}/subjects`, { format: 'JSON', lang: 'da', recursive: false })
}

export function tablesQuestion(subject: string, addresses: Addresses): Question {
  return post(`${addresses.statbank}/tables`, { format: 'JSON', lang: 'da', subjects: [subject] })
}

function tableAddress(origin: Extract<Origin, { kind: 'pxweb' }>): string {
  return `${origin.url.replace(/\/+$/, '')}/tables/${encodeURIComponent(origin.table ?? '')}`
}

function post(url: string, body: unknown): Question {
  return { method: 'POST', url, body: JSON.stringify(body) }
}

/** Under what an uploaded file is kept. */
export function fileQuestion(recipeId: string, table: number): Question {
  return { method: 'GET', url: `file:${recipeId}/${table}`, body: null }
}
