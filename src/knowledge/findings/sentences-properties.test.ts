import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interval } from '../../statistics/index.ts'
import { bySchooling, corona, inHavby, newQuestion, smoking, tested } from './sentences.cases.ts'
import { type FigureSaid, figureText, gapText } from './sentences.ts'
import { claimingVerbs, sentenceTexts } from './texts-sentences.ts'

const share = fc.double({ min: 0, max: 100, noNaN: true })

/** Intervals as sources give them: sound, without width, missing the value, or none. */
const interval = (value: number) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.double({ min: 0.01, max: 9, noNaN: true }), fc.double({ min: 0.01, max: 9, noNaN: true }))
        .map(([down, up]) => ({ low: value - down, high: value + up })),
    },
    { weight: 1, arbitrary: fc.constant({ low: value, high: value }) },
    { weight: 1, arbitrary: fc.constant({ low: value + 1, high: value + 2 }) },
    { weight: 2, arbitrary: fc.constant(null) },
  )
const estimate = share.chain((value) => interval(value).map((each) => ({ value, interval: each })))
const beside = fc.oneof(
  estimate,
  share.map((value) => ({ value, interval: 'exact' as const })),
)
const breaks = fc.constantFrom<FigureSaid['indicator']['breaks']>([], [corona], [newQuestion])
const trend = fc.constantFrom(null, tested('rising'), tested('falling', 2021), tested('no-clear-change'), {
  kind: 'not-tested' as const,
  reason: 'under-three-rounds' as const,
})

const said: fc.Arbitrary<FigureSaid> = fc
  .record({
    figure: estimate,
    isMissing: fc.boolean(),
    beside: fc.option(beside),
    earlier: fc.option(estimate),
    trend,
    breaks,
    direction: fc.constantFrom('higher-is-better' as const, 'lower-is-better' as const, 'none' as const),
  })
  .map((drawn) =>
    inHavby({
      indicator: smoking({ breaks: drawn.breaks, direction: drawn.direction }),
      value: drawn.isMissing ? null : drawn.figure.value,
      interval: drawn.figure.interval,
      beside: drawn.beside && { ...drawn.beside, name: { da: 'hele landet', en: 'the country' } },
      earlier: drawn.earlier && { ...drawn.earlier, period: '2017' },
      trend: drawn.trend,
    }),
  )

function holds(limits: Interval | 'exact' | null, value: number): boolean {
  return limits === null || limits === 'exact' || (limits.low <= value && value <= limits.high)
}

/** Whether the intervals of both figures miss the other figure, on the side the claim says. */
function carries(
  one: FigureSaid,
  other: { value: number; interval: Interval | 'exact' | null },
  sign: 1 | -1,
): boolean {
  if (one.value === null || one.interval === null || other.interval === null) return false
  const isOnThatSide = sign * (one.value - other.value) > 0
  const isOtherSure = other.interval === 'exact' || !holds(other.interval, one.value)
  return isOnThatSide && !holds(one.interval, other.value) && isOtherSure
}

test('no sentence claims a difference or a change that the intervals do not carry', () => {
  fc.assert(
    fc.property(said, (each) => {
      const { da, en } = figureText(each)
      const { beside: country, earlier, trend: tendency } = each
      const may: [string, string, boolean][] = [
        ['ligger over', 'lies above', country != null && carries(each, country, 1)],
        ['ligger under', 'lies below', country != null && carries(each, country, -1)],
        ['er steget', 'has risen', earlier != null && carries(each, earlier, 1)],
        ['er faldet', 'has fallen', earlier != null && carries(each, earlier, -1)],
        ['viser en stigning', 'show a rise', tendency?.kind === 'tested' && tendency.direction === 'rising'],
        ['viser et fald', 'show a fall', tendency?.kind === 'tested' && tendency.direction === 'falling'],
      ]
      for (const [danish, english, isCarried] of may) {
        expect(da.includes(danish) && !isCarried).toBe(false)
        expect(en.includes(english)).toBe(da.includes(danish))
      }
      const claims = may.filter(([danish]) => da.includes(danish))
      const isJudged = /er bedre|er dårligere/.test(da)
      expect(isJudged && (claims.length === 0 || each.indicator.direction === 'none')).toBe(false)
      if (each.value === null) expect(claims).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test('a difference the intervals clearly carry is said, so that caution does not become silence', () => {
  const far = fc.double({ min: 30, max: 80, noNaN: true })
  fc.assert(
    fc.property(far, (value) => {
      const text = figureText(
        inHavby({
          beside: {
            name: { da: 'hele landet', en: 'the country' },
            value,
            interval: { low: value - 2, high: value + 2 },
          },
          earlier: { period: '2017', value, interval: { low: value - 2, high: value + 2 } },
        }),
      )
      return text.da.includes('ligger under') && text.da.includes('er faldet')
    }),
  )
})

test('no text about two groups claims a gap or a move of it that the intervals do not carry', () => {
  const groups = fc.record({ one: estimate, other: estimate })
  fc.assert(
    fc.property(groups, fc.option(groups), breaks, (now, before, marks) => {
      const { da, en } = gapText(
        bySchooling({
          indicator: smoking({ breaks: marks }),
          now: { ...now, period: '2025' },
          before: before && { ...before, period: '2017' },
        }),
      )
      const isShown = ({ one, other }: typeof now) =>
        one.interval !== null &&
        other.interval !== null &&
        !holds(one.interval, other.value) &&
        !holds(other.interval, one.value)
      const size = ({ one, other }: typeof now) => Math.abs(one.value - other.value)
      if (/Forskellen er \d/.test(da)) expect(isShown(now)).toBe(true)
      if (da.includes('er vokset')) expect(isShown(now) && size(now) > size(before ?? now)).toBe(true)
      if (da.includes('er blevet mindre')) {
        expect(before !== null && isShown(before) && size(now) < size(before)).toBe(true)
      }
      if (da.includes('er vendt')) expect(before !== null && isShown(before) && isShown(now)).toBe(true)
      expect(en.includes('The gap has')).toBe(/Forskellen er (vokset|blevet|vendt)/.test(da))
    }),
    { numRuns: 2000 },
  )
})

/** Every sentence of a dictionary with its own place, `x` standing for whatever is filled in. */
function written(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] => {
    if (typeof text === 'function') return [[path + key, text('x', 'x', 'x', 'x')]]
    return typeof text === 'string' ? [[path + key, text]] : written(text, `${path}${key}.`)
  })
}

test.each(['da', 'en'] as const)(
  'in %s exactly the sentences kept as claims have a claiming verb',
  (locale) => {
    const claiming = written(sentenceTexts[locale])
      .filter(([, sentence]) => claimingVerbs[locale].some((verb) => sentence.includes(verb)))
      .map(([path]) => path)
    const kept = written(sentenceTexts[locale])
      .map(([path]) => path)
      .filter((path) => path.startsWith('claims.'))
    const judgements = ['claims.better', 'claims.worse']
    expect(claiming).toEqual(expect.arrayContaining(kept.filter((path) => !judgements.includes(path))))
    expect(claiming.every((path) => kept.includes(path))).toBe(true)
  },
)

test('the Danish text has no English word in it, and each language writes figures in its own way', () => {
  fc.assert(
    fc.property(said, (each) => {
      const { da, en } = figureText(each)
      expect(da).not.toMatch(/\b(the|is|has|and|figure|above|below|cannot|since|better|worse|round)\b/i)
      expect(en).not.toMatch(/[æøå]|\b(og|er|ikke|tallet|siden)\b/i)
      expect(da).not.toMatch(/\d\.\d(?!\d\d)/)
      expect(en).not.toMatch(/\d,\d(?!\d\d)/)
      expect(`${da}${en}`).not.toMatch(/NaN|Infinity|undefined|null/)
    }),
  )
})

/** Björnsson (1968): words a sentence, plus the share of words longer than six letters, in per cent. */
function lix(text: string): number {
  const words = text.match(/[\p{L}\d,.]*[\p{L}\d]/gu) ?? []
  const sentences = text.match(/[.:!?](?=\s|$)/g)?.length ?? 1
  const long = words.filter((word) => word.length > 6).length
  return words.length / sentences + (100 * long) / words.length
}

test('the sentences are easy to read: LIX under 45', () => {
  const near = { low: 15, high: 17 }
  const texts = [
    inHavby({ beside: { name: { da: 'hele landet', en: 'the country' }, value: 10.9, interval: 'exact' } }),
    inHavby({ interval: null, earlier: { period: '2017', value: 16, interval: null } }),
    inHavby({
      indicator: smoking({ breaks: [corona] }),
      earlier: { period: '2017', value: 16, interval: near },
    }),
    inHavby({ value: null, missing: 'too-small' }),
    inHavby({ trend: tested('no-clear-change') }),
  ].map((each) => figureText(each).da)
  const groups = [bySchooling(), bySchooling({ before: bySchooling().now })].map((each) => gapText(each).da)
  for (const text of [...texts, ...groups])
    expect({ text, isEasy: lix(text) < 45 }).toEqual({ text, isEasy: true })
})
