import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../values/refusal.ts'
import { runsIn } from './compose.ts'
import { canonicalJson, fingerprintOf } from './fingerprint.ts'
import { type CommitteeItem, mayThaw, missingOf, mustBePublishable, mustBeReadyToFreeze } from './item.ts'
import { seesDrafts } from './may.ts'
import { fileNameOf } from './presented.ts'
import { anItem } from './testing/picture.ts'
import { blocksOf, keysIn, runsOf } from './tokens.ts'

const at = new Date('2026-11-26T09:00:00Z')

function stored(change: Partial<CommitteeItem> = {}): CommitteeItem {
  const state = { frozenAt: null, publishedAt: null, successorId: null, removedAt: null, unfounded: null }
  return { ...anItem(), ...state, ...change } as CommitteeItem
}

function reasonOf(work: () => void): string | null {
  try {
    work()
    return null
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown.reason.key : String(thrown)
  }
}

describe('an item can be frozen', () => {
  const checks = { unfounded: 0, acceptsUnfounded: 'not-accepted', missingInWords: '' } as const

  test('when every part a committee needs is written', () =>
    expect(reasonOf(() => mustBeReadyToFreeze(stored(), checks))).toBeNull())

  test.each([
    ['without a meeting', { meetingDay: null }, 'partsMissing'],
    ['without a committee', { committee: ' ' }, 'partsMissing'],
    ['without anything to decide', { parts: { ...anItem().parts, decisions: '' } }, 'partsMissing'],
    ['twice', { frozenAt: at }, 'alreadyFrozen'],
    ['when it was thrown away', { removedAt: at }, 'removed'],
  ] as const)('but not %s', (_, change, reason) =>
    expect(reasonOf(() => mustBeReadyToFreeze(stored(change as Partial<CommitteeItem>), checks))).toBe(
      reason,
    ),
  )

  test('with a number nobody can trace only when somebody has said that they saw it', () => {
    expect(reasonOf(() => mustBeReadyToFreeze(stored(), { ...checks, unfounded: 1 }))).toBe('unfounded')
    expect(
      reasonOf(() =>
        mustBeReadyToFreeze(stored(), { ...checks, unfounded: 1, acceptsUnfounded: 'accepted' }),
      ),
    ).toBeNull()
  })

  test('as a yearly status without a committee, a meeting or a decision', () => {
    expect(
      missingOf(
        stored({
          kind: 'yearly-status',
          committee: '',
          meetingDay: null,
          parts: { ...anItem().parts, decisions: '' },
        }),
      ),
    ).toEqual([])
  })
})

test('the public sees only what is frozen and has a source for every number', () => {
  expect(reasonOf(() => mustBePublishable(stored()))).toBe('notFrozen')
  expect(reasonOf(() => mustBePublishable(stored({ frozenAt: at, unfounded: 2 })))).toBe('publicUnfounded')
  expect(reasonOf(() => mustBePublishable(stored({ frozenAt: at, unfounded: 0, publishedAt: at })))).toBe(
    'alreadyPublished',
  )
  expect(reasonOf(() => mustBePublishable(stored({ frozenAt: at, unfounded: 0 })))).toBeNull()
})

test('a freezing is taken back the same day, and not once the public or a new edition rests on it', () => {
  const sameDay = () => true
  expect(mayThaw(stored({ frozenAt: at }), sameDay)).toBe(true)
  expect(mayThaw(stored({ frozenAt: at }), () => false)).toBe(false)
  expect(mayThaw(stored({ frozenAt: at, publishedAt: at }), sameDay)).toBe(false)
  expect(mayThaw(stored({ frozenAt: at, successorId: 'x' }), sameDay)).toBe(false)
})

test('those who prepare items see drafts; politicians, front line and partners do not', () => {
  expect(
    (['coordinator', 'editor', 'leader', 'administrator'] as const).every((role) => seesDrafts({ role })),
  ).toBe(true)
  expect(
    (['politician', 'frontline', 'partner', 'adviser', null] as const).some((role) => seesDrafts({ role })),
  ).toBe(false)
})

test('a fingerprint does not depend on how the database orders keys, and on everything else', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const shuffled = JSON.parse(JSON.stringify(value), (_, each) =>
        each && typeof each === 'object' && !Array.isArray(each)
          ? Object.fromEntries(Object.entries(each).reverse())
          : each,
      )
      expect(fingerprintOf(shuffled)).toBe(fingerprintOf(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
  expect(fingerprintOf({ a: 'Færre' })).not.toBe(fingerprintOf({ a: 'Færre ' }))
})

describe('a text with figures in it', () => {
  const figures = new Map([['rygning', { figureId: 'f1', written: '12,4 %' }]])

  test('becomes amount and reference, whatever the spaces and capitals in the code', () => {
    expect(runsOf('I dag {{ tal: Rygning }} ryger.', figures)).toEqual([
      { kind: 'text', text: 'I dag 12,4 %' },
      { kind: 'figureReference', id: 'f1' },
      { kind: 'text', text: ' ryger.' },
    ])
  })

  test('knows its codes, each once', () =>
    expect(keysIn('{{tal:b}} {{tal:a}} {{tal:b}} {{andet:c}}')).toEqual(['b', 'a']))

  test('is parted into paragraphs, points and numbered points as it was written', () => {
    const kinds = blocksOf('Først.\nStadig først.\n\nDerefter:\n- et\n- andet\n\n1. en\n2) to', figures).map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['paragraph', 'paragraph', 'bullets', 'numbered'])
  })

  test('loses no word of what somebody wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem()), fc.constantFrom('\n', '\n\n', '\n- ', '\n1. '), (lines, between) => {
        const runs = blocksOf(lines.join(between), figures).flatMap(runsIn)
        const words = runs
          .map((run) => ('text' in run ? run.text : ''))
          .join(' ')
          .split(/\s+/)
        expect(words.filter(Boolean)).toEqual(lines.join(' ').split(/\s+/).filter(Boolean))
      }),
    )
  })
})

test('a file is named so that every computer can store it', () => {
  expect(fileNameOf('»Gå-fællesskaber« er på vej – 2026/27')).toBe('gaa-faellesskaber-er-paa-vej-2026-27')
  expect(fileNameOf('…')).toBe('sag')
})
