import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { chartWidth } from './chart-frame.tsx'
import { drawnTexts, faultsOf } from './drawn-texts.ts'
import { layOutShapes } from './geo-layout.ts'
import { GeoMapSvg } from './geo-map.tsx'
import { readShapes } from './geo-shapes.ts'
import { inventedCountry, profileHeatMap, smokingMap } from './havby-maps.ts'
import { HeatMapSvg } from './heat-map.tsx'
import { missingSigns } from './missing-sign.tsx'
import { classOf } from './shades.tsx'
import { verdictOf } from './standing-mark.tsx'
import { gridSize, tileGrid } from './tile-grid.ts'
import { layOutTiles } from './tile-layout.ts'
import { TileMapSvg } from './tile-map.tsx'

const sizes = ['wide', 'narrow'] as const

/** The 98 of the list every Pejling begins with; the country and the invented ones are left out. */
function municipalityCodes(): string[] {
  const list = readFileSync(join(import.meta.dirname, '../../../db/seeds/municipalities.csv'), 'utf8')
  return list
    .split('\n')
    .map((line) => line.split(';')[0] ?? '')
    .filter((code) => /^0[1-9]\d\d$/.test(code))
}

function insideOf(svg: string): string[] {
  return drawnTexts(svg).map(({ words }) => words)
}

describe('the grid of tiles', () => {
  test('has every municipality exactly once', () => {
    const codes = municipalityCodes()
    expect(codes).toHaveLength(98)
    expect(tileGrid.map(({ code }) => code).sort()).toEqual(codes.sort())
  })

  test('has no tile on top of another, none outside, and no two abbreviations alike', () => {
    for (const [index, one] of tileGrid.entries()) {
      expect(one.x >= 0 && one.x + 1 <= gridSize.width).toBe(true)
      expect(one.y >= 0 && one.y + 1 <= gridSize.height).toBe(true)
      const covering = tileGrid
        .slice(index + 1)
        .filter((other) => Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1)
      expect(covering).toEqual([])
    }
    expect(new Set(tileGrid.map(({ short }) => short)).size).toBe(98)
  })

  test('puts Jutland to the left of Funen, Funen to the left of Zealand and Bornholm furthest right', () => {
    const x = (code: string) => tileGrid.find((tile) => tile.code === code)?.x ?? Number.NaN
    expect(x('0607')).toBeLessThan(x('0410'))
    expect(x('0450')).toBeLessThan(x('0370'))
    expect(Math.max(...tileGrid.map((tile) => tile.x))).toBe(x('0400'))
  })
})

describe.each(sizes)('a %s tile map', (size) => {
  test('draws each municipality once, by its three or four digits, and links to it', () => {
    const [first, second, ...others] = smokingMap.places
    if (first === undefined || second === undefined) throw new Error('the sample has no places')
    const places = [{ ...first, code: String(Number(first.code)) }, first, second, ...others]
    const svg = renderToString(<TileMapSvg {...smokingMap} places={places} size={size} />)
    expect(svg.match(/<a /g)).toHaveLength(100)
    expect(svg).toContain(`${first.name}: `)
  })

  test('finds room for municipalities outside the list without covering others', () => {
    const strangers = Array.from({ length: 30 }, (_, index) => ({
      code: String(9000 + index),
      name: `Ny${index}`,
      value: index,
    }))
    const { tiles, tile } = layOutTiles({ ...smokingMap, places: [...smokingMap.places, ...strangers] }, size)
    for (const [index, one] of tiles.entries()) {
      const covering = tiles
        .slice(index + 1)
        .filter(
          (other) =>
            Math.abs(one.left - other.left) < tile.width - 0.1 &&
            Math.abs(one.top - other.top) < tile.height - 0.1,
        )
      expect(covering).toEqual([])
    }
  })

  test('says of a missing figure why, for every reason there is', () => {
    const places = missingSigns.map((missing, index) => ({
      ...smokingMap.places[index],
      code: tileGrid[index]?.code ?? '',
      name: missing,
      value: null,
      missing,
    }))
    const known = { code: '0851', name: 'Aalborg', value: 12 }
    const svg = renderToString(<TileMapSvg {...smokingMap} places={[known, ...places]} size={size} />)
    expect(faultsOf(svg, chartWidth[size])).toEqual([])
    const words = insideOf(svg).join(' ')
    for (const reason of Object.values(smokingMap.words.missing)) expect(words).toContain(reason)
  })

  test('hatches what cannot be told, and only that', () => {
    const certain = smokingMap.places.map((place) => ({ ...place, isUncertain: false }))
    const hatched = (svg: string) => svg.match(/fill="url\(#/g)?.length ?? 0
    const known = smokingMap.places.filter(({ value, isUncertain }) => value !== null && isUncertain)
    expect(hatched(renderToString(<TileMapSvg {...smokingMap} places={certain} size={size} />))).toBe(0)
    // one more for the explanation
    expect(hatched(renderToString(<TileMapSvg {...smokingMap} size={size} />))).toBe(known.length + 1)
  })

  test('says so when no municipality has a figure', () => {
    const places = smokingMap.places.map((place) => ({ ...place, value: null }))
    const svg = renderToString(<TileMapSvg {...smokingMap} places={places} size={size} />)
    expect(insideOf(svg).join(' ')).toBe(smokingMap.noValues)
  })
})

test('a value on a limit belongs to the class above it', () => {
  expect([9, 10, 11, 20].map((value) => classOf(value, [10, 20]))).toEqual([0, 1, 1, 2])
})

describe('outlines from a file', () => {
  test('are gathered by code, whichever features they stand in', () => {
    const read = readShapes(inventedCountry, 'kode')
    if (!read.ok) throw new Error(read.reason)
    expect(read.shapes.map(({ code, rings }) => [code, rings.length])).toEqual([
      ['9901', 1],
      ['9902', 1],
      ['0360', 1],
      ['0630', 2],
    ])
  })

  test.each([
    [null, 'not-a-feature-collection'],
    [{ type: 'Feature' }, 'not-a-feature-collection'],
    [{ type: 'FeatureCollection', features: [] }, 'no-polygon-with-a-code'],
    [
      {
        type: 'FeatureCollection',
        features: [null, { properties: { kode: '1' }, geometry: { type: 'Point', coordinates: [1, 2] } }],
      },
      'no-polygon-with-a-code',
    ],
  ])('are refused when %j is no map', (document, reason) => {
    expect(readShapes(document, 'kode')).toEqual({ ok: false, reason })
  })

  test('whatever a file holds, reading it ends in outlines or a reason', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (geometry, properties) => {
        const read = readShapes({ type: 'FeatureCollection', features: [{ geometry, properties }] }, 'kode')
        expect(read.ok || read.reason === 'no-polygon-with-a-code').toBe(true)
      }),
    )
  })

  test('keep north up, fit the room, and keep the largest part of a tiny municipality', () => {
    const read = readShapes(inventedCountry, 'kode')
    if (!read.ok) throw new Error(read.reason)
    const tiny = {
      code: '0825',
      rings: [
        [
          [9.5, 55.5],
          [9.50001, 55.5],
          [9.5, 55.50001],
          [9.5, 55.5],
        ],
      ] as const,
    }
    const layout = layOutShapes([...read.shapes, tiny], { width: 358, tallest: 400 })
    const box = (code: string) => layout?.shapes.find((shape) => shape.code === code)?.box
    expect(box('9901')?.bottom).toBeLessThanOrEqual((box('0360')?.top ?? 0) + 0.1)
    expect(box('9901')?.right).toBeLessThanOrEqual((box('9902')?.left ?? 0) + 0.1)
    expect(layout?.shapes.every(({ box: each }) => each.left >= 0 && each.right <= 358)).toBe(true)
    expect(layout?.shapes.find(({ code }) => code === '0825')?.path).toMatch(/^M.*Z$/)
  })

  test('in metres are used as they are', () => {
    const square = [
      [600000, 6200000],
      [700000, 6200000],
      [700000, 6300000],
      [600000, 6300000],
      [600000, 6200000],
    ] as const
    const layout = layOutShapes([{ code: '0101', rings: [square] }], { width: 358, tallest: 352 })
    const box = layout?.shapes[0]?.box
    expect((box?.right ?? 0) - (box?.left ?? 0)).toBeCloseTo((box?.bottom ?? 0) - (box?.top ?? 0), 6)
  })

  test.each(sizes)('without any figure, or without any outline, the %s map says so', (size) => {
    const svg = renderToString(<GeoMapSvg {...smokingMap} shapes={[]} size={size} />)
    expect(insideOf(svg).join(' ')).toBe(smokingMap.noValues)
  })
})

describe.each(sizes)('a %s heat map', (size) => {
  test('says so without indicators and without areas', () => {
    for (const empty of [{ rows: [] }, { groups: [] }]) {
      const svg = renderToString(<HeatMapSvg {...profileHeatMap} {...empty} size={size} />)
      expect(insideOf(svg).join(' ')).toBe(profileHeatMap.noValues)
    }
  })

  test('stays readable with one cell, with sixty indicators, and with a hundred areas in one group', () => {
    const [row] = profileHeatMap.rows
    if (row === undefined) throw new Error('the sample has no rows')
    const everyArea = profileHeatMap.groups.flatMap(({ areas }) => areas)
    const sixty = Array.from({ length: 60 }, (_, index) => ({
      ...row,
      id: `r${index}`,
      name: `${row.name} ${index}`,
    }))
    const shapes = [
      { rows: [row], groups: [{ name: 'Én', areas: everyArea.slice(0, 1) }] },
      { rows: sixty, groups: profileHeatMap.groups },
      { rows: [row], groups: [{ name: 'Alle kommuner efter navn', areas: everyArea }] },
      { rows: [{ ...row, cells: {} }], groups: profileHeatMap.groups },
    ]
    for (const shape of shapes) {
      const svg = renderToString(<HeatMapSvg {...profileHeatMap} {...shape} size={size} />)
      expect(faultsOf(svg, chartWidth[size])).toEqual([])
    }
  })

  test('gives none a rank', () => {
    expect(renderToString(<HeatMapSvg {...profileHeatMap} size={size} />)).not.toMatch(/nr\.|rank/i)
  })
})

test('above is better only where higher is better', () => {
  expect(verdictOf('above', 'higher')).toBe('better')
  expect(verdictOf('above', 'lower')).toBe('worse')
  expect(verdictOf('below', 'lower')).toBe('better')
  expect(verdictOf('above', 'none')).toBe('neither')
  expect(verdictOf('unclear', 'higher')).toBe('neither')
})
