import { answersToCount, moveAllAnswers, type SentAnswer } from '../src/followup/answers/index.ts'
import { closeSurvey } from '../src/followup/surveys/index.ts'
import { changing, reading } from '../src/platform/tenancy/index.ts'
import type { House } from '../src/platform/web/index.ts'
import { saidBy } from './surveys-crowd.ts'
import { place } from './surveys-place.ts'

export interface Found {
  stored: number
  duplicates: number
  mixed: number
  missing: number
}

/** Closes the survey, moves what waits, and gives every stored answer. */
export async function storedAnswers(house: House, surveyId: string): Promise<SentAnswer[]> {
  await changing(house.database, place, (tx) => closeSurvey(tx, { accountId: null, name: 'bench' }, surveyId))
  await moveAllAnswers(house, place)
  return reading(house.database, place, (tx) => answersToCount(tx, surveyId))
}

/** Lays every stored answer beside what its respondent said, byte for byte; those with a receipt must all be there. */
export function compare(stored: readonly SentAnswer[], receipts: ReadonlySet<number>): Found {
  const times = new Map<number, number>()
  let mixed = 0
  for (const { answers } of stored) {
    const number = answers.antal?.kind === 'number' ? answers.antal.number : -1
    times.set(number, (times.get(number) ?? 0) + 1)
    if (number < 0 || bytesOf(answers) !== bytesOf(expected(number))) mixed++
  }
  return {
    stored: times.size,
    duplicates: stored.length - times.size,
    mixed,
    missing: [...receipts].filter((number) => !times.has(number)).length,
  }
}

/** Positive control: how many of four faults the count sees when they are put into what was stored. */
export function plantedFaults(stored: readonly SentAnswer[], receipts: ReadonlySet<number>): number {
  const [lost, doubled, one, other, ...rest] = stored
  if (!lost || !doubled || !one || !other) return 0
  const mixed = [
    { ...one, answers: { ...one.answers, ord: other.answers.ord } },
    { ...other, answers: { ...other.answers, ord: one.answers.ord } },
  ] as SentAnswer[]
  const found = compare([doubled, doubled, ...mixed, ...rest], receipts)
  return found.missing + found.duplicates + found.mixed
}

function expected(number: number) {
  const { ofte, antal, ord } = saidBy(number)
  return {
    ofte: { kind: 'choice', choice: ofte },
    antal: { kind: 'number', number: antal },
    ord: { kind: 'text', text: ord },
  }
}

/** The same bytes for the same answers, in whatever order the database gives their parts. */
function bytesOf(answers: object): string {
  return JSON.stringify(answers, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
