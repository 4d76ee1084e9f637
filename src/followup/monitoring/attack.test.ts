import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomSource } from '../../statistics/index.ts'
import { countsIn, rehearse, type Signing, type Telling } from './testing/rehearsed-round.ts'

/** Whose answers somebody can say, who takes any two releases from each other, and knows what is shown and an answer of its own. */
function foundByPairs(signings: readonly Signing[], tellings: readonly Telling[]): Set<number> {
  const found = new Set<number>()
  const nothing: Telling = { area: '', benchmark: { figures: [] }, of: new Set() }
  for (const one of tellings)
    for (const other of [nothing, ...tellings]) {
      if (![...other.of].every((who) => one.of.has(who))) continue
      const left = [...one.of].filter((who) => !other.of.has(who))
      const counts = new Map(Object.entries(countsIn(one)))
      for (const [step, count] of Object.entries(countsIn(other)))
        counts.set(step, (counts.get(step) ?? 0) - count)
      for (const who of whoIsKnown(left, counts, signings)) found.add(who)
    }
  return found
}

function whoIsKnown(of: number[], counts: Map<string, number>, signings: readonly Signing[]): number[] {
  const hidden = of.filter((who) => !signings[who]?.isShown)
  return [null, ...hidden].flatMap((reader) => {
    const others = hidden.filter((who) => who !== reader)
    const left = new Map(counts)
    for (const who of of) {
      const step = signings[who]?.step
      if (step && !others.includes(who)) left.set(step, (left.get(step) ?? 0) - 1)
    }
    const answers = [...left.values()].filter((count) => count !== 0)
    return answers.length === 1 ? others : []
  })
}

const steps = ['high', 'some', 'little', 'not']
const regions = ['1081', '1082', '1083']

function someRound(seed: number, municipalities: number): Signing[] {
  const random = randomSource(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random.uniform() * list.length)] as T
  // from rounds where all answers are as frequent to rounds where nearly all answer the same
  const lean = random.uniform()
  return Array.from({ length: municipalities }, () => ({
    region: pick(regions),
    step: random.uniform() < 0.1 ? null : random.uniform() < lean ? 'high' : pick(steps),
    isShown: random.uniform() < 0.2,
  }))
}

describe('an attacker with all releases of a round, what is shown by name, and an answer of its own', () => {
  const rounds = Array.from({ length: 200 }, (_, seed) => someRound(seed, 9 + (seed % 40)))

  test('finds no answer by taking releases from each other', () => {
    const told = rounds.filter((round) => rehearse(round).length > 0)
    expect(told.length).toBeGreaterThan(120)
    for (const round of rounds) expect(foundByPairs(round, rehearse(round))).toEqual(new Set())
  })

  test('finds nearly all of them where every signature is told at once', () => {
    const shares = rounds.slice(0, 40).map((round) => {
      const found = foundByPairs(round, rehearse(round, 'no-batches'))
      return found.size / round.filter(({ step, isShown }) => step !== null && !isShown).length
    })
    expect(Math.min(...shares)).toBe(1)
  })

  test('finds no answer in any round, however it is signed', () => {
    const signing = fc.record({
      region: fc.constantFrom(...regions),
      step: fc.option(fc.constantFrom(...steps)),
      isShown: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(signing, { maxLength: 25 }),
        (round) => foundByPairs(round, rehearse(round)).size === 0,
      ),
    )
  })
})

describe('an attacker who knows the program, and tries it on every round there could be', () => {
  /** Every third shows its answer, where some do. The one who reads sees what is told and shown, and knows an answer of its own. */
  function certainlyKnown({
    municipalities,
    answers,
    isShown,
  }: {
    municipalities: number
    answers: readonly string[]
    isShown: (who: number) => boolean
  }) {
    const seen = new Map<string, { reader: number; possible: Set<string>[] }>()
    const total = answers.length ** municipalities
    for (let round = 0; round < total; round += 1) {
      const given = Array.from(
        { length: municipalities },
        (_, who) => answers[Math.floor(round / answers.length ** who) % answers.length] as string,
      )
      const shown = given.filter((_, who) => isShown(who))
      const tellings = rehearse(given.map((step, who) => ({ region: '1081', step, isShown: isShown(who) })))
      const told = tellings.map((telling) => [
        telling.area,
        Object.entries(countsIn(telling)).sort(),
        [...telling.of],
      ])
      for (const [reader, own] of given.entries()) {
        const view = JSON.stringify([reader, own, shown, told])
        const entry = seen.get(view) ?? { reader, possible: given.map(() => new Set<string>()) }
        for (const [who, step] of given.entries()) entry.possible[who]?.add(step)
        seen.set(view, entry)
      }
    }
    return [...seen.values()].filter(({ reader, possible }) =>
      possible.some((could, who) => who !== reader && !isShown(who) && could.size === 1),
    ).length
  }

  const nobody = () => false
  const everyThird = (who: number) => who % 3 === 0

  test.each([
    { municipalities: 3, answers: steps, isShown: nobody, shown: 'none' },
    { municipalities: 5, answers: steps, isShown: nobody, shown: 'none' },
    { municipalities: 7, answers: ['high', 'some', 'little'], isShown: nobody, shown: 'none' },
    { municipalities: 10, answers: ['yes', 'no'], isShown: nobody, shown: 'none' },
    { municipalities: 6, answers: ['high', 'some', 'little'], isShown: everyThird, shown: 'every third' },
    { municipalities: 10, answers: ['yes', 'no'], isShown: everyThird, shown: 'every third' },
  ])(
    'is never certain of another’s answer: $municipalities municipalities, $answers, shown by $shown',
    (round) => {
      expect(certainlyKnown(round)).toBe(0)
    },
  )
})
