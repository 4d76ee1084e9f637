import { expect, test } from 'vitest'
import { corona, country, inHavby, newQuestion, round, smoking, tested } from './sentences.cases.ts'
import { type FigureSaid, figureText } from './sentences.ts'

const da = 'Havby: 12,4 % ryger dagligt (2025).'
const en = 'Havby: 12.4% smoke daily (2025).'

/** A percentage is written with a space that does not break; here it is an ordinary one, so that the cases can be read. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

const cases: [string, FigureSaid, string, string][] = [
  [
    'risen',
    inHavby({ earlier: round('2017', 9.1, { low: 8.1, high: 10.2 }) }),
    `${da} Tallet er steget siden 2017 (9,1 %), og det er dårligere.`,
    `${en} The figure has risen since 2017 (9.1%), and that is worse.`,
  ],
  [
    'fallen',
    inHavby({ earlier: round('2017', 16, { low: 15, high: 17 }) }),
    `${da} Tallet er faldet siden 2017 (16,0 %), og det er bedre.`,
    `${en} The figure has fallen since 2017 (16.0%), and that is better.`,
  ],
  [
    'change not told',
    inHavby({ earlier: round('2017', 13.1, { low: 12, high: 14.3 }) }),
    `${da} Ændringen siden 2017 (13,1 %) kan ikke skelnes fra tilfældighed.`,
    `${en} The change since 2017 (13.1%) cannot be told from chance.`,
  ],
  [
    'change, earlier uncertainty not known',
    inHavby({ earlier: round('2017', 16, null) }),
    `${da} I 2017: 16,0 %. Usikkerheden kendes ikke, så vi siger ikke, om tallet har ændret sig.`,
    `${en} In 2017: 16.0%. The uncertainty is not known, so we do not say whether the figure has changed.`,
  ],
  [
    'fallen, 2021 held under restrictions',
    inHavby({ indicator: smoking({ breaks: [corona] }), earlier: round('2017', 16, { low: 15, high: 17 }) }),
    `${da} Tallet er faldet siden 2017 (16,0 %), og det er bedre. Vær varsom med 2021: samlet ind under coronarestriktionerne.`,
    `${en} The figure has fallen since 2017 (16.0%), and that is better. Be careful with 2021: collected under the corona restrictions.`,
  ],
  [
    'fallen since the round under restrictions',
    inHavby({ indicator: smoking({ breaks: [corona] }), earlier: round('2021', 16, { low: 15, high: 17 }) }),
    `${da} Tallet er faldet siden 2021 (16,0 %), og det er bedre. Vær varsom med 2021: samlet ind under coronarestriktionerne.`,
    `${en} The figure has fallen since 2021 (16.0%), and that is better. Be careful with 2021: collected under the corona restrictions.`,
  ],
  [
    'a caveat before the earlier round is not mentioned',
    inHavby({
      indicator: smoking({ breaks: [{ ...corona, period: '2013' }] }),
      earlier: round('2017', 16, { low: 15, high: 17 }),
    }),
    `${da} Tallet er faldet siden 2017 (16,0 %), og det er bedre.`,
    `${en} The figure has fallen since 2017 (16.0%), and that is better.`,
  ],
  [
    'a new method between',
    inHavby({
      indicator: smoking({ breaks: [newQuestion] }),
      earlier: round('2017', 16, { low: 15, high: 17 }),
    }),
    `${da} I 2017 blev der målt på en anden måde (16,0 %), så de to tal kan ikke holdes op mod hinanden. Vær varsom med 2021: nyt spørgsmål.`,
    `${en} In 2017 it was measured in another way (16.0%), so the two figures cannot be held up against each other. Be careful with 2021: a new question.`,
  ],
  [
    'the new method is the earlier round’s own',
    inHavby({
      indicator: smoking({ breaks: [newQuestion] }),
      earlier: round('2021', 16, { low: 15, high: 17 }),
    }),
    `${da} Tallet er faldet siden 2021 (16,0 %), og det er bedre.`,
    `${en} The figure has fallen since 2021 (16.0%), and that is better.`,
  ],
  [
    'risen, neither is better',
    inHavby({
      indicator: smoking({ direction: 'none' }),
      earlier: round('2017', 9.1, { low: 8.1, high: 10.2 }),
    }),
    `${da} Tallet er steget siden 2017 (9,1 %).`,
    `${en} The figure has risen since 2017 (9.1%).`,
  ],
  [
    'both comparisons unknown',
    inHavby({ interval: null, beside: country(10.9), earlier: round('2017', 16, null) }),
    `${da} Hele landet: 10,9 %. I 2017: 16,0 %. Usikkerheden kendes ikke, så vi siger ikke, om der er forskel, eller om tallet har ændret sig.`,
    `${en} The country: 10.9%. In 2017: 16.0%. The uncertainty is not known, so we do not say whether there is a difference or whether the figure has changed.`,
  ],
  [
    'difference known, change unknown',
    inHavby({ beside: country(10.9), earlier: round('2017', 16, null) }),
    `${da} Tallet ligger over hele landet (10,9 %), og det er dårligere. I 2017: 16,0 %. Usikkerheden kendes ikke, så vi siger ikke, om tallet har ændret sig.`,
    `${en} The figure lies above the country (10.9%), and that is worse. In 2017: 16.0%. The uncertainty is not known, so we do not say whether the figure has changed.`,
  ],
  [
    'above and fallen',
    inHavby({ beside: country(10.9), earlier: round('2017', 16, { low: 15, high: 17 }) }),
    `${da} Tallet ligger over hele landet (10,9 %), og det er dårligere. Tallet er faldet siden 2017 (16,0 %), og det er bedre.`,
    `${en} The figure lies above the country (10.9%), and that is worse. The figure has fallen since 2017 (16.0%), and that is better.`,
  ],
  [
    'quarter',
    inHavby({ period: '2025K3', earlier: round('2024K1', 16, { low: 15, high: 17 }) }),
    'Havby: 12,4 % ryger dagligt (3. kvartal 2025). Tallet er faldet siden 1. kvartal 2024 (16,0 %), og det er bedre.',
    'Havby: 12.4% smoke daily (Q3 2025). The figure has fallen since Q1 2024 (16.0%), and that is better.',
  ],
  [
    'rising',
    inHavby({ trend: tested('rising') }),
    `${da} Runderne siden 2010 viser en stigning, og det er dårligere.`,
    `${en} The rounds since 2010 show a rise, and that is worse.`,
  ],
  [
    'falling',
    inHavby({ trend: tested('falling') }),
    `${da} Runderne siden 2010 viser et fald, og det er bedre.`,
    `${en} The rounds since 2010 show a fall, and that is better.`,
  ],
  [
    'no certain trend',
    inHavby({ trend: tested('no-clear-change') }),
    `${da} Runderne siden 2010 viser ingen sikker udvikling.`,
    `${en} The rounds since 2010 show no certain trend.`,
  ],
  ['trend not tested', inHavby({ trend: { kind: 'not-tested', reason: 'uncertainty-unknown' } }), da, en],
  [
    'fallen and falling: judged once',
    inHavby({ earlier: round('2017', 16, { low: 15, high: 17 }), trend: tested('falling') }),
    `${da} Tallet er faldet siden 2017 (16,0 %), og det er bedre. Runderne siden 2010 viser et fald.`,
    `${en} The figure has fallen since 2017 (16.0%), and that is better. The rounds since 2010 show a fall.`,
  ],
  [
    'risen lately in a fall',
    inHavby({ earlier: round('2021', 9.1, { low: 8.1, high: 10.2 }), trend: tested('falling') }),
    `${da} Tallet er steget siden 2021 (9,1 %), og det er dårligere. Runderne siden 2010 viser et fald, og det er bedre.`,
    `${en} The figure has risen since 2021 (9.1%), and that is worse. The rounds since 2010 show a fall, and that is better.`,
  ],
  [
    'falling past the restrictions',
    inHavby({ indicator: smoking({ breaks: [corona] }), trend: tested('falling') }),
    `${da} Runderne siden 2010 viser et fald, og det er bedre. Vær varsom med 2021: samlet ind under coronarestriktionerne.`,
    `${en} The rounds since 2010 show a fall, and that is better. Be careful with 2021: collected under the corona restrictions.`,
  ],
  [
    'a trend across a new method is not told',
    inHavby({ indicator: smoking({ breaks: [newQuestion] }), trend: tested('falling') }),
    `${da} Vær varsom med 2021: nyt spørgsmål.`,
    `${en} Be careful with 2021: a new question.`,
  ],
  [
    'everything',
    inHavby({
      indicator: smoking({ breaks: [corona] }),
      beside: country(10.9),
      earlier: round('2017', 16, { low: 15, high: 17 }),
      trend: tested('falling'),
    }),
    `${da} Tallet ligger over hele landet (10,9 %), og det er dårligere. Tallet er faldet siden 2017 (16,0 %), og det er bedre. Runderne siden 2010 viser et fald. Vær varsom med 2021: samlet ind under coronarestriktionerne.`,
    `${en} The figure lies above the country (10.9%), and that is worse. The figure has fallen since 2017 (16.0%), and that is better. The rounds since 2010 show a fall. Be careful with 2021: collected under the corona restrictions.`,
  ],
  [
    'not yet published',
    inHavby({ value: null, interval: null, missing: 'not-yet-published' }),
    'Havby: Der er intet tal for »Daglig rygning« (2025). Grunden: endnu ikke offentliggjort.',
    'Havby: There is no figure for “Daily smoking” (2025). The reason: not yet published.',
  ],
  [
    'too small, the country beside',
    inHavby({ value: null, interval: null, missing: 'too-small', beside: country(10.9) }),
    'Havby: Der er intet tal for »Daglig rygning« (2025). Grunden: for få til at vise. Hele landet: 10,9 %.',
    'Havby: There is no figure for “Daily smoking” (2025). The reason: too few to show. The country: 10.9%.',
  ],
  [
    'withdrawn, with an earlier round',
    inHavby({
      value: null,
      interval: null,
      missing: 'withdrawn',
      earlier: round('2017', 16, { low: 15, high: 17 }),
    }),
    'Havby: Der er intet tal for »Daglig rygning« (2025). Grunden: trukket tilbage af kilden. I 2017: 16,0 %.',
    'Havby: There is no figure for “Daily smoking” (2025). The reason: withdrawn by the source. In 2017: 16.0%.',
  ],
  [
    'no reason',
    inHavby({ value: null, interval: null }),
    'Havby: Der er intet tal for »Daglig rygning« (2025). Grunden: kilden oplyser ikke tallet.',
    'Havby: There is no figure for “Daily smoking” (2025). The reason: not given by the source.',
  ],
  [
    'a count',
    inHavby({
      indicator: smoking({
        unit: 'persons',
        decimals: 0,
        direction: 'none',
        finding: { da: 'bor i kommunen', en: 'live in the municipality' },
      }),
      value: 43120,
      interval: null,
      beside: country(60321),
    }),
    'Havby: 43.120 bor i kommunen (2025). Hele landet: 60.321. Usikkerheden kendes ikke, så vi siger ikke, om der er forskel.',
    'Havby: 43,120 live in the municipality (2025). The country: 60,321. The uncertainty is not known, so we do not say whether there is a difference.',
  ],
]

test.each(cases)('what is said of a change: %s', (_, said, danish, english) => {
  const text = figureText(said)
  expect(plain(text.da)).toBe(danish)
  expect(text.en).toBe(english)
})
