import type { ColumnNames } from './cells.ts'

/** What measured columns are usually called, here and in the files of English public health. */
export const counts: ColumnNames = {
  about: { da: 'det talte antal', en: 'the count' },
  names: [
    'numerator',
    'count',
    'x',
    'observed',
    'obs',
    'ev',
    'events',
    'event count',
    'total count',
    'cases',
    'deaths',
    'o',
    'tæller',
    'taeller',
    'antal',
    'hændelser',
  ],
}

export const populations: ColumnNames = {
  about: { da: 'befolkningen', en: 'the population' },
  names: [
    'denominator',
    'n',
    'pop',
    'pops',
    'population',
    'total pop',
    'measured',
    'person years',
    'nævner',
    'naevner',
    'befolkning',
    'folketal',
    'svar',
  ],
}

export const measurements: ColumnNames = {
  about: { da: 'målingerne', en: 'the measured values' },
  names: ['values', 'value', 'x', 'measurement', 'score', 'værdi', 'måling'],
}

export const ageBands: ColumnNames = {
  about: { da: 'aldersgruppen', en: 'the age band' },
  names: [
    'ageband',
    'age band',
    'startage',
    'start age',
    'agegroup',
    'age group',
    'agegrp',
    'age',
    'aldersgruppe',
    'alder',
  ],
}

export const standardPopulations: ColumnNames = {
  about: { da: 'standardbefolkningen', en: 'the standard population' },
  names: [
    'stdpop',
    'std pop',
    'standard population',
    'standardpop',
    'esp2013',
    'esp1976',
    'std',
    'weight',
    'standardbefolkning',
  ],
}

export const referenceCounts: ColumnNames = {
  about: { da: 'standardbefolkningens hændelser', en: 'the events of the reference population' },
  names: ['refcount', 'ref count', 'x ref', 'reference count', 'reference events', ...counts.names],
}

export const referencePopulations: ColumnNames = {
  about: { da: 'standardbefolkningens folketal', en: 'the size of the reference population' },
  names: ['refpop', 'ref pop', 'n ref', 'reference population', ...populations.names],
}

export const deaths: ColumnNames = {
  about: { da: 'dødsfaldene', en: 'the deaths' },
  names: ['deaths', 'dths', 'dødsfald', 'doede', 'døde', ...counts.names],
}

export const multipliers = ['multiplier']
