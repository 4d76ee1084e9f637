import type { z } from 'zod'
import type { Wording } from '../../../values/locale.ts'
import type { Person } from '../../auth/index.ts'
import type { ReadTx } from '../../tenancy/index.ts'
import type { Asked } from '../asked.ts'

/** The forms an answer can be had in, by the word the address asks with: `?format=csv`. */
export const apiFormats = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  'json-stat': 'application/vnd.json-stat+json',
} as const
export type ApiFormat = keyof typeof apiFormats

export interface ApiVisit<Query> extends Omit<Asked, 'query'> {
  tx: ReadTx
  /** Signed in by the same cookie as the pages; null for anyone. */
  by: Person | null
  query: Query
  format: ApiFormat
}

/** Opens a short read transaction for one piece of a large answer. */
export type ReadPiece = <T>(work: (tx: ReadTx) => Promise<T>) => Promise<T>

/**
 * Small answers are given whole. Large ones flow piece by piece, each read in a transaction of its own, so that a slow reader holds no
 * connection; what is read must notice itself when it changed in between.
 */
export type ApiAnswer =
  | { kind: 'value'; value: unknown }
  | { kind: 'stream'; fileName: string; chunks(read: ReadPiece): AsyncIterable<string> }

/** One address of the programming interface: what it takes, what it gives, and when it changes. */
export interface ApiRoute {
  method: 'GET'
  open: true
  may: 'anyone'
  api: ApiDescription
  path: string
  versionOf(visit: ApiVisit<never>): Promise<ApiVersion>
  answer(visit: ApiVisit<never>): Promise<ApiAnswer>
}

/** What an answer depends on; the entity tag is made of it. A private answer belongs to one municipality and is kept by no shared cache. */
export interface ApiVersion {
  mark: string
  isPrivate: boolean
}

export interface ApiDescription {
  /** For the OpenAPI document: a short name for programs, and a sentence for people. */
  operationId: string
  summary: Wording
  /** Each parameter says what it means: English as its description, Danish as `danish` in its metadata. */
  query: z.ZodObject
  params: Record<string, Wording>
  /** The first is given when none is asked for. */
  formats: ApiFormat[]
  /** The shape of the JSON answer. */
  schema: z.ZodType
  /** An address that can be tried, with parameters. */
  example: string
}

/** The path as OpenAPI and people write it: `/api/v1/indicators/{id}`. */
export function templateOf(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}')
}

/** An address for programs: it reads only, and says in its description what it gives. */
export function apiRoute<Query extends z.ZodObject>(
  route: Omit<ApiDescription, 'query'> & {
    path: string
    query: Query
    versionOf(visit: ApiVisit<z.infer<Query>>): Promise<ApiVersion>
    answer(visit: ApiVisit<z.infer<Query>>): Promise<ApiAnswer>
  },
): ApiRoute {
  const { path, versionOf, answer, ...api } = route
  return {
    method: 'GET',
    open: true,
    may: 'anyone',
    api,
    path,
    versionOf: versionOf as ApiRoute['versionOf'],
    answer: answer as ApiRoute['answer'],
  }
}
