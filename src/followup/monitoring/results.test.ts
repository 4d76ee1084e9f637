import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../formats/csv.ts'
import { projectRoot } from '../../platform/house/project-root.ts'
import { randomSource } from '../../statistics/index.ts'
import type { Answer, Instrument } from '../surveys/index.ts'
import { nextBenchmark, shownCounts, sortWaiting } from './benchmark.ts'
import { comparisonOf, upperShare } from './comparison.ts'
import { completenessOf, type MunicipalityStanding } from './completeness.ts'
import { findingOf } from './finding.ts'
import { mayBeTold } from './hiding.ts'
import { commonStep, pooledAnswers } from './pooling.ts'
import { drawSample, reliabilityOf } from './reliability.ts'
import { readRoundFile, writeRoundFile } from './round-file.ts'
import { countedParts } from './steps.ts'
import { inventedAnswers } from './testing/answered-round.ts'

const file = join(projectRoot, 'db/seeds/instruments/monitorering-af-forebyggelsespakker.json')
const { instrument } = JSON.parse(readFileSync(file, 'utf8')) as { instrument: Instrument }
const asked = instrument.sections.flatMap(({ questions }) => questions)
const question = (id: string) => asked.find((each) => each.id === id) ?? expect.fail(id)
const given = (...steps: string[]) => steps.map((step) => ({ step, isShown: false }))

describe('what may be told', () => {
  test.each([
    { answers: ['high', 'some'], may: false },
    { answers: ['high', 'some', 'not'], may: true },
    // the one that answers something else knows the two others
    { answers: ['high', 'high', 'some'], may: false },
    { answers: ['high', 'high', 'some', 'some'], may: true },
    { answers: ['high', 'high', 'high', 'some'], may: false },
    { answers: ['high', 'high', 'high', 'some', 'not'], may: true },
  ])('of $answers: $may', ({ answers, may }) => {
    expect(mayBeTold({ held: [], fresh: given(...answers) })).toBe(may)
  })

  test('one that shows its answer no longer hides the others', () => {
    const fresh = given('high', 'some', 'not', 'not')
    expect(mayBeTold({ held: [], fresh })).toBe(true)
    expect(mayBeTold({ held: [], fresh: fresh.map((one, at) => ({ ...one, isShown: at < 2 })) })).toBe(false)
    expect(mayBeTold({ held: [], fresh: fresh.map((one) => ({ ...one, isShown: true })) })).toBe(true)
  })

  test('held back when nearly all were alike, they are told with others only when that tells nobody’s answer', () => {
    const held = given('high', 'high', 'some')
    // all of "some" may be the one held back, which then knows the two others
    expect(mayBeTold({ held, fresh: given('high', 'high', 'high', 'high', 'not', 'little') })).toBe(false)
    expect(mayBeTold({ held, fresh: given('some', 'some', 'some', 'not', 'not', 'not') })).toBe(true)
  })

  test('it does not depend on who came first', () => {
    const steps = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(steps, steps, (held, fresh) => {
        const backwards = { held: given(...held.toReversed()), fresh: given(...fresh.toReversed()) }
        return mayBeTold({ held: given(...held), fresh: given(...fresh) }) === mayBeTold(backwards)
      }),
    )
  })
})

describe('a release', () => {
  const figure = { questionId: 'plan', rowId: '', field: 'health' }
  const waiting = (isHeld: boolean, ...steps: string[]) =>
    steps.map((step) => ({ ...figure, step, isHeld, isShown: false }))

  test('adds what is new to what was told, and never takes away', () => {
    const first = nextBenchmark(null, [{ ...figure, counts: { yes: 2, no: 2 }, heldBack: 0 }], [])
    const second = nextBenchmark(
      first,
      [{ ...figure, counts: { yes: 3, own: 2 }, heldBack: 0 }],
      [{ ...figure, count: 3 }],
    )
    expect(second.figures).toEqual([{ ...figure, counts: { yes: 5, no: 2, own: 2 }, heldBack: 3 }])
    // three are not counted for nine that are: more than a quarter, so it would give a wrong picture
    expect(second.figures.map(shownCounts)).toEqual([null])
    expect(first.figures.map(shownCounts)).toEqual([{ yes: 2, no: 2 }])
  })

  test('holds back three nearly alike, tries them once more with six others, and then lets them be', () => {
    expect(sortWaiting(waiting(false, 'yes', 'yes', 'no'), 'during').held).toEqual([figure])
    const held = waiting(true, 'yes', 'yes', 'no')
    const alike = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes']
    expect(sortWaiting([...held, ...waiting(false, 'no', 'no')], 'during')).toEqual({
      told: [],
      held: [],
      dropped: [],
    })
    expect(sortWaiting([...held, ...waiting(false, ...alike)], 'during').dropped).toEqual([figure])
    const mixed = waiting(false, 'no', 'no', 'no', 'yes', 'yes', 'no')
    expect(sortWaiting([...held, ...mixed], 'during').told[0]?.counts).toEqual({ yes: 4, no: 5 })
  })
})

describe('what is compared', () => {
  const [counted = expect.fail('nothing is counted')] = countedParts(question('kendskab_ledere'))
  const choice = (step: string): { answer: Answer } => ({ answer: { kind: 'choice', choice: step } })

  test('is the lowest step where two administrations of one field of work differ', () => {
    expect(commonStep(counted, [choice('high'), choice('little')])).toBe('little')
    expect(commonStep(counted, [choice('high'), { answer: { kind: 'dont-know' } }])).toBe('high')
    expect(commonStep(counted, [{ answer: null }])).toBeNull()
  })

  test('of several choices is each choice, yes or no', () => {
    const answer: Answer = { kind: 'choices', choices: ['time'] }
    const pooled = pooledAnswers(instrument, [{ questionId: 'haemmer', rowId: '', field: 'health', answer }])
    expect(pooled.map(({ rowId, step }) => [rowId, step]).slice(0, 2)).toEqual([
      ['time', 'yes'],
      ['money', 'no'],
    ])
  })

  test('is never compared over time when the question has got other words', () => {
    const sectionFields = Object.fromEntries(instrument.sections.map(({ id }) => [id, ['health']]))
    const now = { round: { instrument, sectionFields }, own: [], areas: [], named: [] }
    const sections = instrument.sections.map((section) => ({
      ...section,
      questions: section.questions
        .filter(({ id }) => id !== 'plan')
        .map((each) => (each.id === 'kendskab_ledere' ? { ...each, wording: 'old' } : each)),
    }))
    const before = { ...now, round: { instrument: { ...instrument, sections }, sectionFields } }
    const since = new Map(comparisonOf(now, before, 'health').map((each) => [each.question.id, each]))
    expect(since.get('kendskab_ledere')?.since).toBe('reworded')
    expect(since.get('kendskab_ledere')?.parts[0]?.figure.before).toBeNull()
    expect(since.get('plan')?.since).toBe('new')
    expect(since.get('kendskab_planlaeggere')?.parts[0]?.figure.before).not.toBeNull()
  })

  test('gives one sentence: where we answer what most do, and what has changed', () => {
    const sectionFields = Object.fromEntries(instrument.sections.map(({ id }) => [id, ['health']]))
    const answered = (step: string) => ({
      round: { instrument, sectionFields },
      own: ['kendskab_ledere', 'kendskab_planlaeggere'].map((questionId) => ({
        ...{ questionId, rowId: '', field: 'health', gapReason: null, administrationId: 'a' },
        ...choice(step),
      })),
      areas: [null, null],
      named: [],
    })
    const told = (questionId: string, counts: Record<string, number>) => {
      return { questionId, rowId: '', field: 'health', counts, heldBack: 0 }
    }
    // the region is not told yet; of the country one figure has two that are given equally often, and one is apart
    const figures = [
      told('kendskab_ledere', { high: 3, some: 3, not: 2 }),
      told('kendskab_planlaeggere', { not: 4, high: 3 }),
    ]
    const now = { ...answered('high'), areas: [null, { figures }] }
    const found = findingOf(comparisonOf(now, answered('some'), 'health'), 2)
    expect([found?.area, found?.of, found?.since]).toEqual([1, 2, { of: 2, changed: 2 }])
    expect(found?.apart.map(({ counted }) => counted.question.id)).toEqual(['kendskab_planlaeggere'])
    expect(findingOf(comparisonOf(answered('high'), null, 'health'), 2)).toBeNull()
    const allApart = { figures: [told('kendskab_ledere', { high: 1, some: 1, not: 1 })] }
    expect(findingOf(comparisonOf({ ...now, areas: [null, allApart] }, null, 'health'), 2)).toBeNull()
  })

  test('counts those who took a stand: "don’t know" is none', () => {
    expect(upperShare(counted, { high: 2, some: 3, not: 5, 'dont-know': 4 })).toEqual({ upper: 5, of: 10 })
    expect(upperShare(counted, { 'dont-know': 4 })).toBeNull()
  })
})

test('invented municipalities never fill up for real ones that are missing', () => {
  const one = (
    code: string,
    standing: MunicipalityStanding['standing'],
    invented = false,
  ): MunicipalityStanding => {
    return {
      code,
      name: code,
      invented,
      region: null,
      standing,
      reason: '',
      asked: 10,
      answered: 9,
      gaps: { other: 1 },
    }
  }
  const real = completenessOf([one('0101', 'signed'), one('0851', 'not-begun'), one('9901', 'signed', true)])
  expect([real.signed, real.of, real.isInvented]).toEqual([1, 2, false])
  expect(real.gaps).toEqual([{ reason: 'other', places: 1 }])
  const invented = completenessOf([one('0101', 'not-begun'), one('9901', 'signed', true)])
  expect([invented.signed, invented.of, invented.isInvented]).toEqual([1, 1, true])
})

test('the share that holds has Wilson’s interval: 8 of 10 is 49 to 94 per cent', () => {
  const { holds, checked, drawn } = reliabilityOf([...Array(8).fill('holds'), 'partly', 'no-proof', null])
  expect([checked, drawn, holds?.share]).toEqual([10, 11, 0.8])
  expect(holds?.interval.low).toBeCloseTo(0.4902, 4)
  expect(holds?.interval.high).toBeCloseTo(0.9433, 4)
  expect(reliabilityOf([null]).holds).toBeNull()
})

test('a sample is as large as its share says, and holds no place twice', () => {
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      fc.nat(),
      (count, share, seed) => {
        const places = Array.from({ length: count }, (_, at) => at)
        const drawn = drawSample(places, share, randomSource(seed))
        const size = count === 0 ? 0 : Math.min(count, Math.max(1, Math.ceil(count * share)))
        return drawn.length === size && new Set(drawn).size === size
      },
    ),
  )
})

test('the file of a round reads back as it was written, and answers may be given in words', () => {
  const sectionFields = Object.fromEntries(instrument.sections.map(({ id }) => [id, ['health']]))
  const municipalities = new Set(['0851'])
  const answers = inventedAnswers({ instrument }, '0851', { advance: 0, fields: ['health'] })
  const table = readCsv(new TextEncoder().encode(writeRoundFile(answers)))
  expect(readRoundFile(table, { instrument, sectionFields }, municipalities)).toEqual({ answers, faults: [] })
  const words =
    'kommune;spørgsmål;række;fagområde;svar\n851;kendskab_ledere;;Sundhed og forebyggelse;I nogen grad\n0851;haemmer;;health;time|money\n'
  const read = readRoundFile(
    readCsv(new TextEncoder().encode(words)),
    { instrument, sectionFields },
    municipalities,
  )
  expect(read?.faults).toEqual([])
  expect(read?.answers.map(({ answer }) => answer)).toEqual([
    { kind: 'choice', choice: 'some' },
    { kind: 'choices', choices: ['time', 'money'] },
  ])
})
