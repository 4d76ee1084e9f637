import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../tests/support/refusal.ts'
import { readCsv } from './csv.ts'
import type { Cube, Dimension } from './cube.ts'
import { longCsv } from './long-csv.ts'
import { cubeOfLongTable } from './long-table.ts'

function dimension(id: string, label: string, labels: string[]): Dimension {
  return {
    id,
    label,
    role: null,
    categories: labels.map((each, place) => ({ id: `${id}${place}`, label: each })),
  }
}

function cubeWith(dimensions: Dimension[], values: Cube['values'], status: [number, string][] = []): Cube {
  return {
    ...{ id: null, label: null, source: null, updated: null, language: null, languages: [], notes: [] },
    dimensions,
    values,
    status: new Map(status),
  }
}

const written = (cube: Cube, wording: 'labels' | 'codes' = 'labels') => [...longCsv(cube, wording)].join('')
const table = (text: string) => readCsv(new TextEncoder().encode(text))

const sexAndYear = [
  dimension('s', 'køn', ['mænd', 'kvinder, alle']),
  dimension('y', 'år "ca."', ['2025', '2026']),
]

describe('a table as long CSV', () => {
  const cube = cubeWith(sexAndYear, [1.5, null, 0.1 + 0.2, 'x,y'], [[1, '..']])

  test('has a line per cell, the last dimension running fastest, with labels or codes', () => {
    expect(written(cube)).toBe(
      'køn,"år ""ca.""",value,status\nmænd,2025,1.5,\nmænd,2026,,..\n"kvinder, alle",2025,0.30000000000000004,\n"kvinder, alle",2026,"x,y",\n',
    )
    expect(written(cube, 'codes')).toBe(
      's,y,value,status\ns0,y0,1.5,\ns0,y1,,..\ns1,y0,0.30000000000000004,\ns1,y1,"x,y",\n',
    )
  })

  test('of one cell has one line, and of none only its header', () => {
    expect(written(cubeWith([], [7]))).toBe('value,status\n7,\n')
    expect(written(cubeWith([dimension('a', 'A', [])], []))).toBe('A,value,status\n')
  })

  test('comes in pieces when it is long', () => {
    const places = dimension(
      'p',
      'sted',
      Array.from({ length: 20_000 }, (_, place) => `sted ${place}`),
    )
    const pieces = [
      ...longCsv(
        cubeWith(
          [places],
          places.categories.map((_, place) => place),
        ),
        'labels',
      ),
    ]
    expect(pieces.length).toBeGreaterThan(3)
    expect(pieces.join('').split('\n')).toHaveLength(20_002)
  })

  test('is read again as the same labels, figures and signs', () => {
    const label = fc.string({ minLength: 1, maxLength: 6 }).map((text) => `l${text.trim()}`)
    const labels = fc.uniqueArray(label, { minLength: 1, maxLength: 4 })
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each || 0)
    const cubes = fc.tuple(labels, labels).chain(([first, second]) => {
      const cells = first.length * second.length
      const dimensions = [dimension('f', 'første', first), dimension('s', 'anden', second)]
      return fc
        .array(fc.oneof(number, fc.constant(null)), { minLength: cells, maxLength: cells })
        .map((values) => cubeWith(dimensions, values, values[0] === null ? [[0, '..']] : []))
    })
    fc.assert(
      fc.property(cubes, (made) => {
        const read = cubeOfLongTable(table(written(made)))
        expect(written(read)).toBe(written(made))
        expect([read.values, read.status]).toEqual([made.values, made.status])
      }),
    )
  })
})

describe('a long table from anywhere', () => {
  test('has its figures in the last column, and an empty cell where a line is missing', () => {
    const cube = cubeOfLongTable(table('Kommune;År;Andel\nHavby;2025;12,4\nFjordby;2026;7\nHavby;2026;..\n'))
    expect(
      cube.dimensions.map(({ label, categories }) => [label, ...categories.map((each) => each.label)]),
    ).toEqual([
      ['Kommune', 'Havby', 'Fjordby'],
      ['År', '2025', '2026'],
    ])
    expect(cube.values).toEqual([12.4, null, null, 7])
    expect([...cube.status]).toEqual([[1, '..']])
  })

  test('of a header alone has no cells', () => {
    expect(cubeOfLongTable(table('Kommune;Andel\n')).values).toEqual([])
  })

  test.each([
    ['Kommune;Andel\nHavby;12,4\nFjordby;mange\n', 'figureUnreadable', { line: 3, text: 'mange' }],
    ['Kommune;Andel\nHavby;1.234\n', 'figureUnreadable', { line: 2, text: '1.234' }],
    ['Kommune;Andel\nHavby;1\nHavby;2\n', 'cellTwice', { line: 3 }],
    ['no table at all\n', 'notALongTable', {}],
  ])('%j is refused with its line', async (text, key, details) => {
    const refusal = await refusalOf(Promise.resolve().then(() => cubeOfLongTable(table(text))))
    expect([refusal.reason.key, refusal.details]).toEqual([key, details])
  })

  test('that is a register, with new codes on every line, is no statistical table', async () => {
    const lines = Array.from({ length: 2000 }, (_, line) => `a${line};b${line};${line}`)
    const register = table(['A;B;Tal', ...lines].join('\n'))
    const refusal = await refusalOf(Promise.resolve().then(() => cubeOfLongTable(register)))
    expect(refusal.reason.key).toBe('notALongTable')
  })
})
