import { describe, expect, it } from 'vitest'
import { compareEditions, touchedIds } from './edition-diff.ts'
import { aRecommendation } from './testing/builders.ts'

const older = [aRecommendation({ id: 'a-1' }), aRecommendation({ id: 'a-2' }), aRecommendation({ id: 'a-3' })]

describe('a new edition beside the old', () => {
  it('tells what is new, what is gone, what is changed and what says the same', () => {
    const diff = compareEditions(older, [
      aRecommendation({ id: 'b-1', edition: 'new', sourcePage: 12, supersedes: 'a-1' }),
      aRecommendation({ id: 'b-2', edition: 'new', kind: 'offer', supersedes: 'a-2' }),
      aRecommendation({ id: 'b-9', edition: 'new' }),
    ])
    expect(diff.kept.map(({ after }) => after.id)).toEqual(['b-1'])
    expect(diff.superseded.map(({ before, after, fields }) => [before.id, after.id, fields])).toEqual([
      ['a-2', 'b-2', ['kind']],
    ])
    expect(diff.added.map(({ id }) => id)).toEqual(['b-9'])
    expect(diff.removed.map(({ id }) => id)).toEqual(['a-3'])
    expect(touchedIds(diff)).toEqual(['a-2', 'a-3'])
  })

  it('shows both when one old recommendation became two', () => {
    const diff = compareEditions(older.slice(0, 1), [
      aRecommendation({ id: 'b-1', strength: 'urges', supersedes: 'a-1' }),
      aRecommendation({ id: 'b-2', kind: 'offer', supersedes: 'a-1' }),
    ])
    expect(diff.superseded).toHaveLength(2)
    expect(diff.removed).toEqual([])
    expect(touchedIds(diff)).toEqual(['a-1'])
  })
})
