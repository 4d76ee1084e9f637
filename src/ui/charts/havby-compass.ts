/** An invented review of Havby's recommendations, to draw the compass and the bars with. */
import type { BarsProps } from './bars-layout.ts'
import type { CompassProps } from './compass-types.ts'
import type { StatusCounts } from './status-shares.ts'

function counts(full: number, underWay: number, rest: Partial<StatusCounts>): StatusCounts {
  return { full, 'under-way': underWay, 'not-started': 0, unconfirmed: 0, unknown: 0, 'not-now': 0, ...rest }
}

export const statusWords = {
  full: 'Fuldt gennemført',
  'under-way': 'I gang',
  'not-started': 'Ikke i gang',
  unconfirmed: 'Ubekræftet',
  unknown: 'Ukendt',
  'not-now': 'Ikke nu',
} as const

export const reviewCompass: CompassProps = {
  id: 'kompas',
  title: 'Kompasset for Havby',
  description:
    '13 af 38 anbefalinger er fuldt gennemført. Flest inden for rammer, færrest inden for ulighed.',
  noValues: 'Havby har ikke gennemgået nogen anbefalinger endnu.',
  directions: [
    { name: 'Sunde rammer', counts: counts(4, 2, { unconfirmed: 1, 'not-started': 1 }) },
    {
      name: 'Fællesskaber for alle',
      counts: counts(3, 3, { 'not-started': 1, 'not-now': 1 }),
      note: '1 ikke nu',
    },
    { name: 'Tidlig hjælp og lige adgang', counts: counts(4, 4, { unconfirmed: 3, 'not-started': 2 }) },
    { name: 'Mindre ulighed i sundhed', counts: counts(2, 3, { 'not-started': 3, unknown: 1 }) },
  ],
  writeTally: (full, of) => `${full} af ${of} fuldt gennemført`,
  centre: { figure: '13 af 38', words: 'fuldt gennemført' },
  statusWords,
  table: {
    opens: 'Vis tallene',
    caption: 'Anbefalinger efter pejlemærke og status',
    headers: ['Pejlemærke', 'Fuldt gennemført', 'I alt'],
    rows: [
      ['Sunde rammer', '4', '8'],
      ['Fællesskaber for alle', '3', '8'],
      ['Tidlig hjælp og lige adgang', '4', '13'],
      ['Mindre ulighed i sundhed', '2', '9'],
    ],
  },
  caption: 'Opdigtede tal for Havby.',
}

export const packageRings: CompassProps['rings'] = [
  { name: 'Forebyggelsespakker', counts: counts(21, 14, { unconfirmed: 6, 'not-started': 9, 'not-now': 3 }) },
  { name: 'ABC for mental sundhed', counts: counts(2, 4, { unknown: 2 }) },
]

/** The same review by kind, frames first. */
export const coverageByKind: BarsProps = {
  id: 'daekning',
  title: 'Anbefalinger efter slags',
  description: 'Rammer er længst fremme. Om tilbud er fire anbefalinger ikke bekræftet.',
  noValues: 'Havby har ikke gennemgået nogen anbefalinger endnu.',
  noCounts: 'Ingen anbefalinger af denne slags',
  rows: [
    {
      id: 'settings',
      name: 'Rammer',
      counts: counts(9, 5, { 'not-started': 2, unconfirmed: 1 }),
      href: '/rammer',
    },
    {
      id: 'encounter',
      name: 'Mødet med borgeren, herunder tidlig opsporing',
      counts: counts(2, 4, { 'not-now': 1 }),
    },
    { id: 'offer', name: 'Tilbud', counts: counts(1, 3, { unconfirmed: 4, 'not-started': 1 }) },
    { id: 'information', name: 'Information', counts: counts(0, 0, {}) },
    {
      id: 'leadership',
      name: 'Ledelse, data og samarbejde',
      counts: counts(1, 0, { unknown: 2, 'not-started': 2 }),
    },
  ],
  writeTally: (full, of) => `${full} af ${of}`,
  statusWords,
}
