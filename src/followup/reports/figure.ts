/** A figure of a document: what it says, where it is from, and what has become of it since. Pure. */

import type { Day } from '../../values/day.ts'

/** A figure with everything a reader may ask about it, written in the language of the document. */
export interface ItemFigure {
  /** Names the figure within the document, in `{{tal:key}}`. */
  key: string
  /** Names the figure with its value for ever. */
  figureId: string
  label: string
  /** The amount as it is written in the document: `12,4 %`, `3 af 9`. */
  written: string
  value: number | null
  period: string
  source: string
  definition: string
  method: string
  /** The interval, or that it is not known. */
  uncertainty: string
  region: string
  country: string
  retrievedOn: Day
}

/** A figure with the number of its reference: `[3]`. */
export interface NumberedFigure extends ItemFigure {
  number: number
}

/** What has become of a figure: another value for the same period, a newer period, or gone. */
export interface FigureChange {
  figure: NumberedFigure
  now: ItemFigure | null
  sort: 'revised' | 'newer' | 'gone'
}

/** The figures that no longer say what the document says; work is counted anew each day, so only its amount decides. */
export function changesSince(
  kept: readonly NumberedFigure[],
  living: ReadonlyMap<string, ItemFigure>,
): FigureChange[] {
  return kept.flatMap((figure): FigureChange[] => {
    const now = living.get(figure.key) ?? null
    if (!now) return [{ figure, now, sort: 'gone' }]
    if (isMeasured(figure) && now.period !== figure.period) return [{ figure, now, sort: 'newer' }]
    return now.written === figure.written ? [] : [{ figure, now, sort: 'revised' }]
  })
}

/** Whether a figure is measured in rounds; the others are counted from the municipality's own work. */
function isMeasured(figure: Pick<ItemFigure, 'figureId'>): boolean {
  return !figure.figureId.startsWith(workPrefix)
}

/** How the ids of figures counted from the municipality's own work begin. */
export const workPrefix = 'arbejde~'

/** Numbers the figures that a document uses, in the order it uses them. */
export function numbered(
  used: readonly string[],
  figures: ReadonlyMap<string, ItemFigure>,
): NumberedFigure[] {
  const known = [...new Set(used)].flatMap((key) => figures.get(key) ?? [])
  return known.map((figure, index) => ({ ...figure, number: index + 1 }))
}

/** The figures by their key. */
export function byKey<F extends ItemFigure>(figures: readonly F[]): Map<string, F> {
  return new Map(figures.map((figure) => [figure.key, figure]))
}
