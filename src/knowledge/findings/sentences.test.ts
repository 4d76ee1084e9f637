import { expect, test } from 'vitest'
import { country, inHavby, smoking } from './sentences.cases.ts'
import { type FigureSaid, figureText } from './sentences.ts'

const da = 'Havby: 12,4 % ryger dagligt (2025).'
const en = 'Havby: 12.4% smoke daily (2025).'

/** A percentage is written with a space that does not break; here it is an ordinary one, so that the cases can be read. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

const cases: [string, FigureSaid, string, string][] = [
  [
    'above the country, lower is better',
    inHavby({ beside: country(10.9) }),
    `${da} Tallet ligger over hele landet (10,9 %), og det er dårligere.`,
    `${en} The figure lies above the country (10.9%), and that is worse.`,
  ],
  [
    'below the country, lower is better',
    inHavby({ beside: country(14.8) }),
    `${da} Tallet ligger under hele landet (14,8 %), og det er bedre.`,
    `${en} The figure lies below the country (14.8%), and that is better.`,
  ],
  [
    'not to be told from the country',
    inHavby({ beside: country(13) }),
    `${da} Tallet kan ikke skelnes fra hele landet (13,0 %).`,
    `${en} The figure cannot be told from the country (13.0%).`,
  ],
  [
    'on the lower limit is not told',
    inHavby({ beside: country(11.2) }),
    `${da} Tallet kan ikke skelnes fra hele landet (11,2 %).`,
    `${en} The figure cannot be told from the country (11.2%).`,
  ],
  [
    'on the upper limit is not told',
    inHavby({ beside: country(13.7) }),
    `${da} Tallet kan ikke skelnes fra hele landet (13,7 %).`,
    `${en} The figure cannot be told from the country (13.7%).`,
  ],
  [
    'just outside the limit is told',
    inHavby({ beside: country(11.19) }),
    `${da} Tallet ligger over hele landet (11,2 %), og det er dårligere.`,
    `${en} The figure lies above the country (11.2%), and that is worse.`,
  ],
  [
    'above, higher is better',
    inHavby({ indicator: smoking({ direction: 'higher-is-better' }), beside: country(10.9) }),
    `${da} Tallet ligger over hele landet (10,9 %), og det er bedre.`,
    `${en} The figure lies above the country (10.9%), and that is better.`,
  ],
  [
    'below, higher is better',
    inHavby({ indicator: smoking({ direction: 'higher-is-better' }), beside: country(14.8) }),
    `${da} Tallet ligger under hele landet (14,8 %), og det er dårligere.`,
    `${en} The figure lies below the country (14.8%), and that is worse.`,
  ],
  [
    'above, neither is better',
    inHavby({ indicator: smoking({ direction: 'none' }), beside: country(10.9) }),
    `${da} Tallet ligger over hele landet (10,9 %).`,
    `${en} The figure lies above the country (10.9%).`,
  ],
  [
    'below, neither is better',
    inHavby({ indicator: smoking({ direction: 'none' }), beside: country(14.8) }),
    `${da} Tallet ligger under hele landet (14,8 %).`,
    `${en} The figure lies below the country (14.8%).`,
  ],
  [
    'own uncertainty not known',
    inHavby({ interval: null, beside: country(10.9) }),
    `${da} Hele landet: 10,9 %. Usikkerheden kendes ikke, så vi siger ikke, om der er forskel.`,
    `${en} The country: 10.9%. The uncertainty is not known, so we do not say whether there is a difference.`,
  ],
  [
    'the other’s uncertainty not known',
    inHavby({ beside: country(10.9, null) }),
    `${da} Hele landet: 10,9 %. Usikkerheden for hele landet kendes ikke, så vi siger ikke, om der er forskel.`,
    `${en} The country: 10.9%. The uncertainty of the country is not known, so we do not say whether there is a difference.`,
  ],
  [
    'an interval without width is none',
    inHavby({ interval: { low: 12.4, high: 12.4 }, beside: country(10.9) }),
    `${da} Hele landet: 10,9 %. Usikkerheden kendes ikke, så vi siger ikke, om der er forskel.`,
    `${en} The country: 10.9%. The uncertainty is not known, so we do not say whether there is a difference.`,
  ],
  [
    'an interval that misses its value is none',
    inHavby({ interval: { low: 13, high: 14 }, beside: country(10.9) }),
    `${da} Hele landet: 10,9 %. Usikkerheden kendes ikke, så vi siger ikke, om der er forskel.`,
    `${en} The country: 10.9%. The uncertainty is not known, so we do not say whether there is a difference.`,
  ],
  [
    'both uncertain and apart',
    inHavby({ beside: country(10, { low: 9.2, high: 10.8 }) }),
    `${da} Tallet ligger over hele landet (10,0 %), og det er dårligere.`,
    `${en} The figure lies above the country (10.0%), and that is worse.`,
  ],
  [
    'both uncertain, intervals overlap a little, still apart',
    inHavby({ beside: country(10.6, { low: 9.8, high: 11.4 }) }),
    `${da} Tallet ligger over hele landet (10,6 %), og det er dårligere.`,
    `${en} The figure lies above the country (10.6%), and that is worse.`,
  ],
  [
    'both uncertain and too near',
    inHavby({ beside: country(11.1, { low: 10.3, high: 11.9 }) }),
    `${da} Tallet kan ikke skelnes fra hele landet (11,1 %).`,
    `${en} The figure cannot be told from the country (11.1%).`,
  ],
  ['nothing beside', inHavby(), da, en],
  [
    'zero, with an upper limit',
    inHavby({ value: 0, interval: { low: 0, high: 1.2 }, beside: country(3.1) }),
    'Havby: 0,0 % ryger dagligt (2025). Tallet ligger under hele landet (3,1 %), og det er bedre.',
    'Havby: 0.0% smoke daily (2025). The figure lies below the country (3.1%), and that is better.',
  ],
  [
    'all',
    inHavby({ value: 100, interval: { low: 98.1, high: 100 }, beside: country(97) }),
    'Havby: 100,0 % ryger dagligt (2025). Tallet ligger over hele landet (97,0 %), og det er dårligere.',
    'Havby: 100.0% smoke daily (2025). The figure lies above the country (97.0%), and that is worse.',
  ],
]

test.each(cases)('what is said of a difference: %s', (_, said, danish, english) => {
  const text = figureText(said)
  expect(plain(text.da)).toBe(danish)
  expect(text.en).toBe(english)
})
