import { describe, expect, it } from 'vitest'
import { type Judgement, mandatePull, notJudged, readinessPull } from './judgement.ts'
import { mandateSentence, readinessSentence } from './why.ts'

const running = { id: '1', title: 'Røgfri skoletid', stage: 'running' }
const idea = { id: '2', title: 'Nikotinfri fritid', stage: 'idea' }

describe('what the municipality says itself', () => {
  it.each<{ mandate: Judgement['mandate']; pull: number | null }>([
    { mandate: 'stated', pull: 3 },
    { mandate: 'not-stated', pull: 0 },
    { mandate: null, pull: null },
  ])('pulls $pull when the mandate is $mandate', ({ mandate, pull }) => {
    expect(mandatePull({ ...notJudged, mandate })).toBe(pull)
  })

  it.each<{ readiness: Judgement['readiness']; efforts: (typeof running)[]; pull: number | null }>([
    { readiness: 1, efforts: [running], pull: 1 },
    { readiness: 3, efforts: [], pull: 3 },
    { readiness: null, efforts: [running, idea], pull: 2 },
    { readiness: null, efforts: [idea], pull: null },
    { readiness: null, efforts: [], pull: null },
  ])(
    'pulls $pull with judgement $readiness: the own judgement goes before what is under way',
    ({ readiness, efforts, pull }) => {
      expect(readinessPull({ ...notJudged, readiness }, efforts)).toBe(pull)
    },
  )

  it('is written with its reference, its note and the efforts by name', () => {
    expect(
      mandateSentence(
        { ...notJudged, mandate: 'stated', mandateReference: 'Sundhedspolitik 2024–2028, side 6' },
        'da',
      ),
    ).toBe('Det står i: Sundhedspolitik 2024–2028, side 6.')
    expect(
      readinessSentence({ ...notJudged, readiness: 3, readinessNote: 'Skolerne er med.' }, [running], 'da'),
    ).toBe('Egen vurdering: klar til at gå i gang. Skolerne er med. Én indsats er i gang: Røgfri skoletid.')
    expect(readinessSentence(notJudged, [idea], 'da')).toBe(
      'Intet er i gang, og I har ikke vurderet det endnu.',
    )
  })
})
