import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { chartWidth } from './chart-frame.tsx'
import { drawnTexts, faultsOf } from './drawn-texts.ts'
import { FunnelSvg } from './funnel.tsx'
import { layOutFunnel, placeInFunnel } from './funnel-layout.ts'
import { capacityRadar, smokingFunnel } from './havby-funnel.ts'
import { RadarSvg } from './radar.tsx'
import { layOutRadar, medianOf } from './radar-layout.ts'

const sizes = ['wide', 'narrow'] as const
const figure = fc.double({ min: -1e4, max: 1e4, noNaN: true })

function wordsOf(svg: string): string {
  return drawnTexts(svg)
    .map(({ words }) => words)
    .join(' ')
}

describe.each(sizes)('a %s funnel', (size) => {
  test('says so without points', () => {
    expect(wordsOf(renderToString(<FunnelSvg {...smokingFunnel} points={[]} size={size} />))).toBe(
      smokingFunnel.noValues,
    )
  })

  test('stays readable whatever the figures are, with and without limits', () => {
    const point = fc.record({ size: fc.double({ min: 0, max: 1e6, noNaN: true }), value: figure })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), fc.boolean(), (points, bounded) => {
        const named = points.map((each, index) => ({
          name: `Kommune ${index}`,
          ...each,
          size: each.size + 1,
          ...(index < 2 && { role: 'own' as const }),
        }))
        const limits = bounded ? smokingFunnel.limits : []
        const svg = renderToString(
          <FunnelSvg {...smokingFunnel} points={named} limits={limits} size={size} />,
        )
        expect(faultsOf(svg, chartWidth[size])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('names the own municipality', () => {
    expect(layOutFunnel(smokingFunnel, size)?.labels.map(({ text }) => text)).toContain('Havby')
  })
})

test('a point is placed by the limits between the two nearest sizes', () => {
  const limits = [
    { size: 100, low95: 4, high95: 16, low998: 0, high998: 20 },
    { size: 200, low95: 6, high95: 14, low998: 4, high998: 16 },
  ]
  // at 150 the limits are 5 and 15, 2 and 18
  const at150 = (value: number) => placeInFunnel({ name: 'A', size: 150, value }, limits)
  expect([10, 5, 4.9, 15.1, 1.9, 18.1].map(at150)).toEqual([
    'inside',
    'inside',
    'beyond-95',
    'beyond-95',
    'beyond-99.8',
    'beyond-99.8',
  ])
  expect(placeInFunnel({ name: 'A', size: 150, value: 99 }, [])).toBe('inside')
})

describe.each(sizes)('a %s radar', (size) => {
  test('says so when nobody has answered', () => {
    const spokes = capacityRadar.spokes.map((spoke) => ({ ...spoke, scores: [null] }))
    expect(wordsOf(renderToString(<RadarSvg {...capacityRadar} spokes={spokes} size={size} />))).toBe(
      capacityRadar.noValues,
    )
  })

  test('stays readable with three to twelve spokes and any answers', () => {
    const spoke = fc.record({
      scores: fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 12 }),
    })
    fc.assert(
      fc.property(fc.array(spoke, { minLength: 3, maxLength: 12 }), (spokes) => {
        const named = spokes.map((each, index) => ({ name: `Tværgående samarbejde ${index}`, ...each }))
        const svg = renderToString(<RadarSvg {...capacityRadar} spokes={named} size={size} />)
        expect(faultsOf(svg, chartWidth[size])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('shows every answer, also those alike', () => {
    const layout = layOutRadar(capacityRadar, size)
    const places = layout?.spokes[6]?.dots.map(({ x, y }) => `${x} ${y}`) ?? []
    expect(new Set(places).size).toBe(5)
  })
})

describe.each(sizes)('a %s radar of groups and crowds', (size) => {
  const [first, second] = [
    { name: 'Ledere', places: capacityRadar.spokes.map(() => ({ middle: 4, low: 3, high: 5 })) },
    {
      name: 'Medarbejdere',
      places: capacityRadar.spokes.map((_, at) => (at ? { middle: 4, low: 4, high: 4 } : null)),
    },
  ]
  const spokes = capacityRadar.spokes.map(({ name }) => ({ name, scores: [] }))
  const groups = { ...capacityRadar, spokes, outlines: [first, second] }

  test('shows groups that stand alike beside each other, and a bar only where there is a spread', () => {
    const layout = layOutRadar(groups, size)
    const [leaders, staff] = layout?.outlines.map(({ places }) => places[1]) ?? []
    expect(Math.hypot((leaders?.x ?? 0) - (staff?.x ?? 0), (leaders?.y ?? 0) - (staff?.y ?? 0))).toBeCloseTo(
      8,
    )
    expect(leaders?.bar).not.toBeNull()
    expect(staff?.bar).toBeNull()
    expect(layout?.outlines[1]?.places[0]).toBeNull()
    expect(faultsOf(renderToString(<RadarSvg {...groups} size={size} />), chartWidth[size])).toEqual([])
  })

  test('gathers a crowd in one dot for each height, its area for how many', () => {
    const many = spokes.map(({ name }) => ({ name, scores: [...Array(36).fill(4), ...Array(9).fill(2)] }))
    const layout = layOutRadar({ ...capacityRadar, spokes: many }, size)
    const [four, two] = layout?.spokes[0]?.dots ?? []
    expect(layout?.spokes[0]?.dots).toHaveLength(2)
    expect((four?.radius ?? 0) / (two?.radius ?? 1)).toBeCloseTo(2)
  })
})

test.each([
  { scores: [], median: null },
  { scores: [3], median: 3 },
  { scores: [5, 1], median: 3 },
  { scores: [1, 5, 2], median: 2 },
  { scores: [4, 1, 2, 3], median: 2.5 },
])('the middle of $scores is $median', ({ scores, median }) => {
  expect(medianOf(scores)).toBe(median)
})
