import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { chartWidth } from './chart-frame.tsx'
import { drawnTexts, overlaps } from './drawn-texts.ts'
import { charts } from './every-chart.tsx'
import { smokingTrend } from './havby-charts.ts'
import { standaloneSvg } from './standalone-svg.ts'
import { TrendChart } from './trend-chart.tsx'

const pictures = charts.flatMap(({ name, draw }) =>
  (['wide', 'narrow'] as const).map((size) => ({ name, size, svg: standaloneSvg(draw(size)) })),
)

describe.each(pictures)('the $size $name', ({ name, size, svg }) => {
  test('looks as it did when somebody last looked at it', async () => {
    await expect(svg).toMatchFileSnapshot(`__snapshots__/${name}-${size}.svg`)
  })

  test('keeps its words apart and in view, in type of at least 12 px', () => {
    const texts = drawnTexts(svg)
    const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1])
    expect(texts.length).toBeGreaterThan(3)
    expect(overlaps(texts)).toEqual([])
    expect(texts.filter(({ left, right }) => left < -0.5 || right > chartWidth[size] + 0.5)).toEqual([])
    expect(texts.filter(({ top, bottom }) => top < 0 || bottom > height)).toEqual([])
    expect(texts.filter(({ size: type }) => type < 12)).toEqual([])
  })

  test('has only coordinates that are numbers', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
  })

  test('carries its colours itself and no style of its own on any shape', () => {
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"')
    expect(svg).not.toMatch(/ style=|var\(/)
  })
})

describe.each(charts)('the figure of the $name', ({ figure }) => {
  const html = renderToString(figure)

  test('names and describes both drawings with ids of their own', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const named = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(named).toHaveLength(4)
    expect(ids).toEqual(expect.arrayContaining(named))
  })

  test('is a picture unless it holds links, which nobody could reach inside a picture', () => {
    const roles = [...html.matchAll(/<svg[^>]* role="(\w+)"/g)].map(([, role]) => role)
    const expected = html.includes('<a ') ? 'group' : 'img'
    expect(roles).toEqual([expected, expected])
  })
})

test('a picture in a file of its own is a single drawing', () => {
  expect(() => standaloneSvg(<TrendChart {...smokingTrend} />)).toThrow(TypeError)
})
