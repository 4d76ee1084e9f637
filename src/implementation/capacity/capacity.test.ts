import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { protect } from '../../statistics/disclosure/index.ts'
import type { Assessment, Dimension, RaterRole, Rating } from './assessment.ts'
import { alignedMiddles, validScores } from './assessment.ts'
import { codeFrom, readShortAddress, shortAddress } from './code.ts'
import { findingOf, learningsOf, lowOnes } from './finding.ts'
import { mostDimensions, readOwnSet, typedSet } from './own-set.ts'
import { groupSummary, groupTable, isNextBatch, roomSummary, roomTable } from './summary.ts'

const dimension = (id: string): Dimension => {
  return {
    id,
    name: { da: id, en: id },
    question: { da: `${id}?`, en: `${id}?` },
    inferred: false,
    kinds: [],
    moves: [],
  }
}
const three = ['focus', 'resources', 'leadership'].map(dimension)
const people = (role: RaterRole, dots: [number, number, number][]): Rating[] =>
  dots.map(([focus, resources, leadership]) => ({ role, scores: { focus, resources, leadership } }))
const alike = (role: RaterRole, count: number, dot: number) =>
  people(
    role,
    Array.from({ length: count }, () => [dot, dot, dot]),
  )

function told(ratings: Rating[]) {
  const found = protect(groupTable(ratings), { layer: 'L2', sensitivity: 'ordinary' })
  if (found.kind === 'refused') throw new Error(found.reason)
  return groupSummary(found.table, three, ratings)
}

describe('what is told of people who each placed their own dots', () => {
  test('is the middle and the middle half: of 1 2 2 3 4 4 5 it is 3, between 2 and 4', () => {
    // type 7 quartiles of seven: position 1.5 lies between the 2nd and 3rd, 4.5 between the 5th and 6th
    const ratings = people(
      'staff',
      [1, 2, 2, 3, 4, 4, 5].map((dot) => [dot, dot, 3]),
    )
    expect(told(ratings).all[0]).toEqual({ middle: 3, low: 2, high: 4 })
  })

  test('is leaders and staff apart when there are seven of each', () => {
    const summary = told([...alike('leader', 7, 4), ...alike('staff', 7, 2)])
    expect(summary.leader[2]?.middle).toBe(4)
    expect(summary.staff[2]?.middle).toBe(2)
    expect(summary.count).toBe(14)
  })

  test('is everybody together when one group is small: else the small one could be worked out', () => {
    const summary = told([...alike('leader', 3, 5), ...alike('staff', 12, 2)])
    expect(summary.leader).toEqual([null, null, null])
    expect(summary.staff).toEqual([null, null, null])
    expect(summary.all[0]?.middle).toBe(2)
  })

  test('is nothing at all when there are six', () => {
    const summary = told([...alike('leader', 2, 5), ...alike('staff', 4, 2)])
    expect(summary).toEqual({
      count: null,
      all: [null, null, null],
      leader: [null, null, null],
      staff: [null, null, null],
      dots: null,
    })
  })
})

describe('a room', () => {
  const room = (ratings: Rating[]) => {
    const found = protect(roomTable(three, ratings), { layer: 'L4', sensitivity: 'ordinary' })
    return found.kind === 'value' ? roomSummary(found.table, three) : null
  }

  test('changes for every fifth, not for every answer, however many dots each of them placed', () => {
    expect([0, 4, 5, 9, 10].map((count) => isNextBatch(count, count < 5 ? 0 : 5))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
    expect(isNextBatch(5, 0)).toBe(true)
  })

  test('shows every dot of its batch in the order of the scale, so that no row of dots is a person', () => {
    const ratings = people('staff', [
      [5, 1, 3],
      [1, 5, 3],
      [3, 3, 3],
      [2, 4, 3],
      [4, 2, 3],
    ])
    expect(room(ratings)?.dots).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [3, 3, 3, 3, 3],
    ])
    expect(room(ratings)?.all[0]?.middle).toBe(3)
  })

  test('shows nothing when nobody has answered', () => {
    expect(room([])).toBeNull()
  })
})

describe('the finding', () => {
  const at = (middle: number, low = middle, high = middle) => ({ middle, low, high })
  const none = [null, null, null]

  test('names the lowest and the highest, all of them when several stand alike', () => {
    const found = findingOf(three, {
      count: 7,
      all: [at(2), at(4), at(2)],
      leader: none,
      staff: none,
      dots: null,
    })
    expect(found.lowest.map(({ id }) => id)).toEqual(['focus', 'leadership'])
    expect(found.highest.map(({ id }) => id)).toEqual(['resources'])
  })

  test('claims nothing when all stand alike, or nothing is told', () => {
    for (const all of [[at(3), at(3), at(3)], none])
      expect(findingOf(three, { count: 7, all, leader: none, staff: none, dots: null })).toEqual({
        lowest: [],
        highest: [],
        apart: [],
        spread: [],
      })
  })

  test('tells where leaders and staff are a dot or more apart, and where answers are', () => {
    const found = findingOf(three, {
      count: 14,
      all: [at(3), at(3, 2, 4), at(3)],
      leader: [at(3), at(4), at(2)],
      staff: [at(2.5), at(3), at(4)],
      dots: null,
    })
    expect(found.apart.map(({ dimension: { id }, higher }) => [id, higher])).toEqual([
      ['resources', 'leader'],
      ['leadership', 'staff'],
    ])
    expect(found.spread.map(({ id }) => id)).toEqual(['resources'])
  })

  test('offers moves where one of the groups stands low, too', () => {
    const summary = {
      count: 14,
      all: [at(3), at(3), at(4)],
      leader: none,
      staff: [at(2), null, at(4)],
      dots: null,
    }
    expect(lowOnes(three, summary).map(({ id }) => id)).toEqual(['focus'])
  })
})

describe('assessments beside each other', () => {
  const agreed = (subjectName: string, dots: number[], dimensions = three): Assessment => {
    const sharedScores = Object.fromEntries(dimensions.map(({ id }, at) => [id, dots[at] ?? 3]))
    const about = { subject: 'team', effortId: null, team: subjectName, setId: 'one' } as const
    return { ...about, subjectName, dimensions, sharedScores, way: 'shared', result: null } as Assessment
  }

  test('say whom one may ask: where one stands low and another strong, never about oneself', () => {
    const before = agreed('Torvet', [4, 4, 2])
    const found = learningsOf([agreed('Havnen', [2, 4, 3]), before, agreed('Torvet', [5, 5, 4])])
    expect(
      found.map(({ dimension: { id }, low, strong }) => [
        id,
        low.length,
        strong.map((each) => each.subjectName),
      ]),
    ).toEqual([['focus', 1, ['Torvet', 'Torvet']]])
    expect(learningsOf([before])).toEqual([])
  })

  test('are compared area by area, and only where the same was asked in the same words', () => {
    const [focus, resources, leadership] = three as [Dimension, Dimension, Dimension]
    const asked = { ...resources, question: { da: 'Er der tid?', en: 'Is there time?' } }
    const helped = { ...focus, help: { da: '5: alle ved det', en: '5: everybody knows' } }
    const now = alignedMiddles([leadership, asked, helped], agreed('Torvet', [4, 1, 2]))
    expect(now.map((place) => place?.middle ?? null)).toEqual([2, null, 4])
  })
})

describe('areas of one’s own', () => {
  const wording = fc.record({ da: words(), en: words() })
  const set = fc.record({
    name: wording,
    source: wording,
    dimensions: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
        name: wording,
        question: wording,
        help: fc.option(wording, { nil: undefined }),
        inferred: fc.constant(false),
        kinds: fc.uniqueArray(fc.constantFrom('settings', 'offer')),
        moves: fc.array(wording, { maxLength: 3 }),
      }),
      { minLength: 3, maxLength: mostDimensions, selector: ({ id }) => id },
    ),
  })

  test('are read back as they were written, each keeping its id, in Danish and in English', () => {
    fc.assert(
      fc.property(set, (written) => {
        const names = written.dimensions.map(({ name }) => name.da.toLocaleLowerCase('da'))
        fc.pre(new Set(names).size === names.length)
        expect(readOwnSet(typedSet(written), 'da')).toEqual({ ok: true, value: written })
      }),
    )
  })

  test('stand where they are moved to, up in front of and down behind the one that stood there', () => {
    const of = (...places: string[]) => {
      const form = typedSet({ name: { da: 'Vores', en: '' }, source: { da: '', en: '' }, dimensions: three })
      for (const [at, place] of places.entries()) form.values.set(`place-${at + 1}`, [place])
      const read = readOwnSet(form, 'da')
      return read.ok ? read.value.dimensions.map(({ id }) => id).join(' ') : read.errors
    }

    expect(of('1', '2', '3')).toBe('focus resources leadership')
    expect(of('1', '2', '1')).toBe('leadership focus resources')
    expect(of('3', '2', '3')).toBe('resources leadership focus')
  })
})

function words() {
  return fc.stringMatching(/^[a-zæøå][a-zæøå ]{0,20}[a-zæøå]$/)
}

test('only whole dots from 1 to 5 of known areas are dots', () => {
  expect(validScores(three, { focus: '5', resources: '0', leadership: '2.5', other: '3' })).toEqual({
    focus: 5,
  })
  expect(validScores(three, { focus: '', resources: 'x', leadership: null })).toEqual({})
})

test('a short address is read back, also with capitals and without hyphens', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
      const code = codeFrom(bytes)
      fc.pre(code.length === 8)
      expect(code).toMatch(/^[a-z2-9]{8}$/)
      expect(code).not.toMatch(/[ilo01]/)
      expect(readShortAddress(shortAddress('9901', code))).toEqual({ municipality: '9901', code })
    }),
  )
  expect(readShortAddress('9901 ABCD 2345')).toEqual({ municipality: '9901', code: 'abcd2345' })
  for (const wrong of ['', '9901', '9901-abc', '9901-abcd-234!', 'abcd-abcd-2345'])
    expect(readShortAddress(wrong)).toBeNull()
})
