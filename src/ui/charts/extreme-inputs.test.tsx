import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../values/day.ts'
import { daysAfter } from '../../values/day.ts'
import { BarsSvg } from './bars.tsx'
import { chartWidth } from './chart-frame.tsx'
import { CompassSvg } from './compass.tsx'
import { drawnTexts, faultsOf } from './drawn-texts.ts'
import { lateSmokingTrend, smokingSpread, smokingTrend } from './havby-charts.ts'
import { coverageByKind, reviewCompass } from './havby-compass.ts'
import { healthProfile, schoolPlan } from './havby-plans.ts'
import { SpineSvg } from './spine-chart.tsx'
import { SpreadSvg } from './spread-chart.tsx'
import { TimelineSvg } from './timeline.tsx'
import { TrendSvg } from './trend-chart.tsx'

const sizes = ['wide', 'narrow'] as const

function expectReadable(svg: string, size: 'wide' | 'narrow'): void {
  expect(faultsOf(svg, chartWidth[size])).toEqual([])
}

describe.each(sizes)('a %s chart without anything to draw says so', (size) => {
  const none = { full: 0, 'under-way': 0, 'not-started': 0, unconfirmed: 0, unknown: 0, 'not-now': 0 }
  const [north, east, south, west] = reviewCompass.directions
  const emptied = [north, east, south, west].map((direction) => ({ ...direction, counts: none }))
  const directions = emptied as unknown as typeof reviewCompass.directions

  test.each([
    [
      <TrendSvg
        {...smokingTrend}
        own={{ name: 'Havby', points: [] }}
        region={undefined}
        country={undefined}
        size={size}
      />,
      smokingTrend,
    ],
    [
      <SpreadSvg
        {...smokingSpread}
        own={null}
        others={[]}
        region={undefined}
        country={undefined}
        size={size}
      />,
      smokingSpread,
    ],
    [<SpineSvg {...healthProfile} rows={[]} size={size} />, healthProfile],
    [<CompassSvg {...reviewCompass} directions={directions} size={size} />, reviewCompass],
    [<TimelineSvg {...schoolPlan} actions={[]} size={size} />, schoolPlan],
    [<BarsSvg {...coverageByKind} rows={[]} size={size} />, coverageByKind],
  ])('in its own words (%#)', (picture, { noValues }) => {
    const svg = renderToString(picture)
    const words = drawnTexts(svg).map((line) => line.words)
    expect(words.join(' ')).toBe(noValues)
  })
})

describe.each(sizes)('a %s trend', (size) => {
  test('has a gap where a round is missing: one piece of line for three known rounds in two runs', () => {
    const svg = renderToString(<TrendSvg {...lateSmokingTrend} country={undefined} size={size} />)
    const ownLines = [...svg.matchAll(/<path d="(M[^"]+)" stroke-width="3"/g)].map(([, path]) => path)
    const drawn = ownLines.filter((path) => path?.includes('L'))
    expect(drawn).toHaveLength(1)
    expect(drawn[0]?.match(/L/g)).toHaveLength(1)
  })

  test('is cut where the method changed', () => {
    const svg = renderToString(<TrendSvg {...smokingTrend} size={size} />)
    const whole = renderToString(<TrendSvg {...smokingTrend} breaks={[]} size={size} />)
    const pieces = (text: string) => [...text.matchAll(/<path d="M[^"]*L[^"]*" stroke-width="3"/g)].length
    expect(pieces(whole)).toBe(1)
    expect(pieces(svg)).toBe(2)
  })

  test('says when its axis does not start at zero, and is silent when it does', () => {
    const high = drawnTexts(renderToString(<TrendSvg {...lateSmokingTrend} size={size} />))
    const low = drawnTexts(renderToString(<TrendSvg {...smokingTrend} size={size} />))
    expect(high.some(({ words }) => words.startsWith('Aksen begynder ved'))).toBe(true)
    expect(low.some(({ words }) => words.startsWith('Aksen begynder ved'))).toBe(false)
  })

  test('tells the year of a newest figure that is older than the others', () => {
    const texts = drawnTexts(renderToString(<TrendSvg {...lateSmokingTrend} size={size} />))
    expect(texts.some(({ words }) => words.includes('(2021)'))).toBe(true)
  })

  test('stays readable with long words and two changes of method close to each other', () => {
    const long = {
      ...smokingTrend,
      axisLabel:
        'Andel af voksne på 16 år og derover, der ryger dagligt eller næsten dagligt, af dem der har svaret',
      intervalName:
        '95 % sikkerhedsinterval for Havby, beregnet af dem der stod bag sundhedsprofilen i hele landet',
      breaks: [
        { at: 2021, label: 'Nyt skema 2021' },
        { at: 2023, label: 'Nye vægte 2023' },
      ],
    }
    expectReadable(renderToString(<TrendSvg {...long} size={size} />), size)
    const { axisLabel } = long
    expectReadable(renderToString(<SpreadSvg {...smokingSpread} axisLabel={axisLabel} size={size} />), size)
  })

  test('stays readable whatever the figures are', () => {
    const figure = fc.option(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { freq: 4 })
    const series = fc.array(figure, { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(series, series, series, (own, region, country) => {
        const pointsOf = (values: (number | null)[]) =>
          values.map((value, index) => ({ at: 2010 + 2 * index, label: String(2010 + 2 * index), value }))
        const svg = renderToString(
          <TrendSvg
            {...smokingTrend}
            breaks={[]}
            own={{ name: 'Havby', points: pointsOf(own) }}
            region={{ name: 'Region Eksempel', points: pointsOf(region) }}
            country={{ name: 'Hele landet', points: pointsOf(country) }}
            size={size}
          />,
        )
        expectReadable(svg, size)
      }),
      { numRuns: 60 },
    )
  })
})

describe.each(sizes)('a %s spread', (size) => {
  test('stays readable when all municipalities have the same figure, and when there is only the own one', () => {
    const same = smokingSpread.others.map((place) => ({ ...place, value: 12.4 }))
    expectReadable(renderToString(<SpreadSvg {...smokingSpread} others={same} size={size} />), size)
    expectReadable(
      renderToString(<SpreadSvg {...smokingSpread} others={[]} quartiles={null} size={size} />),
      size,
    )
  })

  test('draws every municipality once and gives none a rank', () => {
    const svg = renderToString(<SpreadSvg {...smokingSpread} size={size} />)
    for (const { name } of smokingSpread.others) expect(svg.split(`<title>${name}: `)).toHaveLength(2)
    expect(svg).not.toMatch(/nr\.|plads|rank/i)
  })

  test('looks the same whichever order the municipalities come in', () => {
    const turned = { ...smokingSpread, others: [...smokingSpread.others].reverse() }
    const dots = (svg: string) => [...svg.matchAll(/<circle[^>]*>/g)].map(([circle]) => circle).sort()
    expect(dots(renderToString(<SpreadSvg {...turned} size={size} />))).toEqual(
      dots(renderToString(<SpreadSvg {...smokingSpread} size={size} />)),
    )
  })
})

describe.each(sizes)('a %s timeline', (size) => {
  test('stays readable from a week to thirty years', () => {
    const span = fc.record({
      start: fc.integer({ min: -4000, max: 4000 }),
      length: fc.integer({ min: 0, max: 4000 }),
    })
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (spans) => {
        const actions = spans.map(({ start, length }, index) => ({
          id: String(index),
          name: `Handling ${index}`,
          start: daysAfter(schoolPlan.today, start),
          end: daysAfter(schoolPlan.today, start + length),
          status: 'under-way' as const,
          dependsOn: [String(index - 1)],
        }))
        expectReadable(renderToString(<TimelineSvg {...schoolPlan} actions={actions} size={size} />), size)
      }),
      { numRuns: 60 },
    )
  })

  test('leaves out the line of today when today is far from the plan', () => {
    const far = renderToString(<TimelineSvg {...schoolPlan} today={'2035-01-01' as Day} size={size} />)
    expect(drawnTexts(far).some(({ words }) => words === schoolPlan.todayWord)).toBe(false)
  })

  test('never lets a silent action look done', () => {
    const silent = schoolPlan.actions.map((action) => ({
      ...action,
      status: 'unknown' as const,
      doneShare: 1,
    }))
    const svg = renderToString(<TimelineSvg {...schoolPlan} actions={silent} size={size} />)
    expect(svg).not.toMatch(/<rect[^>]*fill="#0b4f57"[^>]*rx=|<rect[^>]*rx="3"[^>]*fill="#0b4f57"/)
  })
})
