import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapFinding, gapPull, heaviestGap, type LocalFigure } from './gap.ts'
import { gapSentence } from './why.ts'

const country = {
  name: { da: 'hele landet', en: 'the country' },
  value: 10.5,
  interval: 'exact' as const,
}
const group = { name: { da: 'gruppen »Naboer«', en: 'the group “Naboer”' }, value: 10.5, interval: null }

function aFigure(changes: Partial<LocalFigure>): LocalFigure {
  return {
    indicatorId: 'rygning',
    name: { da: 'Daglig rygning', en: 'Daily smoking' },
    finding: { da: 'ryger dagligt', en: 'smoke daily' },
    href: '/sundhedsprofil/9901/rygning?runde=2025',
    period: '2025',
    municipalityName: 'Havby',
    value: 14.2,
    interval: null,
    betterSign: -1,
    comparison: country,
    write: (value) => `${value.toFixed(1).replace('.', ',')} %`,
    ...changes,
  }
}

describe('the local gap', () => {
  it.each([
    { figure: aFigure({}), kind: 'looks-worse', pull: 2 },
    { figure: aFigure({ value: 11 }), kind: 'not-known', pull: 1 },
    { figure: aFigure({ value: 6 }), kind: 'not-known', pull: 1 },
    { figure: aFigure({ interval: { low: 12, high: 16 } }), kind: 'surely-worse', pull: 3 },
    { figure: aFigure({ interval: { low: 10, high: 18 } }), kind: 'not-told-apart', pull: 1 },
    { figure: aFigure({ value: 6, interval: { low: 5, high: 7 } }), kind: 'surely-better', pull: 0 },
    {
      figure: aFigure({ value: 6, interval: { low: 5, high: 7 }, betterSign: 1 }),
      kind: 'surely-worse',
      pull: 3,
    },
    {
      figure: aFigure({ interval: { low: 12, high: 16 }, comparison: group }),
      kind: 'looks-worse',
      pull: 2,
    },
    {
      figure: aFigure({ value: 6, interval: { low: 5, high: 7 }, comparison: group }),
      kind: 'not-known',
      pull: 1,
    },
    { figure: aFigure({ interval: { low: 14.2, high: 14.2 } }), kind: 'looks-worse', pull: 2 },
    {
      figure: aFigure({
        interval: { low: 12, high: 16 },
        comparison: { ...group, interval: { low: 9, high: 13 } },
      }),
      kind: 'surely-worse',
      pull: 3,
    },
    {
      figure: aFigure({
        interval: { low: 12, high: 16 },
        comparison: { ...group, interval: { low: 6, high: 15 } },
      }),
      kind: 'not-told-apart',
      pull: 1,
    },
    { figure: aFigure({ value: null }), kind: 'no-figure', pull: null },
    { figure: aFigure({ betterSign: null }), kind: 'no-direction', pull: null },
    {
      figure: aFigure({ comparison: { missing: { da: 'Ingen tal.', en: 'No figures.' } } }),
      kind: 'no-comparison',
      pull: null,
    },
  ])('is $kind and pulls $pull', ({ figure, kind, pull }) => {
    const finding = gapFinding(figure)
    expect(finding.kind).toBe(kind)
    expect(gapPull(finding)).toBe(pull)
  })

  it('is never sure of anything while the uncertainty is unknown', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.constantFrom<1 | -1>(1, -1),
        (value, betterSign) => {
          const noWidth = { low: value, high: value }
          const ofOther = aFigure({
            value,
            betterSign,
            interval: { low: value - 1, high: value + 1 },
            comparison: group,
          })
          for (const figure of [
            aFigure({ value, betterSign }),
            aFigure({ value, betterSign, interval: noWidth }),
            ofOther,
          ]) {
            const finding = gapFinding(figure)
            expect(finding.kind).toMatch(/looks-worse|not-known/)
            expect(gapSentence(finding, 'da')).toContain('kendes ikke')
          }
        },
      ),
    )
  })

  it('is said by the indicator that pulls most when there are several', () => {
    const calm = gapFinding(aFigure({ value: 10.5 }))
    const worse = gapFinding(aFigure({}))
    expect(heaviestGap([calm, worse, { kind: 'no-figure', name: country.name }])).toBe(worse)
    expect(heaviestGap([])).toEqual({ kind: 'no-indicator' })
  })
})

describe('the words about a gap', () => {
  it('give both figures and say that the difference may be chance when the uncertainty is unknown', () => {
    expect(gapSentence(gapFinding(aFigure({})), 'da')).toBe(
      'Havby 2025: 14,2 % ryger dagligt. I hele landet er det 10,5 % (vægtet). Usikkerheden kendes ikke, så forskellen kan være tilfældig.',
    )
  })

  it('name the one whose uncertainty is unknown', () => {
    const beside = aFigure({ interval: { low: 12, high: 16 }, comparison: group })
    expect(gapSentence(gapFinding(beside), 'da')).toContain('Usikkerheden for gruppen »Naboer« kendes ikke')
    expect(gapSentence(gapFinding(beside), 'en')).toContain(
      'The figure for the group “Naboer” is 10,5 % (weighted). The uncertainty of the group “Naboer” is not known',
    )
  })

  it('claim a difference only with an interval that lies on one side', () => {
    const claims = /dårligere|bedre|højere|lavere|worse|better/
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.option(fc.double({ min: 0.1, max: 20, noNaN: true })),
        fc.constantFrom('da' as const, 'en' as const),
        (value, margin, locale) => {
          const interval = margin === null ? null : { low: value - margin, high: value + margin }
          const isApart = interval !== null && (interval.high < country.value || interval.low > country.value)
          expect(claims.test(gapSentence(gapFinding(aFigure({ value, interval })), locale))).toBe(isApart)
        },
      ),
    )
  })

  it('say why when there is nothing to compare with', () => {
    const missing = {
      da: 'Kun 12 af 98 kommuner har et tal.',
      en: 'Only 12 of 98 municipalities have a figure.',
    }
    expect(gapSentence(gapFinding(aFigure({ comparison: { missing } })), 'da')).toBe(
      `Havby 2025: 14,2 % ryger dagligt. ${missing.da}`,
    )
    expect(gapSentence({ kind: 'no-indicator' }, 'da')).toBe('Ingen af indikatorerne måler dette.')
  })
})
