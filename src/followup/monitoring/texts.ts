import type { SameShape } from '../../values/locale.ts'
import { daAnswering, enAnswering } from './texts-answering.ts'
import { daRounds, enRounds } from './texts-rounds.ts'
import { daSettling, enSettling } from './texts-settling.ts'
import { daWork, enWork } from './texts-work.ts'

const da = {
  area: 'Monitorering',
  lead: 'Med års mellemrum spørger det nationale niveau alle kommuner om det samme. Kommunen svarer samlet og ser sig selv ved siden af region og land.',
  own: { 'dont-know': 'Ved ikke', 'not-relevant': 'Ikke relevant' },
  cancel: 'Fortryd',
  save: 'Gem',
  undo: 'Fortryd',
  optional: '(kan udelades)',
  gapReasons: {
    'nobody-knows': 'Ingen ved det',
    'not-relevant': 'Angår ikke forvaltningen',
    'no-time': 'Ikke nået',
    declined: 'Forvaltningen svarer ikke',
    other: 'Andet',
  },
  origins: {
    typed: 'skrevet',
    confirmed: 'bekræftet',
    corrected: 'rettet',
    settled: 'afstemt',
    gap: 'ikke besvaret',
  },
  ...daRounds,
  ...daWork,
  ...daSettling,
  ...daAnswering,
}

const en = {
  area: 'Monitoring',
  lead: 'Some years apart the national level asks all municipalities the same. The municipality gives one answer and sees itself beside region and country.',
  own: { 'dont-know': 'Don’t know', 'not-relevant': 'Not relevant' },
  cancel: 'Cancel',
  save: 'Save',
  undo: 'Undo',
  optional: '(optional)',
  gapReasons: {
    'nobody-knows': 'Nobody knows',
    'not-relevant': 'Does not concern the administration',
    'no-time': 'Not reached in time',
    declined: 'The administration does not answer',
    other: 'Other',
  },
  origins: {
    typed: 'typed',
    confirmed: 'confirmed',
    corrected: 'corrected',
    settled: 'settled',
    gap: 'not answered',
  },
  ...enRounds,
  ...enWork,
  ...enSettling,
  ...enAnswering,
} satisfies SameShape<typeof da>

export const texts = { da, en }
