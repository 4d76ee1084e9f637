import type { Indicator } from '../figures/index.ts'
import type { Recipe } from './recipe.ts'

/** The indicator a recipe describes; null when it only names one. */
export function indicatorOf({
  indicator: id,
  definition,
  publisher,
  page,
  licence,
}: Recipe): Indicator | null {
  if (!definition) return null
  const { caveats, ...words } = definition
  return {
    id,
    ...words,
    publisher,
    url: page,
    rounds: [],
    caveats: [
      ...caveats,
      {
        da: `Tallene må bruges med kilde: ${licence}.`,
        en: `The figures may be used with their source: ${licence}.`,
      },
    ],
    breaks: [],
    riskFactors: [],
  }
}
