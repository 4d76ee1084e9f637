import { answersToCount, moveAllAnswers, type SentAnswer } from '../src/followup/answers/index.ts'
import { closeSurvey } from '../src/followup/surveys/index.ts'
import { readConfig } from '../src/platform/config/index.ts'
import { openHouse } from '../src/platform/house/index.ts'
import { changing, reading } from '../src/platform/tenancy/index.ts'
import type { MunicipalityCode } from '../src/values/municipality-code.ts'
import { saidBy } from './surveys-crowd.ts'
import { settingsOf } from './surveys-place.ts'

const place = '9901' as MunicipalityCode

export interface Found {
  stored: number
  duplicates: number
  mixed: number
  missing: number
}

/** Closes the survey, moves what waits, and lays every stored answer beside what its respondent said. */
export async function countStored(folder: string, surveyId: string, size: number): Promise<Found> {
  const { house, close } = await openHouse(readConfig(settingsOf(folder)), { join: false })
  try {
    await changing(house.database, place, (tx) =>
      closeSurvey(tx, { accountId: null, name: 'bench' }, surveyId),
    )
    await moveAllAnswers(house, place)
    return compare(await reading(house.database, place, (tx) => answersToCount(tx, surveyId)), size)
  } finally {
    await close()
  }
}

/** Positive control: how many of four faults the count sees when they are put into what was stored. */
export async function plantedFaults(folder: string, surveyId: string, size: number): Promise<number> {
  const { house, close } = await openHouse(readConfig(settingsOf(folder)), { join: false })
  try {
    const stored = await reading(house.database, place, (tx) => answersToCount(tx, surveyId))
    const [lost, doubled, one, other, ...rest] = stored
    if (!lost || !doubled || !one || !other) return 0
    const mixed = [
      { ...one, answers: { ...one.answers, ord: other.answers.ord } },
      { ...other, answers: { ...other.answers, ord: one.answers.ord } },
    ] as SentAnswer[]
    const found = compare([doubled, doubled, ...mixed, ...rest], size)
    return found.missing + found.duplicates + found.mixed
  } finally {
    await close()
  }
}

function compare(stored: readonly SentAnswer[], size: number): Found {
  const times = new Map<number, number>()
  let mixed = 0
  for (const { answers } of stored) {
    const { ofte, antal, ord } = answers
    const number = antal?.kind === 'number' ? antal.number : -1
    times.set(number, (times.get(number) ?? 0) + 1)
    const said = saidBy(number)
    const isTheirs =
      number >= 0 &&
      ofte?.kind === 'choice' &&
      ofte.choice === said.ofte &&
      ord?.kind === 'text' &&
      ord.text === said.ord
    if (!isTheirs) mixed++
  }
  const duplicates = [...times.values()].reduce((sum, count) => sum + count - 1, 0)
  const missing = Array.from({ length: size }, (_, number) => number).filter(
    (number) => !times.has(number),
  ).length
  return { stored: stored.length - duplicates, duplicates, mixed, missing }
}
