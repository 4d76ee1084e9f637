import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import type { Config } from '../config/index.ts'
import type { Database } from '../tenancy/index.ts'

/** What a running Pejling has at hand. Handlers use it for addresses and settings, never to open transactions of their own. */
export interface House {
  config: Config
  database: Database
  /** The folder mails, fonts and drafts may be written to. */
  dataFolder: string
  /** The key of hashed sign-in names. */
  secret: string
  now(): Date
}

export interface Asked {
  house: House
  locale: Locale
  /** The day it is in Denmark. */
  today: Day
  params: Record<string, string>
  query: URLSearchParams
  path: string
  requestId: string
}
