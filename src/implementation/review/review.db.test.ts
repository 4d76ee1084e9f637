import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDay } from '../../../tests/support/house.ts'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { type HavbyHouse, havbyHouse } from '../../../tests/support/told.ts'
import type { Demo } from '../../demo/cast.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import { type Day, dayIn, daysAfter } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { confirmAnswer, saveAnswer } from './actions.ts'
import { closeRound, reopenRound, startRound } from './actions-rounds.ts'
import type { AnswerFields } from './answer.ts'
import { currentStanding, rounds } from './reads.ts'
import { coverageOf, reviewStatusOf, reviewSummary, unconfirmedOf } from './reads-coverage.ts'
import { reviewRefusals } from './texts-refusals.ts'

const today = dayIn(testDay)
const fjordby = '9902' as MunicipalityCode
let town: HavbyHouse
let demo: Demo

beforeAll(async () => {
  town = await havbyHouse()
  demo = town.havby
}, 60_000)
afterAll(() => town.close())

const read = <T>(work: Parameters<typeof reading<T>>[2]) =>
  reading(town.house.database, demo.municipality, work)
const write = <T>(work: Parameters<typeof changing<T>>[2]) =>
  changing(town.house.database, demo.municipality, work)
const said = (changed: Partial<AnswerFields> = {}): AnswerFields => ({
  status: 'under-way',
  reason: '',
  reviewOn: null,
  reachCount: null,
  reachTotal: null,
  complexity: null,
  note: '',
  ...changed,
})
const about = (recommendationId: string, field: string) => ({
  recommendationId,
  administrationId: demo.administrations[field] ?? '',
})

/** Runs a change and takes it back, so that the story stays as it was told. */
async function undone<T>(work: Parameters<typeof changing<T>>[2]): Promise<T> {
  let outcome: { value: T } | null = null
  await write(async (tx) => {
    outcome = { value: await work(tx) }
    throw new Error('undone')
  }).catch((thrown: Error) => {
    if (thrown.message !== 'undone') throw thrown
  })
  return (outcome as unknown as { value: T }).value
}

describe('who may answer', () => {
  test('an editor answers for their own administration and for no other', async () => {
    const other = await refusalOf(
      write((tx) =>
        saveAnswer(tx, demo.actor('mette'), about('kl-2024-2-2-1', 'culture'), said(), { today, version: 1 }),
      ),
    )
    expect(other.reason).toBe(reviewRefusals.notYours)
    const own = await undone((tx) =>
      saveAnswer(tx, demo.actor('mette'), about('kl-2024-3-1-1', 'children'), said(), { today, version: 2 }),
    )
    expect(own).toBeNull()
  })

  test('nobody on the front line or in the council answers at all', async () => {
    for (const key of ['jonas', 'birgit'] as const) {
      const refusal = await refusalOf(
        write((tx) =>
          saveAnswer(tx, demo.actor(key), about('kl-2024-1-1-1', 'elderly'), said(), { today, version: 2 }),
        ),
      )
      expect(refusal.reason).toBe(reviewRefusals.notYours)
    }
  })

  test('an administration is not asked about what names another field, and the state’s recommendations are asked of nobody', async () => {
    for (const id of ['kl-2024-3-2-1', 'kl-2024-1-1-4']) {
      const refusal = await refusalOf(
        write((tx) =>
          saveAnswer(tx, demo.actor('anne'), about(id, 'culture'), said(), { today, version: 0 }),
        ),
      )
      expect(refusal.reason).toBe(reviewRefusals.notAsked)
    }
  })
})

describe('answering', () => {
  test('a stale answer stores nothing and gives back what somebody else stored', async () => {
    const stored = await undone(async (tx) => {
      const where = about('kl-2024-3-1-1', 'children')
      expect(
        await saveAnswer(tx, demo.actor('mette'), where, said({ note: 'Først' }), { today, version: 2 }),
      ).toBeNull()
      return saveAnswer(tx, demo.actor('anne'), where, said({ status: 'not-started' }), { today, version: 2 })
    })
    expect(stored).toMatchObject({ note: 'Først', version: 3, answeredByName: 'Mette Bak' })
  })

  test('not now needs a reason and a coming day', async () => {
    const refusal = await refusalOf(
      write((tx) =>
        saveAnswer(
          tx,
          demo.actor('mette'),
          about('kl-2024-3-1-1', 'children'),
          said({ status: 'not-now', reason: 'Senere', reviewOn: today }),
          { today, version: 2 },
        ),
      ),
    )
    expect(refusal.reason).toBe(reviewRefusals.reviewDayPassed)
  })

  test('what was answered before is kept as a dated row', async () => {
    const kept = await undone(async (tx) => {
      await saveAnswer(
        tx,
        demo.actor('mette'),
        about('kl-2024-3-1-1', 'children'),
        said({ status: 'not-started' }),
        { today, version: 2 },
      )
      return tx.rows<{ status: string }>(sql`
        select status from implementation.review_answer_history
        where municipality_id = ${tx.municipality} and recommendation_id = 'kl-2024-3-1-1' and administration_id = ${demo.administrations.children}`)
    })
    expect(kept).toEqual([{ status: 'full' }])
  })
})

describe('proof fades', () => {
  test('a full answer whose newest proof is too old is unconfirmed, and a new sighting makes it full again', async () => {
    const shown = (tx: Parameters<Parameters<typeof changing>[2]>[0]) =>
      reviewStatusOf(tx, 'kl-2024-3-1-3', today).then(
        (status) => status?.administrations.find(({ id }) => id === demo.administrations.culture)?.shown,
      )
    const [before, after] = await undone(async (tx) => {
      const first = await shown(tx)
      await confirmAnswer(tx, demo.actor('tom'), about('kl-2024-3-1-3', 'culture'), { title: 'Set', today })
      return [first, await shown(tx)]
    })
    expect([before, after]).toEqual(['unconfirmed', 'full'])
  })

  test('a setting seen lately keeps an answer green, and one not seen for long lets it fade', async () => {
    const unconfirmed = await read((tx) => unconfirmedOf(tx, today, demo.administrations.children))
    const faded = unconfirmed.map(({ recommendationId }) => recommendationId)
    expect(faded).toContain('kl-2024-3-3-2')
    expect(faded).not.toContain('kl-2024-3-3-1')
  })

  test('half a year later more has faded, and nothing has become greener by itself', async () => {
    const now = await read((tx) => reviewSummary(tx, today))
    const later = await read((tx) => reviewSummary(tx, daysAfter(today, 182)))
    expect(later?.unconfirmed ?? 0).toBeGreaterThan(now?.unconfirmed ?? 0)
    expect(later?.coverage ?? 1).toBeLessThan(now?.coverage ?? 0)
  })

  test('the view that other areas read agrees with the rule for every answer', async () => {
    await read(async (tx) => {
      const current = await currentStanding(tx, today)
      const seen = await tx.rows<{ recommendation: string; administration: string; until: Day | null }>(sql`
        select recommendation_id as recommendation, administration_id as administration, confirmed_until as until
        from implementation.public_review_status where municipality_id = ${tx.municipality}`)
      const byPair = new Map(
        seen.map(({ recommendation, administration, until }) => [
          `${recommendation} ${administration}`,
          until,
        ]),
      )
      const answered = current?.standing.pairs.filter(({ answer }) => answer) ?? []
      expect(answered.length).toBeGreaterThan(100)
      for (const pair of answered)
        expect(byPair.get(`${pair.recommendationId} ${pair.administrationId}`)).toBe(pair.confirmedUntil)
    })
  })
})

describe('rounds', () => {
  test('a new round begins with the last answers, unconfirmed until somebody touches them', async () => {
    await undone(async (tx) => {
      const [last] = await rounds(tx)
      await closeRound(tx, demo.actor('anne'), last?.id ?? '', today)
      await startRound(tx, demo.actor('anne'), { name: 'Ny', editions: ['kl-2024'], startedOn: today })
      const summary = await reviewSummary(tx, today)
      expect(summary).toMatchObject({ answered: 0, full: 0, recommendations: 38 })
      expect(summary?.unconfirmed).toBeGreaterThan(80)
      await confirmAnswer(tx, demo.actor('mette'), about('kl-2024-3-3-1', 'children'), {
        title: 'Set',
        today,
      })
      expect(await reviewSummary(tx, today)).toMatchObject({
        answered: 1,
        unconfirmed: (summary?.unconfirmed ?? 0) - 1,
      })
    })
  })

  test('a second round is refused while one is open, and an old one cannot be reopened', async () => {
    const known = await read((tx) => rounds(tx))
    const second = await refusalOf(
      write((tx) =>
        startRound(tx, demo.actor('anne'), { name: 'To', editions: ['kl-2024'], startedOn: today }),
      ),
    )
    expect(second.reason).toBe(reviewRefusals.roundOpen)
    const old = await refusalOf(write((tx) => reopenRound(tx, demo.actor('anne'), known[1]?.id ?? '')))
    expect(old.reason).toBe(reviewRefusals.notNewest)
  })

  test('a closed round takes no more answers', async () => {
    const refusal = await refusalOf(
      write(async (tx) => {
        const [last] = await rounds(tx)
        await closeRound(tx, demo.actor('anne'), last?.id ?? '', today)
        await saveAnswer(tx, demo.actor('mette'), about('kl-2024-3-1-1', 'children'), said(), {
          today,
          version: 2,
        })
      }),
    )
    expect(refusal.reason).toBe(reviewRefusals.roundClosed)
  })
})

describe('coverage', () => {
  test('Havby has come further than in the round before, and the state’s seven never count', async () => {
    const coverage = await read((tx) => coverageOf(tx, today))
    expect(
      coverage?.marks.map(({ recommendations }) => Object.values(recommendations).reduce((a, b) => a + b)),
    ).toEqual([8, 8, 13, 9])
    expect(coverage?.total.comparable ?? 0).toBeGreaterThan(coverage?.total.before ?? 1)
    expect(coverage?.packages.every(({ before, comparable }) => before === null && comparable === null)).toBe(
      true,
    )
    expect(coverage?.levels.map(({ id }) => id)).toEqual(['basic', 'development'])
  })

  test('nobody else sees anything of it', async () => {
    await reading(town.house.database, fjordby, async (tx) => {
      expect(await coverageOf(tx, today)).toBeNull()
      for (const table of [
        'review_round',
        'review_answer',
        'review_answer_history',
        'proof',
        'public_review_status',
        'review_proof',
      ]) {
        expect(await tx.rows(sql`select 1 from ${sql.table(`implementation.${table}`)}`)).toEqual([])
      }
    })
  })
})
