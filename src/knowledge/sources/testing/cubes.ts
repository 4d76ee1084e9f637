import type { Cube } from '../../../formats/cube.ts'
import type { Area } from '../../figures/index.ts'
import { type Recipe, recipeSchema } from '../recipe.ts'

/** A table by hand: each dimension with its categories (`101=København`), cells in row-major order. */
export function aCube(
  dimensions: Record<string, string[]>,
  values: Cube['values'],
  status: Record<number, string> = {},
): Cube {
  return {
    id: 'T',
    label: null,
    source: null,
    updated: null,
    language: 'da',
    languages: ['da'],
    dimensions: Object.entries(dimensions).map(([id, categories]) => ({
      id,
      label: id.toLowerCase(),
      role: null,
      categories: categories.map((each) => {
        const [code = '', label = code] = each.split('=')
        return { id: code, label }
      }),
    })),
    values,
    status: new Map(Object.entries(status).map(([cell, sign]) => [Number(cell), sign])),
    notes: [],
  }
}

/** Two municipalities, a region and the country, and an invented one. */
export const someAreas: Area[] = [
  { id: '0101', kind: 'municipality', name: 'København', invented: false },
  { id: '0751', kind: 'municipality', name: 'Aarhus', invented: false },
  { id: '1084', kind: 'region', name: 'Region Hovedstaden', invented: false },
  { id: 'DK', kind: 'country', name: 'Hele landet', invented: false },
  { id: '9901', kind: 'municipality', name: 'Havby', invented: true },
]

/** A share by a table of place, sex and time; a test changes one thing. */
export function aRecipe(changes: Record<string, unknown> = {}): Recipe {
  return recipeSchema.parse({
    title: { da: 'Prøve', en: 'Trial' },
    caption: { da: 'Kun til prøve.', en: 'For trial only.' },
    publisher: 'Danmarks Statistik',
    licence: 'CC BY 4.0',
    page: 'https://www.statistikbanken.dk/',
    tables: [{ origin: { kind: 'statbank', table: 'PROVE1' }, place: 'OMRÅDE', time: 'TID' }],
    figure: {
      kind: 'share',
      numerator: { of: [{ variable: 'STATUS', values: ['A'] }] },
      denominator: { of: [{ variable: 'STATUS', values: ['A', 'B'] }] },
    },
    multiplier: 100,
    indicator: 'rygning',
    ...changes,
  })
}

export const percent = { minimum: 0, maximum: 100 }
