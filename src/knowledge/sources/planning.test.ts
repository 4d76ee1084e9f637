import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeFinder } from './place.ts'
import { figuresQuestion, realAddresses, shapeQuestion } from './question.ts'
import { readyRecipes } from './ready-recipes.ts'
import type { Recipe, RecipeTable } from './recipe.ts'
import { nextTurn } from './schedule.ts'
import { readGroups, readSelections, writeGroups, writeSelections } from './selection-lines.ts'
import { splitRequest } from './split.ts'
import { readShape, wantedOf } from './table-shape.ts'
import { aRecipe, someAreas } from './testing/cubes.ts'

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const findPlace = placeFinder(someAreas, ['municipality'])

/** As `tableinfo` answers, cut down. */
const tableinfo = {
  id: 'FOLK1A',
  text: 'Befolkningen den 1. i kvartalet',
  updated: '2026-11-11T08:00:00',
  variables: [
    {
      id: 'OMRÅDE',
      text: 'område',
      elimination: true,
      time: false,
      values: [
        { id: '000', text: 'Hele landet' },
        { id: '101', text: 'København' },
        { id: '411', text: 'Christiansø' },
        { id: '751', text: 'Aarhus' },
      ],
    },
    {
      id: 'KØN',
      text: 'køn',
      elimination: true,
      time: false,
      values: [
        { id: 'TOT', text: 'I alt' },
        { id: '1', text: 'Mænd' },
        { id: '2', text: 'Kvinder' },
      ],
    },
    {
      id: 'ALDER',
      text: 'alder',
      elimination: true,
      time: false,
      values: [
        { id: 'IALT', text: 'Alder i alt' },
        ...[64, 65, 66].map((age) => ({ id: String(age), text: `${age} år` })),
      ],
    },
    {
      id: 'CIVILSTAND',
      text: 'civilstand',
      elimination: true,
      time: false,
      values: [
        { id: 'TOT', text: 'I alt' },
        { id: 'U', text: 'Ugift' },
      ],
    },
    {
      id: 'Tid',
      text: 'tid',
      elimination: false,
      time: true,
      values: ['2009K1', '2024K1', '2024K2', '2025K1'].map((id) => ({ id, text: id })),
    },
  ],
}

describe('what is asked of a source is what the recipe needs', () => {
  const folk1a = readyRecipes.folketal as Recipe
  test('of FOLK1A: our municipalities, the totals, and the first quarter of each year', () => {
    const shape = readShape({ kind: 'statbank', table: 'FOLK1A', format: 'JSONSTAT' }, bytes(tableinfo))
    expect(shape?.updated).toBe('2026-11-11T08:00:00')
    expect(shape && wantedOf(shape, folk1a, { table: 0, findPlace })).toEqual([
      { variable: 'OMRÅDE', codes: ['101', '751'] },
      { variable: 'KØN', codes: ['TOT'] },
      { variable: 'ALDER', codes: ['IALT'] },
      { variable: 'CIVILSTAND', codes: ['TOT'] },
      { variable: 'Tid', codes: ['2024K1', '2025K1'] },
    ])
  })

  test('of a share with groups: every age and sex that is in one of its sums', () => {
    const shape = readShape({ kind: 'statbank', table: 'FOLK1A', format: 'JSONSTAT' }, bytes(tableinfo))
    const wanted =
      shape && wantedOf(shape, readyRecipes['borgere-65-plus'] as Recipe, { table: 0, findPlace })
    expect(wanted).toContainEqual({ variable: 'ALDER', codes: ['IALT', '65', '66'] })
    expect(wanted).toContainEqual({ variable: 'KØN', codes: ['TOT', '1', '2'] })
  })

  test('a variable the recipe does not speak of is left to the source, except in BULK, where every variable must have values', () => {
    const shape = readShape({ kind: 'statbank', table: 'FOLK1A', format: 'JSONSTAT' }, bytes(tableinfo))
    const [table] = folk1a.tables
    const quiet = (format: 'JSONSTAT' | 'BULK') => ({
      ...folk1a,
      tables: [
        {
          ...(table as RecipeTable),
          origin: { kind: 'statbank' as const, table: 'FOLK1A', format },
          filters: (table as RecipeTable).filters.slice(0, 1),
        },
      ],
      figure: { kind: 'value' as const, of: { table: 0, of: [] } },
    })
    const asked = (format: 'JSONSTAT' | 'BULK') =>
      shape && wantedOf(shape, quiet(format), { table: 0, findPlace })
    expect(asked('JSONSTAT')).toHaveLength(3)
    expect(asked('BULK')).toMatchObject({ kind: 'variable-open', variable: 'alder' })
  })

  test('BULK is asked for with codes and semicolons', () => {
    const table = {
      ...(folk1a.tables[0] as RecipeTable),
      origin: { kind: 'statbank' as const, table: 'FOLK1A', format: 'BULK' as const },
    }
    const question = figuresQuestion(table, [{ variable: 'Tid', codes: ['2024K1'] }], realAddresses)
    expect(question?.url).toBe('https://api.statbank.dk/v1/data')
    expect(JSON.parse(question?.body ?? '')).toEqual({
      table: 'FOLK1A',
      format: 'BULK',
      lang: 'da',
      delimiter: 'Semicolon',
      valuePresentation: 'Code',
      variables: [{ code: 'Tid', values: ['2024K1'] }],
    })
  })

  test('PxWeb of both kinds says what a table holds, and is asked in its own way', () => {
    const v1 = { kind: 'pxweb' as const, api: 'v1' as const, url: 'https://px.example/api/v1/da/X/T.px' }
    const shape = readShape(
      v1,
      bytes({
        title: 'T',
        variables: [
          { code: 'Region', text: 'område', values: ['0101'], valueTexts: ['København'] },
          { code: 'Tid', text: 'år', values: ['2024'], valueTexts: ['2024'], time: true },
        ],
      }),
    )
    expect(shape?.variables[0]?.categories).toEqual([{ id: '0101', label: 'København' }])
    const table = { origin: v1, language: 'da', place: 'Region', time: 'Tid', filters: [] }
    expect(shapeQuestion(table, realAddresses)).toMatchObject({ method: 'GET', url: v1.url })
    const wanted = [{ variable: 'Region', codes: ['0101'] }]
    expect(JSON.parse(figuresQuestion(table, wanted, realAddresses)?.body ?? '')).toEqual({
      query: [{ code: 'Region', selection: { filter: 'item', values: ['0101'] } }],
      response: { format: 'json-stat2' },
    })
    const v2 = {
      ...table,
      origin: {
        kind: 'pxweb' as const,
        api: 'v2' as const,
        url: 'https://px.example/api/v2/',
        table: 'TAB1',
      },
    }
    expect(shapeQuestion(v2, realAddresses)?.url).toBe(
      'https://px.example/api/v2/tables/TAB1/metadata?lang=da&outputFormat=json-stat2',
    )
    expect(figuresQuestion(v2, wanted, realAddresses)).toEqual({
      method: 'POST',
      url: 'https://px.example/api/v2/tables/TAB1/data?lang=da&outputFormat=json-stat2',
      body: JSON.stringify({ selection: [{ variableCode: 'Region', valueCodes: ['0101'] }] }),
    })
  })

  test('an answer that describes no table is none', () => {
    expect(
      readShape({ kind: 'statbank', table: 'X1', format: 'JSONSTAT' }, bytes({ message: 'nej' })),
    ).toBeNull()
    expect(
      readShape({ kind: 'statbank', table: 'X1', format: 'JSONSTAT' }, new TextEncoder().encode('<html>')),
    ).toBeNull()
  })
})

test('a request that is too large becomes requests that together ask for every cell once', () => {
  const axis = fc.integer({ min: 1, max: 12 })
  fc.assert(
    fc.property(
      axis,
      axis,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 4, max: 60 }),
      (places, times, others, request) => {
        const codes = (letter: string, count: number) =>
          Array.from({ length: count }, (_, at) => `${letter}${at}`)
        const wanted = [
          { variable: 'P', codes: codes('p', places) },
          { variable: 'X', codes: codes('x', others) },
          { variable: 'T', codes: codes('t', times) },
        ]
        const parts = splitRequest(wanted, { time: 'T', place: 'P' }, { request, recipe: 10_000 })
        const cells = (parts ?? []).flatMap((part) => {
          const of = (name: string) => part.find(({ variable }) => variable === name)?.codes ?? []
          const all = of('P').flatMap((p) => of('T').flatMap((t) => of('X').map((x) => p + t + x)))
          expect(all.length).toBeLessThanOrEqual(request)
          return all
        })
        expect(new Set(cells).size).toBe(cells.length)
        expect(cells.length).toBe(places * times * others)
      },
    ),
  )
  expect(
    splitRequest(
      [{ variable: 'X', codes: ['1', '2', '3'] }],
      { time: 'T', place: 'P' },
      { request: 2, recipe: 9 },
    ),
  ).toBeNull()
})

test('a recipe comes round a whole turn after it went well, a day after it did not, and never unless it is to', () => {
  const at = new Date('2026-11-01T10:00:00Z')
  const now = new Date('2026-11-22T10:00:00Z')
  expect(nextTurn('never', null, now)).toBeNull()
  expect(nextTurn('weekly', null, now)).toEqual(now)
  expect(nextTurn('weekly', { at, failed: false }, now)).toEqual(new Date('2026-11-08T10:00:00Z'))
  expect(nextTurn('quarterly', { at, failed: true }, now)).toEqual(new Date('2026-11-02T10:00:00Z'))
})

test('what people write line by line is what is read, and a line that is none is named', () => {
  const word = fc.stringMatching(/^[A-ZÆØÅa-zæøå0-9]{1,8}$/)
  const choice = fc.oneof(
    word,
    fc.record({ from: fc.integer({ min: 0, max: 60 }), to: fc.integer({ min: 61, max: 125 }) }),
  )
  const selection = fc.record({
    variable: word,
    values: fc.array(choice, { minLength: 1, maxLength: 3 }),
    optional: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(selection, { maxLength: 4 }), (selections) => {
      expect(readSelections(writeSelections(selections))).toEqual({ ok: true, value: selections })
      if (selections.length > 0) {
        const groups = [{ group: 'sex:female', of: selections }]
        expect(readGroups(writeGroups(groups))).toEqual({ ok: true, value: groups })
      }
    }),
  )
  expect(readSelections('KØN = TOT\n\nALDER 65')).toEqual({ ok: false, line: 3 })
  expect(readGroups('KØN = TOT')).toEqual({ ok: false, line: 1 })
})

test('every shipped recipe is one, and an unknown member is refused', () => {
  expect(Object.keys(readyRecipes)).toEqual(['folketal', 'borgere-65-plus', 'beskaeftigede-16-64'])
  expect(() => aRecipe({ secret: 1 })).toThrow()
})
