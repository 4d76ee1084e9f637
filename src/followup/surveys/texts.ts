import type { SameShape } from '../../values/locale.ts'
import { daInstruments, enInstruments } from './texts-instruments.ts'
import { daSurveys, enSurveys } from './texts-surveys.ts'

const da = {
  area: 'Opfølgning',
  mustAnswer: '(skal besvares)',
  dontKnow: 'Ved ikke',
  notRelevant: 'Ikke relevant',
  danish: 'på dansk',
  english: 'på engelsk',
  save: 'Gem',
  cancel: 'Fortryd',
  undo: 'Fortryd',
  optional: '(kan udelades)',
  ...daInstruments,
  ...daSurveys,
}

const en = {
  area: 'Follow-up',
  mustAnswer: '(must be answered)',
  dontKnow: 'Don’t know',
  notRelevant: 'Not relevant',
  danish: 'in Danish',
  english: 'in English',
  save: 'Save',
  cancel: 'Cancel',
  undo: 'Undo',
  optional: '(optional)',
  ...enInstruments,
  ...enSurveys,
} satisfies SameShape<typeof da>

export const texts = { da, en }
