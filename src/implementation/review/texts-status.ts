import type { Locale } from '../../values/locale.ts'
import type { AnswerStatus, Complexity, ShownStatus } from './answer.ts'

/** The six statuses in words, the same everywhere. */
export const statusWords: Record<Locale, Record<ShownStatus, string>> = {
  da: {
    full: 'Fuldt gennemført',
    'under-way': 'I gang',
    unconfirmed: 'Ubekræftet',
    'not-started': 'Ikke i gang',
    'not-now': 'Ikke nu',
    unknown: 'Ukendt',
  },
  en: {
    full: 'Fully implemented',
    'under-way': 'Under way',
    unconfirmed: 'Unconfirmed',
    'not-started': 'Not started',
    'not-now': 'Not now',
    unknown: 'Unknown',
  },
}

/** One letter for the narrow cells of the matrix; the word is read out. */
export const statusLetters: Record<Locale, Record<ShownStatus, string>> = {
  da: { full: 'F', 'under-way': 'G', unconfirmed: 'U', 'not-started': 'I', 'not-now': '–', unknown: '?' },
  en: { full: 'F', 'under-way': 'W', unconfirmed: 'U', 'not-started': 'N', 'not-now': '–', unknown: '?' },
}

/** What each answer means, the same for every recommendation; what "full" takes depends on its strength. */
export const statusMeanings: Record<
  Locale,
  Record<Exclude<AnswerStatus, 'full'> | 'unconfirmed' | 'unknown', string>
> = {
  da: {
    'not-started': 'Ingen har taget fat endnu',
    'under-way': 'Begyndt, men ikke systematisk eller ikke overalt',
    'not-now': 'Valgt fra lige nu, med begrundelse og en dato for at se på det igen',
    unconfirmed: 'Beviset er for gammelt, eller svaret er ført over fra sidste runde',
    unknown: 'Ingen har svaret',
  },
  en: {
    'not-started': 'Nobody has made a start yet',
    'under-way': 'Begun, but not systematic or not everywhere',
    'not-now': 'Set aside for now, with a reason and a date to look again',
    unconfirmed: 'The proof is too old, or the answer was carried over from the last round',
    unknown: 'Nobody has answered',
  },
}

export const complexityWords: Record<Locale, Record<Complexity, string>> = {
  da: {
    low: 'Lige til: vi ved hvad og hvem',
    middle: 'Kræver aftaler med andre',
    high: 'Svært: mange skal ændre noget',
  },
  en: {
    low: 'Straightforward: we know what and who',
    middle: 'Needs agreements with others',
    high: 'Hard: many must change something',
  },
}
