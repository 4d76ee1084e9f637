/** The way from a figure in a document to its page in the health profile. Pure. */

import { figureHref } from '../../knowledge/indicators/index.ts'
import type { ItemFigure } from './figure.ts'

/** The figure's page, for ever: `own~rygning~9901~all~2025~1f3a9c02` has its indicator, place and period in it. Undefined for others. */
export function profileHrefOf({ figureId }: Pick<ItemFigure, 'figureId'>): string | undefined {
  const [set, indicatorId, municipality, , period] = figureId.split('~').map(decodeURIComponent)
  if ((set !== 'own' && set !== 'national') || !indicatorId || !municipality) return undefined
  return figureHref({ municipality, indicatorId, period })
}
