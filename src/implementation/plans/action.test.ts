import { describe, expect, it } from 'vitest'
import { type Day, daysAfter } from '../../values/day.ts'
import { type ActionTrace, reportedStatuses, standingOf, summaryOf } from './action.ts'
import { isCircular } from './dependencies.ts'
import { isTimeToAsk } from './reminder.ts'

const today = '2026-11-26' as Day
const ago = (days: number) => daysAfter(today, -days)

function aTrace(change: Partial<ActionTrace> = {}): ActionTrace {
  return {
    startsOn: ago(20),
    dueOn: daysAfter(today, 20),
    createdOn: ago(60),
    report: null,
    followUpDays: 30,
    ...change,
  }
}

describe('where an action stands', () => {
  it.each<[string, Partial<ActionTrace>, string]>([
    ['is not started when nobody has said anything for a short while', {}, 'planned'],
    [
      'is unknown when nobody has said anything for longer than the follow-up interval',
      { startsOn: ago(31) },
      'unknown',
    ],
    [
      'is counted from the day it was written in when it has no start',
      { startsOn: null, createdOn: ago(31) },
      'unknown',
    ],
    ['is not started while its start lies ahead', { startsOn: daysAfter(today, 5) }, 'planned'],
    ['is under way when that was said lately', { report: { status: 'under-way', on: ago(30) } }, 'under-way'],
    [
      'fades to unconfirmed when the word is older than the interval',
      { report: { status: 'under-way', on: ago(31) } },
      'unconfirmed',
    ],
    ['is late when that was said', { report: { status: 'delayed', on: ago(3) } }, 'late'],
    [
      'does not need a word before it starts',
      { startsOn: daysAfter(today, 5), report: { status: 'not-started', on: ago(90) } },
      'planned',
    ],
    [
      'is late past its day when somebody has spoken since',
      { dueOn: ago(5), report: { status: 'under-way', on: ago(5) } },
      'late',
    ],
    [
      'is unknown past its day when the last word is from before it',
      { dueOn: ago(5), report: { status: 'under-way', on: ago(6) } },
      'unknown',
    ],
    ['is unknown past its day when nobody ever spoke', { dueOn: ago(1) }, 'unknown'],
    [
      'stays done however long ago that was',
      { dueOn: ago(400), report: { status: 'done', on: ago(500) } },
      'done',
    ],
  ])('%s', (_, change, state) => {
    expect(standingOf(aTrace(change), today).state).toBe(state)
  })

  it('is never done or under way when its day is past and nobody has spoken since', () => {
    for (const status of reportedStatuses.filter((each) => each !== 'done')) {
      for (let daysPast = 1; daysPast < 90; daysPast++) {
        const trace = aTrace({
          startsOn: ago(120),
          dueOn: ago(daysPast),
          report: { status, on: ago(daysPast + 1) },
        })
        expect(standingOf(trace, today)).toEqual({ state: 'unknown', daysLate: daysPast })
      }
    }
  })

  it('counts days past the due day, and none on the day itself', () => {
    expect(standingOf(aTrace({ dueOn: today }), today).daysLate).toBe(0)
    expect(standingOf(aTrace({ dueOn: ago(16) }), today).daysLate).toBe(16)
  })
})

it('a plan names the next day that is due among what is not done', () => {
  const action = (id: string, dueOn: Day, report: ActionTrace['report']) => ({
    id,
    what: id,
    dueOn,
    standing: standingOf(aTrace({ dueOn, report }), today),
  })
  const summary = summaryOf(
    [
      action('late', ago(2), null),
      action('done', daysAfter(today, 1), { status: 'done', on: ago(1) }),
      action('next', daysAfter(today, 9), null),
    ],
    today,
  )
  expect(summary.nextDue).toEqual({ id: 'next', what: 'next', dueOn: daysAfter(today, 9) })
  expect(summary.counts).toMatchObject({ unknown: 1, done: 1, planned: 1 })
})

it('an action may not come to wait for itself, however long the way round', () => {
  const actions = [
    { id: 'a', waitsFor: [] },
    { id: 'b', waitsFor: ['a'] },
    { id: 'c', waitsFor: ['b'] },
  ]
  expect(isCircular(actions, { id: 'a', waitsFor: ['c'] })).toBe(true)
  expect(isCircular(actions, { id: 'c', waitsFor: ['a', 'b'] })).toBe(false)
})

describe('asking the owner by mail', () => {
  const silent = {
    dueOn: daysAfter(today, 7),
    isDone: false,
    reportedOn: null,
    askedOn: null,
    followUpDays: 30,
  }
  it.each<[string, Partial<typeof silent> | Record<string, unknown>, boolean]>([
    ['is time a week before the day when nobody has spoken', {}, true],
    ['is too early eight days before', { dueOn: daysAfter(today, 8) }, false],
    ['waits fourteen days between two mails', { askedOn: ago(13) }, false],
    ['comes again after fourteen days', { askedOn: ago(14) }, true],
    ['leaves those alone who have spoken since a week before the day', { reportedOn: ago(0) }, false],
    [
      'is time when the day is past and the last word is from before it',
      { dueOn: ago(3), reportedOn: ago(4) },
      true,
    ],
    [
      'is time again when what was said after the day has faded',
      { dueOn: ago(60), reportedOn: ago(31) },
      true,
    ],
    ['never happens when it is done', { isDone: true, dueOn: ago(3) }, false],
    ['never happens without a day', { dueOn: null }, false],
  ])('%s', (_, change, expected) => {
    expect(isTimeToAsk({ ...silent, ...change }, today)).toBe(expected)
  })
})
