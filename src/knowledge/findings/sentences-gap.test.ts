import { expect, test } from 'vitest'
import { around, bySchooling, corona, newQuestion, smoking } from './sentences.cases.ts'
import { type GapSaid, gapText } from './sentences.ts'

const da = 'Så mange i Havby ryger dagligt (2025): Kort uddannelse 21,0 %, lang uddannelse 5,2 %.'
const en = 'How many in Havby smoke daily (2025): Short education 21.0%, long education 5.2%.'

/** A percentage is written with a space that does not break; here it is an ordinary one, so that the cases can be read. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

const cases: [string, GapSaid, string, string][] = [
  [
    'a gap',
    bySchooling(),
    `${da} Forskellen er 15,8 procentpoint.`,
    `${en} The gap is 15.8 percentage points.`,
  ],
  [
    'a gap not told',
    bySchooling({ now: { period: '2025', one: around(6, 2), other: around(5.2, 1) } }),
    'Så mange i Havby ryger dagligt (2025): Kort uddannelse 6,0 %, lang uddannelse 5,2 %. Forskellen kan ikke skelnes fra tilfældighed.',
    'How many in Havby smoke daily (2025): Short education 6.0%, long education 5.2%. The gap cannot be told from chance.',
  ],
  [
    'uncertainty not known',
    bySchooling({ now: { period: '2025', one: around(21, null), other: around(5.2, 1) } }),
    `${da} Usikkerheden kendes ikke, så vi siger ikke, om der er forskel.`,
    `${en} The uncertainty is not known, so we do not say whether there is a difference.`,
  ],
  [
    'grown',
    bySchooling({ before: { period: '2017', one: around(20, 2), other: around(9, 1) } }),
    `${da} Forskellen er 15,8 procentpoint. Forskellen er vokset siden 2017, da den var 11,0 procentpoint.`,
    `${en} The gap is 15.8 percentage points. The gap has grown since 2017, when it was 11.0 percentage points.`,
  ],
  [
    'narrowed',
    bySchooling({ before: { period: '2017', one: around(28, 2), other: around(6, 1) } }),
    `${da} Forskellen er 15,8 procentpoint. Forskellen er blevet mindre siden 2017, da den var 22,0 procentpoint.`,
    `${en} The gap is 15.8 percentage points. The gap has narrowed since 2017, when it was 22.0 percentage points.`,
  ],
  [
    'move not told',
    bySchooling({ before: { period: '2017', one: around(20, 2), other: around(6, 1) } }),
    `${da} Forskellen er 15,8 procentpoint. Det kan ikke afgøres, om forskellen har ændret sig siden 2017 (14,0 procentpoint).`,
    `${en} The gap is 15.8 percentage points. It cannot be told whether the gap has changed since 2017 (14.0 percentage points).`,
  ],
  [
    'earlier uncertainty not known',
    bySchooling({ before: { period: '2017', one: around(28, null), other: around(6, null) } }),
    `${da} Forskellen er 15,8 procentpoint. Det kan ikke afgøres, om forskellen har ændret sig siden 2017 (22,0 procentpoint).`,
    `${en} The gap is 15.8 percentage points. It cannot be told whether the gap has changed since 2017 (22.0 percentage points).`,
  ],
  [
    'turned',
    bySchooling({ before: { period: '2017', one: around(6, 1), other: around(12, 2) } }),
    `${da} Forskellen er 15,8 procentpoint. Forskellen er vendt siden 2017.`,
    `${en} The gap is 15.8 percentage points. The gap has turned since 2017.`,
  ],
  [
    'perhaps turned',
    bySchooling({ before: { period: '2017', one: around(6, 1), other: around(6.5, 2) } }),
    `${da} Forskellen er 15,8 procentpoint. Det kan ikke afgøres, om forskellen har ændret sig siden 2017 (0,5 procentpoint).`,
    `${en} The gap is 15.8 percentage points. It cannot be told whether the gap has changed since 2017 (0.5 percentage points).`,
  ],
  [
    'grown past the restrictions',
    bySchooling({
      indicator: smoking({ breaks: [corona] }),
      before: { period: '2017', one: around(20, 2), other: around(9, 1) },
    }),
    `${da} Forskellen er 15,8 procentpoint. Forskellen er vokset siden 2017, da den var 11,0 procentpoint. Vær varsom med 2021: samlet ind under coronarestriktionerne.`,
    `${en} The gap is 15.8 percentage points. The gap has grown since 2017, when it was 11.0 percentage points. Be careful with 2021: collected under the corona restrictions.`,
  ],
  [
    'a new method between',
    bySchooling({
      indicator: smoking({ breaks: [newQuestion] }),
      before: { period: '2017', one: around(20, 2), other: around(9, 1) },
    }),
    `${da} Forskellen er 15,8 procentpoint. I 2017 blev der målt på en anden måde (11,0 procentpoint), så de to tal kan ikke holdes op mod hinanden. Vær varsom med 2021: nyt spørgsmål.`,
    `${en} The gap is 15.8 percentage points. In 2017 it was measured in another way (11.0 percentage points), so the two figures cannot be held up against each other. Be careful with 2021: a new question.`,
  ],
  [
    'a gap in a mean',
    bySchooling({ indicator: smoking({ unit: 'persons', decimals: 1 }) }),
    '»Daglig rygning« i Havby (2025): Kort uddannelse 21,0, lang uddannelse 5,2. Forskellen er 15,8.',
    '“Daily smoking” in Havby (2025): Short education 21.0, long education 5.2. The gap is 15.8.',
  ],
]

test.each(cases)('what is said of two groups: %s', (_, said, danish, english) => {
  const text = gapText(said)
  expect(plain(text.da)).toBe(danish)
  expect(text.en).toBe(english)
})
