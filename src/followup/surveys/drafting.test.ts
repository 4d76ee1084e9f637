import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInstrument } from './check-instrument.ts'
import { joinedCondition, offers } from './condition-offers.ts'
import { withCopiedQuestion, withCopiedSection } from './copying.ts'
import { inSection } from './drafting.ts'
import type { Instrument } from './instrument.ts'
import { askedIn, listAddress, listed } from './listing.ts'
import { nameAfter } from './name-after.ts'
import { nearestOf } from './nearest.ts'
import { renamedIn, withQuestionRenamed } from './renaming.ts'
import { anInstrument, aQuestion, aSection } from './testing/questions.ts'
import { officialPlaces, untranslated, withWordings, wordingsOf } from './wordings.ts'

const score = {
  id: 'mood',
  name: { da: 'Humør', en: 'Mood' },
  rule: { kind: 'mean', atLeast: 1 } as const,
  questions: ['mood.r1', 'sleep'],
  source: { da: 'Kilde', en: 'Source' },
}
const draft = anInstrument(
  [
    aSection('one', [aQuestion('single', 'role'), aQuestion('matrix', 'mood', { showIf: "role = 'a'" })]),
    aSection(
      'two',
      [aQuestion('scale', 'sleep', { requireIf: "mood.r1 = 's1' and role != 'b'" })],
      "role = 'a'",
    ),
  ],
  { scores: [score] },
)
const ids = ({ sections }: Instrument) => sections.map(({ questions }) => questions.map(({ id }) => id))

describe('while an instrument is made', () => {
  test('a question that gets another name keeps its place in every condition and score', () => {
    const renamed = withQuestionRenamed(withQuestionRenamed(draft, 'role', 'post'), 'mood', 'humor')
    expect(checkInstrument(renamed)).toEqual([])
    expect(renamed.sections[1]?.showIf).toBe("post = 'a'")
    expect(renamed.sections[1]?.questions[0]?.requireIf).toBe("humor.r1 = 's1' and post != 'b'")
    expect(renamed.scores[0]?.questions).toEqual(['humor.r1', 'sleep'])
  })

  test('a name in quotation marks is an answer and stays, and a condition that cannot be read is left alone', () => {
    const names = new Map([['a', 'much_longer']])
    expect(renamedIn('a = \'a\' or\n  not answered(a) and b = "a"', names)).toBe(
      'much_longer = \'a\' or\n  not answered(much_longer) and b = "a"',
    )
    expect(renamedIn("a = 'a", names)).toBe("a = 'a")
  })

  test('a copy of a section rests on its own questions, and may be published at once', () => {
    const copied = withCopiedSection(draft, 'one')
    expect(copied && ids(copied.draft)).toEqual([['role', 'mood'], ['role_2', 'mood_2'], ['sleep']])
    expect(copied?.draft.sections[1]?.questions[1]?.showIf).toBe("role_2 = 'a'")
    expect(copied && checkInstrument(copied.draft)).toEqual([])
    const twice = withCopiedQuestion(withCopiedQuestion(draft, 'role')?.draft ?? draft, 'role')
    expect(twice && ids(twice.draft)[0]).toEqual(['role', 'role_3', 'role_2', 'mood'])
    expect(withCopiedQuestion(draft, 'nothing')).toBeNull()
  })

  test('a question goes into another section, and nowhere when there is none', () => {
    expect(ids(inSection(draft, 'role', 'two'))).toEqual([['mood'], ['sleep', 'role']])
    expect(inSection(draft, 'role', 'nowhere')).toBe(draft)
    expect(inSection(draft, 'role', 'one')).toBe(draft)
  })

  test('every condition offered can be asked, in either language, and joins with what was written', () => {
    const kinds = [
      'single',
      'multiple',
      'likert',
      'matrix',
      'dots',
      'scale',
      'number',
      'date',
      'text',
    ] as const
    const earlier = kinds.map((kind) => aQuestion(kind, `q_${kind}`))
    for (const locale of ['da', 'en'] as const)
      for (const { value } of offers(earlier, locale)) {
        const showIf = joinedCondition("q_single = 'a' or q_single = 'b'", value, locale)
        const asked = anInstrument([
          aSection('one', earlier),
          aSection('two', [aQuestion('text', 'p', { showIf })]),
        ])
        expect(checkInstrument(asked)).toEqual([])
      }
    expect(joinedCondition(' ', '', 'da')).toBeNull()
    expect(joinedCondition('', "a = 'b'", 'da')).toBe("a = 'b'")
  })

  test('bands that overlap are refused, with the value that would mean two things', () => {
    const bands = [
      { from: 1, to: 3, label: score.name },
      { from: 2.5, to: 5, label: score.name },
    ]
    const [problem] = checkInstrument({ ...draft, scores: [{ ...score, bands }] })
    expect(problem).toMatchObject({ path: 'scores.0.bands.1.from', stage: 'saving' })
    expect(problem?.message.da).toContain('2,5 hører til to af dem')
  })
})

describe('the texts of an instrument', () => {
  test('are all found, and put back they make the same instrument', () => {
    const places = wordingsOf(draft)
    expect(new Set(places.map(({ path }) => path)).size).toBe(places.length)
    expect(withWordings(draft, new Map(places.map(({ path, wording }) => [path, wording])))).toEqual(draft)
    const shouted = withWordings(draft, new Map(places.map(({ path }) => [path, { da: 'X', en: '' }])))
    expect(untranslated(shouted)).toHaveLength(places.length)
    expect(untranslated(draft)).toEqual([])
    expect(officialPlaces(draft).length).toBe(1 + 3 + 1 + 5 + 6 + 1)
  })
})

describe('a name', () => {
  test.each([
    ['Mad og måltider på øen', 'mad-og-maaltider-paa-oeen'],
    ['2026: Café', 'cafe'],
    ['???', 'skema'],
    ['taget', 'taget-2'],
  ])('made of %j is %s', (words, name) => {
    expect(nameAfter(words, new Set(['taget']), { joint: '-', without: 'skema' })).toBe(name)
  })

  test('made of any words at all may be used', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(nameAfter(words, new Set(), { joint: '-', without: 'skema' })).toMatch(
          /^[a-z][a-z0-9-]{0,79}$/,
        )
        expect(nameAfter(words, new Set(), { joint: '_', without: 'r' })).toMatch(/^[a-z][a-z0-9_]{0,39}$/)
      }),
    )
  })

  test('that was mistyped is guessed within two slips, and not beyond', () => {
    expect(nearestOf('rola', ['sleep', 'role'])).toBe('role')
    expect(nearestOf('kendksab', ['kendskab'])).toBe('kendskab')
    expect(nearestOf('x', ['q', 'role'])).toBeNull()
    expect(nearestOf('something', ['role'])).toBeNull()
  })
})

describe('a list', () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({ title: `Skema ${at + 1}` }))
  const by = {
    locale: 'da' as const,
    words: ({ title }: { title: string }) => title,
    columns: { titel: ({ title }: { title: string }) => title },
  }
  const asked = (query: string) => askedIn(new URLSearchParams(query))

  test('is searched, sorted by number as by letter, and cut into pages', () => {
    expect(listed(rows, asked('soeg=SKEMA+60'), by).rows).toEqual([{ title: 'Skema 60' }])
    expect(listed(rows, asked('sorter=-titel'), by).rows[0]).toEqual({ title: 'Skema 60' })
    expect(listed(rows, asked('sorter=titel&side=3'), by)).toMatchObject({ pages: 3, rows: { length: 10 } })
    expect(listed(rows, asked('side=99'), by).asked.page).toBe(3)
    expect(listed(rows, asked('side=-1&sorter=constructor'), by).rows[0]).toEqual({ title: 'Skema 1' })
    const aarhus = [{ title: 'Aarhus' }, { title: 'Ærø' }, { title: 'Zoo' }]
    expect(listed(aarhus, asked('sorter=titel'), by).rows.map(({ title }) => title)).toEqual([
      'Zoo',
      'Ærø',
      'Aarhus',
    ])
  })

  test('keeps what is asked for in its addresses', () => {
    expect(listAddress('/x', asked('soeg=a&sorter=-titel&side=2'), { page: 3 })).toBe(
      '/x?soeg=a&sorter=-titel&side=3',
    )
    expect(listAddress('/x', asked('side=2'), {})).toBe('/x')
  })
})
