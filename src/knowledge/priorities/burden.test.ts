import { describe, expect, it } from 'vitest'
import { burdenOf, burdenPull, measures } from './burden.ts'
import { linesOf } from './line.ts'
import { shippedBurden } from './reads-burden.ts'
import { burdenSentences } from './why.ts'

const smoking = burdenOf(shippedBurden, ['smoking', 'nicotine'])
const mentalHealth = burdenOf(shippedBurden, ['mental-health'])
const loneliness = burdenOf(shippedBurden, ['loneliness'])

describe('the burden of a line', () => {
  it.each([
    { line: 'smoking', burden: smoking, deaths: 3, sickLeave: null },
    { line: 'alcohol', burden: burdenOf(shippedBurden, ['alcohol']), deaths: 2, sickLeave: null },
    { line: 'mental health', burden: mentalHealth, deaths: null, sickLeave: 3 },
    { line: 'loneliness', burden: loneliness, deaths: null, sickLeave: null },
  ])('of $line is read from the order, measure by measure', ({ burden, deaths, sickLeave }) => {
    expect(burdenPull(burden, 'deaths')).toBe(deaths)
    expect(burdenPull(burden, 'sick-leave')).toBe(sickLeave)
  })

  it('is the heaviest of the three where none is chosen, and unknown where the order is silent', () => {
    expect(burdenPull(mentalHealth, 'heaviest')).toBe(3)
    expect(burdenPull(loneliness, 'heaviest')).toBeNull()
  })

  it('shows only figures of the edition that holds today, and never lets them weigh', () => {
    expect(smoking.flatMap(({ figures }) => figures.map(({ id }) => id))).toEqual(['deaths-smoking-2022'])
    const withoutFigures = smoking.map((each) => ({ ...each, figures: [] }))
    for (const measure of measures)
      expect(burdenPull(withoutFigures, measure)).toBe(burdenPull(smoking, measure))
  })

  it('is said in whole sentences with the country the figure is about', () => {
    expect(burdenSentences(smoking, 'heaviest', 'da')).toEqual([
      'Når det gælder dødsfald, skriver KL, at det betyder mere end nogen anden enkelt ting.',
      '15.920 ekstra dødsfald om året i hele landet (Sundhedsstyrelsen, 2022).',
    ])
  })
})

describe('the lines', () => {
  const named = (code: string) => ({ code, name: { da: code, en: code } })

  it('gather what is one task, and keep a new risk factor as a line of its own at the end', () => {
    const lines = linesOf(['smoking', 'nicotine', 'gambling', 'overweight', 'severe-obesity'].map(named))
    expect(lines.map(({ code, riskFactors }) => [code, riskFactors])).toEqual([
      ['smoking', ['smoking', 'nicotine']],
      ['severe-obesity', ['severe-obesity', 'overweight']],
      ['gambling', ['gambling']],
    ])
  })
})
