import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { chartWidth } from './chart-frame.tsx'
import { drawnTexts, faultsOf } from './drawn-texts.ts'
import { GradientSvg } from './gradient.tsx'
import { layOutGradient } from './gradient-layout.ts'
import { GroupSvg } from './group-chart.tsx'
import { targetedSmokingTrend } from './havby-charts.ts'
import { lonelinessQuadrant, smokingGradient, smokingGroups, smokingQuadrant } from './havby-inequality.ts'
import { judgedProfile } from './havby-plans.ts'
import { QuadrantSvg } from './quadrant.tsx'
import { layOutQuadrant } from './quadrant-layout.ts'
import { markShapeOf } from './spine-mark.tsx'
import { TrendSvg } from './trend-chart.tsx'
import { layOutTrend } from './trend-layout.ts'

const sizes = ['wide', 'narrow'] as const
const figure = fc.double({ min: -1e4, max: 1e4, noNaN: true })

function wordsOf(svg: string): string {
  return drawnTexts(svg)
    .map(({ words }) => words)
    .join(' ')
}

describe.each(sizes)('a %s level and gap', (size) => {
  test('says so when no round has both figures', () => {
    const points = [{ at: 2021, label: '2021', level: 12, gap: null }]
    const svg = renderToString(
      <QuadrantSvg {...smokingQuadrant} paths={[{ id: 'a', name: 'A', points }]} size={size} />,
    )
    expect(wordsOf(svg)).toBe(smokingQuadrant.noValues)
  })

  test('stays readable whatever the figures are', () => {
    const pair = fc.record({ level: figure, gap: figure })
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 8 }), pair, (rounds, meeting) => {
        const points = rounds.map((round, index) => ({
          at: 2010 + index,
          label: String(2010 + index),
          ...round,
        }))
        const crossing = { ...meeting, name: 'Hele landet' }
        const svg = renderToString(
          <QuadrantSvg
            {...smokingQuadrant}
            crossing={crossing}
            paths={[{ id: 'a', name: 'A', points }]}
            size={size}
          />,
        )
        expect(faultsOf(svg, chartWidth[size])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('leaves out a round without a gap and joins the rounds around it', () => {
    const layout = layOutQuadrant(lonelinessQuadrant, size)
    expect(layout?.paths.map(({ dots, steps }) => [dots.length, steps.length])).toEqual([
      [3, 2],
      [2, 1],
      [2, 1],
    ])
  })

  test('draws no arrow across a change of method', () => {
    const arrows = (svg: string) =>
      svg.match(/<path d="M[^"]*L[^"]*L[^"]*Z" class="chart-fill-petrol"/g)?.length
    const whole = {
      ...smokingQuadrant,
      paths: smokingQuadrant.paths.map((path) => ({
        ...path,
        points: path.points.map((point) => ({ ...point, afterBreak: false })),
      })),
    }
    expect(arrows(renderToString(<QuadrantSvg {...whole} size={size} />))).toBe(4)
    expect(arrows(renderToString(<QuadrantSvg {...smokingQuadrant} size={size} />))).toBe(3)
  })
})

describe.each(sizes)('a %s chart of groups', (size) => {
  test('says so when no group has a figure', () => {
    const blocks = [
      { id: 'a', name: 'A', rows: [{ id: 'b', name: 'B', value: null, missing: 'For få svar' }] },
    ]
    expect(wordsOf(renderToString(<GroupSvg {...smokingGroups} blocks={blocks} size={size} />))).toBe(
      smokingGroups.noValues,
    )
  })

  test('stays readable whatever the figures are', () => {
    const row = fc.record({
      value: fc.option(figure, { freq: 5 }),
      beside: fc.option(figure, { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), (rows) => {
        const named = rows.map((each, index) => ({ id: String(index), name: `Gruppe ${index}`, ...each }))
        const gap = { from: '0', to: String(rows.length - 1), text: 'Forskellen kan ikke skelnes fra nul' }
        const blocks = [
          { id: 'a', name: 'Uddannelse', rows: named, gap },
          { id: 'b', name: 'Køn', rows: named },
        ]
        const svg = renderToString(<GroupSvg {...smokingGroups} blocks={blocks} size={size} />)
        expect(faultsOf(svg, chartWidth[size])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('brackets no difference to a group without a figure', () => {
    const [block] = smokingGroups.blocks
    if (block === undefined) throw new Error('the sample has no groups')
    const rows = block.rows.map((row) => (row.id === 'Grundskole' ? { ...row, value: null } : row))
    const svg = renderToString(<GroupSvg {...smokingGroups} blocks={[{ ...block, rows }]} size={size} />)
    expect(wordsOf(svg)).not.toContain('Forskel')
  })
})

describe.each(sizes)('a %s gradient', (size) => {
  test('says so when no group has a figure', () => {
    const groups = smokingGradient.groups.map((group) => ({ ...group, value: null }))
    expect(wordsOf(renderToString(<GradientSvg {...smokingGradient} groups={groups} size={size} />))).toBe(
      smokingGradient.noValues,
    )
  })

  test('has columns as wide as the groups are large, side by side from one end to the other', () => {
    const layout = layOutGradient(smokingGradient, size)
    const columns = layout?.columns ?? []
    const whole = (layout?.plot.right ?? 0) - (layout?.plot.left ?? 0)
    for (const [index, column] of columns.entries()) {
      expect((column.right - column.left) / whole).toBeCloseTo(column.group.share / 100, 10)
      expect(column.left).toBeCloseTo(columns[index - 1]?.right ?? layout?.plot.left ?? 0, 10)
    }
  })

  test('stays readable whatever the figures are, also with a dozen groups', () => {
    const group = fc.record({
      share: fc.double({ min: 0, max: 1e6, noNaN: true }),
      value: fc.option(figure, { freq: 5 }),
    })
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (groups) => {
        const named = groups.map((each, index) => ({
          name: `Gruppe nummer ${index}`,
          ...each,
          share: each.share + 1e5,
        }))
        const svg = renderToString(
          <GradientSvg {...smokingGradient} groups={named} line={null} size={size} />,
        )
        expect(faultsOf(svg, chartWidth[size])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe.each(sizes)('a %s trend with targets', (size) => {
  test('reaches to the last target and names every one', () => {
    const layout = layOutTrend(targetedSmokingTrend, size)
    expect(layout?.timeLabels.at(-1)?.text).toBe('2030')
    expect(layout?.endLabels.filter(({ role }) => role === 'target')).toHaveLength(2)
  })

  test('stays readable whatever the targets are', () => {
    const target = fc.record({
      at: fc.integer({ min: 2005, max: 2045 }),
      value: fc.double({ min: 0, max: 100, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(target, { maxLength: 4 }), (targets) => {
        const named = targets.map((each, index) => ({
          ...each,
          label: String(each.at),
          name: `Mål ${index}`,
        }))
        const svg = renderToString(<TrendSvg {...targetedSmokingTrend} targets={named} size={size} />)
        expect(faultsOf(svg, chartWidth[size])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('the own mark on a spine', () => {
  const [row] = judgedProfile.rows
  if (row === undefined) throw new Error('the sample has no rows')
  test.each([
    { interval: { low: 12.8, high: 15 }, better: 'lower' as const, shape: 'worse' },
    { interval: { low: 12.8, high: 15 }, better: 'higher' as const, shape: 'better' },
    { interval: { low: 12.8, high: 15 }, better: 'none' as const, shape: 'different' },
    { interval: { low: 9, high: 11.6 }, better: 'lower' as const, shape: 'better' },
    { interval: { low: 11, high: 12 }, better: 'lower' as const, shape: 'unclear' },
    { interval: { low: 11.7, high: 12 }, better: 'lower' as const, shape: 'unclear' },
    { interval: undefined, better: 'lower' as const, shape: 'unknown' },
  ])('is $shape when $interval is held against 11.7 and $better is better', ({ interval, better, shape }) => {
    expect(markShapeOf({ ...row, interval, better }, true)).toBe(shape)
    expect(markShapeOf({ ...row, interval, better }, false)).toBe(
      interval === undefined ? 'unknown' : 'plain',
    )
  })
})
