import type { Locale } from '../../values/locale.ts'
import { plainPlaceName } from './area.ts'

export const missingReasons = [
  'not-yet-published',
  'not-collected',
  'too-small',
  'withdrawn',
  'cannot-exist',
  'not-given',
] as const
/** Why a source names a place and a period but gives no figure; `not-given` when the source does not say why either. */
export type MissingReason = (typeof missingReasons)[number]

/** The reasons as they stand on pages, in charts and in tables. */
export const missingWords: Record<Locale, Record<MissingReason, string>> = {
  da: {
    'not-yet-published': 'Endnu ikke offentliggjort',
    'not-collected': 'Ikke indsamlet',
    'too-small': 'For få til at vise',
    withdrawn: 'Trukket tilbage af kilden',
    'cannot-exist': 'Kan ikke forekomme',
    'not-given': 'Kilden oplyser ikke tallet',
  },
  en: {
    'not-yet-published': 'Not yet published',
    'not-collected': 'Not collected',
    'too-small': 'Too few to show',
    withdrawn: 'Withdrawn by the source',
    'cannot-exist': 'Cannot exist',
    'not-given': 'Not given by the source',
  },
}

/**
 * Signs that stand where a figure should. Statistics Denmark writes `.` where a figure cannot exist, and `..` both for what is too
 * uncertain and for what is confidential, so that says no more than that it is not given. A `-` is its sign for nought, but others
 * write it for nothing known; read as nought it would be a figure nobody vouched for.
 */
const signs = new Map<string, MissingReason>([
  ['.', 'cannot-exist'],
  ['..', 'not-given'],
  ['...', 'not-given'],
  ['-', 'not-given'],
  ['–', 'not-given'],
  ['—', 'not-given'],
  ['*', 'not-given'],
  [':', 'not-given'],
])

const otherWords: Record<MissingReason, readonly string[]> = {
  'not-yet-published': [
    'ikke offentliggjort',
    'ikke offentliggjort endnu',
    'kommer senere',
    'not published',
    'not published yet',
  ],
  'not-collected': ['ikke spurgt', 'ikke maalt', 'ikke indsamlet endnu', 'not asked', 'not measured'],
  'too-small': [
    'for faa',
    'for faa svar',
    'for faa personer',
    'diskretioneret',
    'too few',
    'too few answers',
    'too small',
    'suppressed',
  ],
  withdrawn: ['trukket tilbage', 'tilbagetrukket'],
  'cannot-exist': ['findes ikke', 'ikke relevant', 'not applicable'],
  'not-given': [
    'na',
    'n a',
    'nan',
    'null',
    'ikke oplyst',
    'mangler',
    'ukendt',
    'not given',
    'missing',
    'unknown',
  ],
}

const byWords = new Map(
  missingReasons.flatMap((reason) =>
    [reason, missingWords.da[reason], missingWords.en[reason], ...otherWords[reason]].map(
      (words) => [plainPlaceName(words), reason] as const,
    ),
  ),
)

/** The reason a sign or words in a cell name; null when they name none. */
export function readMissingReason(cell: string): MissingReason | null {
  return signs.get(cell) ?? (/^[a-zæøå]/i.test(cell) ? (byWords.get(plainPlaceName(cell)) ?? null) : null)
}

/** What reasons were called before; a report's figure ids still remember them. */
export const earlierNames: Partial<Record<MissingReason, string>> = {
  'too-small': 'too-few',
  'not-collected': 'not-asked',
}
