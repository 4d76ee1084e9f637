import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { readSecret } from '../../platform/auth/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import { dayIn } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { findSurvey } from '../surveys/index.ts'
import { keepDraft, sendAnswer, sittingBehind } from './actions-answering.ts'
import { invite } from './actions-inviting.ts'
import { moveAllAnswers } from './jobs.ts'
import { answersToCount } from './reads.ts'
import { invitationSecret } from './secret.ts'
import { askSomething } from './testing/asked-survey.ts'

const havby = '9901' as MunicipalityCode
const by = { accountId: null, name: 'test' }
let place: TestHouse
let survey: string

beforeAll(async () => {
  place = await testHouse()
  await place.fresh.superuser.pool.query(`update platform.municipality set joined_at = now() where id = $1`, [
    havby,
  ])
  survey = await askSomething(place.house, havby)
  const addresses = Array.from({ length: 24 }, (_, at) => `person${at}@havby.example`)
  await changing(place.house.database, havby, async (tx) =>
    invite(tx, by, await findSurvey(tx, survey), { addresses, key: place.house.secret }),
  )
})
afterAll(() => place?.close())

/** Sends as the invited with this number, as their draft said it. */
async function send(number: number): Promise<void> {
  const { rows } = await place.fresh.superuser.pool.query(
    `select id from followup.invitation where survey_id = $1 and address = $2`,
    [survey, `person${number}@havby.example`],
  )
  const secret = readSecret(invitationSecret(havby, rows[0].id, place.house.secret).text)
  await changing(place.house.database, havby, async (tx) => {
    const sitting = await sittingBehind(tx, secret, { locked: true })
    const answers = {
      ofte: { kind: 'choice', choice: 'altid' },
      antal: { kind: 'number', number },
    } as const
    await keepDraft(tx, sitting, {
      draft: { ...sitting.draft, answers },
      formKey: crypto.randomUUID(),
      today: dayIn(place.house.now()),
    })
  })
  await changing(place.house.database, havby, (tx) => sendAnswer(tx, secret, dayIn(place.house.now())))
}

describe('nothing joins an invitation and an answer', () => {
  test('not by the columns: an answer has a random id, a survey, a date and what was said', async () => {
    const { rows } = await place.fresh.superuser.pool.query(`
      select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, null) as name from pg_attribute a
      join pg_class c on c.oid = a.attrelid where a.attnum > 0 and not a.attisdropped
        and c.oid in ('followup.answer'::regclass, 'followup.answer_queue'::regclass) order by c.relname, a.attnum`)
    const columns = [
      'municipality_id text',
      'id uuid',
      'survey_id uuid',
      'answered_on date',
      'administration_id uuid',
      'role text',
      'respondent text',
      'contents jsonb',
    ]
    expect(rows.map(({ name }) => name)).toEqual(
      ['answer', 'answer_queue'].flatMap((table) => columns.map((column) => `${table}.${column}`)),
    )
    const invitation = await place.fresh.superuser.pool.query(`
      select attname as name from pg_attribute where attrelid = 'followup.invitation'::regclass and attnum > 0
        and format_type(atttypid, null) like 'timestamp%'`)
    expect(invitation.rows).toEqual([])
  })

  test('not by a foreign key, in either direction', async () => {
    const { rows } = await place.fresh.superuser.pool.query(`
      select conrelid::regclass::text || ' → ' || confrelid::regclass::text as name from pg_constraint
      where contype = 'f' and (conrelid in ('followup.answer'::regclass, 'followup.answer_queue'::regclass)
        or confrelid in ('followup.answer'::regclass, 'followup.answer_queue'::regclass)) order by 1`)
    expect(rows.map(({ name }) => name)).toEqual([
      'followup.answer → followup.survey',
      'followup.answer_queue → followup.survey',
    ])
  })

  test('not by a value: after sending they share the municipality and the survey, and the draft is gone', async () => {
    for (let number = 0; number < 9; number++) await send(number)
    expect(await moveAllAnswers(place.house, havby)).toBe(0)
    for (let number = 9; number < 20; number++) await send(number)
    const { pool } = place.fresh.superuser
    const queued = (await pool.query('select id from followup.answer_queue')).rows.map(({ id }) => id)
    expect(await moveAllAnswers(place.house, havby)).toBe(20)
    const invitations = (await pool.query('select * from followup.invitation')).rows
    const answers = (await pool.query('select * from followup.answer')).rows
    const valuesOf = (rows: Record<string, unknown>[]) =>
      new Set(rows.flatMap((row) => Object.values(row).map((value) => JSON.stringify(value))))
    const shared = [...valuesOf(invitations)].filter((value) => valuesOf(answers).has(value))
    expect(shared.sort()).toEqual([JSON.stringify(havby), JSON.stringify(survey), 'null'].sort())
    expect(answers.filter(({ id }) => queued.includes(id))).toEqual([])
    expect((await pool.query('select 1 from followup.answer_draft')).rows).toEqual([])
    expect(answers.map(({ contents }) => contents.antal.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, at) => at),
    )
  })

  test('not by the order in which they lie: it is drawn by lot', async () => {
    const { rows } = await place.fresh.superuser.pool.query(
      `select contents from followup.answer order by ctid`,
    )
    const order = rows.map(({ contents }) => contents.antal.number as number)
    // 20 in the order they came by chance: 1 of 20! or 4 × 10⁻¹⁹
    expect(order).not.toEqual([...order].sort((a, b) => a - b))
  })

  test('the database shows an answer to nobody but who counts that survey, and a draft to nobody but its link', async () => {
    await changing(place.house.database, havby, async (tx) => {
      const { invitation } = await sittingBehindNumber(tx, 21)
      expect(invitation.answered).toBe(false)
    })
    const seen = await reading(place.house.database, havby, async (tx) => ({
      answers: await tx.rows(sql`select 1 from followup.answer where municipality_id = ${havby}`),
      drafts: await tx.rows(sql`select 1 from followup.answer_draft where municipality_id = ${havby}`),
      counted: (await answersToCount(tx, survey)).length,
    }))
    expect(seen).toEqual({ answers: [], drafts: [], counted: 20 })
  })
})

async function sittingBehindNumber(tx: Parameters<typeof sittingBehind>[0], number: number) {
  const row = await tx.row<{ id: string }>(sql`
    select id from followup.invitation where municipality_id = ${havby} and address = ${`person${number}@havby.example`}`)
  const secret = invitationSecret(havby, row?.id as string, place.house.secret)
  const sitting = await sittingBehind(tx, secret)
  await keepDraft(tx as never, sitting, {
    draft: sitting.draft,
    formKey: crypto.randomUUID(),
    today: dayIn(place.house.now()),
  })
  return sitting
}
