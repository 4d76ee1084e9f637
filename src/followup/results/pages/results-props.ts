import type { Locale } from '../../../values/locale.ts'
import type { ResponseRate } from '../../answers/index.ts'
import type { Paging } from '../paging.ts'
import type { Published } from '../publishing.ts'
import type { ReleasedText } from '../reads.ts'
import type { Results } from '../results.ts'

/** What the page of a result is made of. */
export interface ResultsProps {
  results: Results
  paging: Paging
  rate: ResponseRate
  texts: ReleasedText[]
  published: Published[]
  isOver: boolean
  mayEdit: boolean
  mayPublish: boolean
  /** By which the indicators' pages are found. */
  municipality: string
  locale: Locale
}
