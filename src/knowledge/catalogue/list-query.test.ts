import { describe, expect, it } from 'vitest'
import { matches } from './filter.ts'
import { listParts } from './list-groups.ts'
import { countsOf, filterOf, listHref, readListQuery } from './list-query.ts'
import { aListed, known } from './testing/builders.ts'

const choices = { facets: known.facets, groups: known.groups, editions: known.editions }
const read = (address: string) => readListQuery(new URLSearchParams(address), choices)

describe('the address of the list', () => {
  it('comes back as it was written, and leaves out what it does not know', () => {
    const query = read('q=cykel&slags=settings&arena=urban-space-nature&gruppe=nowhere&sort=kind&samling=own')
    expect(query).toEqual({
      text: 'cykel',
      collection: 'own',
      chosen: { slags: 'settings', arena: 'urban-space-nature' },
      sort: 'kind',
    })
    expect(listHref(query)).toBe(
      '/anbefalinger?q=cykel&samling=own&slags=settings&arena=urban-space-nature&sort=kind',
    )
    expect(listHref(query, { text: '', collection: null, chosen: {}, sort: 'source' })).toBe('/anbefalinger')
  })

  it('narrows by every facet it names', () => {
    const wanted = filterOf(read('slags=settings&niveau=priority&fagomraade=health'))
    expect(matches(aListed({}), wanted, known.groups)).toBe(true)
    expect(matches(aListed({ priority: false }), wanted, known.groups)).toBe(false)
    expect(matches(aListed({ fields: ['culture'] }), wanted, known.groups)).toBe(false)
  })

  it('counts each choice with the other filters kept', () => {
    const all = [
      aListed({ id: '1' }),
      aListed({ id: '2', kind: 'offer' }),
      aListed({ id: '3', kind: 'offer', fields: ['culture'] }),
    ]
    const counts = countsOf('slags', all, read('slags=settings&fagomraade=health'), choices)
    expect([counts.get('settings'), counts.get('offer'), counts.get('information')]).toEqual([1, 1, 0])
  })
})

describe('the list with settings before offers', () => {
  it('puts settings first and shows every recommendation once', () => {
    const all = [
      aListed({ id: '1', kind: 'offer' }),
      aListed({ id: '2', kind: 'leadership' }),
      aListed({ id: '3' }),
    ]
    expect(listParts(all, known.groups, 'kind').map(({ kind, count }) => [kind, count])).toEqual([
      ['settings', 1],
      ['offer', 1],
      ['leadership', 1],
    ])
  })

  it('says of a guiding mark how many of its recommendations are the state’s', () => {
    const all = [aListed({ id: '1' }), aListed({ id: '2', addressee: 'state' })]
    expect(
      listParts(all, known.groups, 'source').map(({ key, count, toState }) => [key, count, toState]),
    ).toEqual([['kl-2024-1', 2, 1]])
  })
})
