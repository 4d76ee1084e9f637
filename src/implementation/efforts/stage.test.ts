import { describe, expect, it } from 'vitest'
import { loadOf } from './load.ts'
import { fieldsOf } from './parts.ts'
import { effortRefusals } from './refusals.ts'
import { allowedMoves, obstacleTo, stages } from './stage.ts'
import { startFromPriority, startFromRecommendation } from './start.ts'

const ready = { ownerAccount: 'anne', administrationIds: ['health'] }

describe('the life of an effort', () => {
  it('goes from idea over test to routine, and every stage has a way on', () => {
    expect(obstacleTo({ stage: 'idea', ...ready }, 'test', null)).toBeNull()
    expect(obstacleTo({ stage: 'test', ...ready }, 'running', null)).toBeNull()
    expect(obstacleTo({ stage: 'running', ...ready }, 'routine', 'Den kører selv')).toBeNull()
    for (const stage of stages) expect(allowedMoves[stage].length).toBeGreaterThan(0)
  })

  it('does not jump from idea to routine, and a stopped one begins anew as an idea', () => {
    expect(obstacleTo({ stage: 'idea', ...ready }, 'routine', 'x')).toBe(effortRefusals.noSuchMove)
    expect(allowedMoves.stopped).toEqual(['idea'])
  })

  it('does not start without an owner and an administration', () => {
    expect(obstacleTo({ stage: 'idea', ...ready, ownerAccount: null }, 'running', null)).toBe(
      effortRefusals.needsOwner,
    )
    expect(obstacleTo({ stage: 'idea', ...ready, administrationIds: [] }, 'test', null)).toBe(
      effortRefusals.needsAdministration,
    )
  })

  it('is not closed without a word on what was learned', () => {
    expect(obstacleTo({ stage: 'running', ...ready }, 'stopped', null)).toBe(effortRefusals.needsReason)
    expect(obstacleTo({ stage: 'running', ...ready }, 'routine', null)).toBe(effortRefusals.needsReason)
  })
})

it('an administration is warned when more efforts are tested and running in it than the municipality wants', () => {
  const effort = (stage: (typeof stages)[number], ...administrationIds: string[]) => ({
    stage,
    administrationIds,
  })
  const efforts = [
    effort('running', 'health', 'culture'),
    effort('test', 'health'),
    effort('idea', 'health'),
    effort('routine', 'health'),
    effort('stopped', 'culture'),
  ]
  const load = loadOf(
    efforts,
    [
      { id: 'health', name: 'Sundhed' },
      { id: 'culture', name: 'Kultur' },
    ],
    1,
  )
  expect(load).toMatchObject([
    { busy: 2, isOver: true, isAtLimit: false },
    { busy: 1, isOver: false, isAtLimit: true },
  ])
})

it('a large programme and a specific effort are asked different questions', () => {
  const asked = (scope: 'programme' | 'specific') => fieldsOf('design', scope).map(({ name }) => name)
  expect(asked('programme')).toContain('executiveAnchoring')
  expect(asked('specific')).toContain('whoDifferently')
  expect(asked('programme').some((name) => (asked('specific') as string[]).includes(name))).toBe(false)
})

it('what a recommendation says already is not typed again', () => {
  const recommendation = {
    id: 'kl-2024-3-3-1',
    statement: { da: 'Hold reglen', en: 'Keep the rule' },
    fields: ['children' as const],
    indicators: ['rygning'],
    kind: 'settings' as const,
    targetGroups: [],
    arenas: ['schools-clubs'],
    riskFactors: ['smoking'],
    protectiveFactors: [],
  }
  const start = startFromRecommendation(
    recommendation,
    [
      { id: '1', fields: ['children'] },
      { id: '2', fields: ['culture'] },
    ],
    'da',
  )
  expect(start.fields).toMatchObject({
    kind: 'settings',
    administrationIds: ['1'],
    recommendationIds: ['kl-2024-3-3-1'],
    riskFactors: ['smoking'],
  })
  expect(start.parts.chain).toEqual({ chainRecommendation: 'Hold reglen', indicators: ['rygning'] })
})

it('a priority the catalogue does not know gives no facets that do not exist', () => {
  expect(
    startFromPriority('nonsense', { arenas: [], riskFactors: [], protectiveFactors: [] }, 'da').fields,
  ).toEqual({})
})
