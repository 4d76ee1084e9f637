import type { Capability } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'

/** Something found: where it is, what it is called, and a line on what it is. */
export interface SearchHit {
  href: string
  title: string
  note: string
}

/** A topic that can be searched from the one box. `app.ts` lists them in the order their hits are shown. */
export interface Searcher {
  label: Wording
  may: Capability
  /** Where the same question is asked of this topic alone, with all its filters; the question is added as `q`. */
  more: string | null
  search(tx: ReadTx, text: string, locale: Locale): Promise<SearchHit[]>
}
