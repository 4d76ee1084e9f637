import type { Locale } from '../../values/locale.ts'
import type { Area } from '../figures/index.ts'
import type { Cell, Line, Quarter } from './lines.ts'
import type { Compared } from './reads.ts'
import { texts } from './texts.ts'
import { wholeName } from './words.ts'

/** The municipality a page speaks of: the own one where it is among those shown, else the one chosen beside it. */
export function spokenOf(
  { own, areas }: Pick<Compared, 'own' | 'areas'>,
  beside: string | null,
): Area | null {
  return areas.find(({ id }) => id === own?.id) ?? areas.find(({ id }) => id === beside) ?? null
}

/**
 * What the picture shows of one municipality, in sentences: where the intervals carry a difference, where they do not, in which outer
 * quarter its figures lie, and what is missing. Empty sentences are left out.
 */
export function standingOf(
  { lines, scope }: Pick<Compared, 'lines' | 'scope'>,
  area: Area,
  locale: Locale,
): string[] {
  const t = texts[locale].standing
  const whole = wholeName(scope, locale)
  const named = (isSo: (cell: Known) => boolean) =>
    lines.filter((line) => {
      const cell = line.cells.get(area.id)
      return cell !== undefined && 'value' in cell && isSo(cell)
    })
  const told = (['above', 'below', 'cannot-be-told', 'uncertainty-unknown'] as const).map((verdict) =>
    sentence(
      named((cell) => cell.verdict === verdict),
      (list) => t[verdict](area.name, whole, list),
      locale,
    ),
  )
  const quarters = ([3, 0] satisfies Quarter[]).map((quarter) =>
    sentence(
      named((cell) => cell.quarter === quarter),
      (list) => t.inQuarter(texts[locale].quarters[quarter].toLowerCase(), list),
      locale,
    ),
  )
  const lacking = lines.filter((line) => {
    const cell = line.cells.get(area.id)
    return cell === undefined || 'missing' in cell
  })
  return [...told, ...quarters, missing(lacking, area, locale)].filter((each) => each !== '')
}

type Known = Extract<Cell, { value: number }>

function sentence(lines: readonly Line[], say: (list: string) => string, locale: Locale): string {
  return lines.length ? say(lines.map(({ indicator }) => indicator.short[locale]).join(', ')) : ''
}

function missing(lines: readonly Line[], area: Area, locale: Locale): string {
  const t = texts[locale]
  const named = lines.map(({ indicator, cells }) => {
    const cell = cells.get(area.id)
    const why = t.missing[cell && 'missing' in cell ? cell.missing : 'not-given']
    return t.standing.missingOne(indicator.short[locale], why.charAt(0).toLowerCase() + why.slice(1))
  })
  return named.length ? t.standing.missing(named.join(', ')) : ''
}
