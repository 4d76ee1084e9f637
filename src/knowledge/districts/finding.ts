import { total } from '../../statistics/disclosure/index.ts'
import type { Wording } from '../../values/locale.ts'
import type { Indicator } from '../figures/index.ts'
import { figureText, isCutBetween, type Verdict, verdictOf } from '../findings/index.ts'
import type { SmallAreaFigure } from './figures.ts'
import { districtName, districtsIn, figureIn, type ReleasedRound } from './round.ts'

/** What is looked at on a page: one round of an indicator, and the round before it where there is one. */
export interface Seen {
  indicator: Indicator
  municipality: string
  round: ReleasedRound
  earlier: ReleasedRound | null
}

/** How a figure stands to the whole municipality's in the same group and release; null where either is hidden. */
export function verdictBeside({ round }: Pick<Seen, 'round'>, figure: SmallAreaFigure): Verdict | null {
  const whole = figureIn(round, total, figure.group)
  if (figure.district === total || figure.value === null || !whole || whole.value === null) return null
  return verdictOf(
    { value: figure.value, interval: figure.interval },
    { value: whole.value, interval: whole.interval },
  )
}

/** The districts that can be told from the whole, by side, and those that are hidden; everybody in each. */
export function standings(
  seen: Pick<Seen, 'round'>,
): Record<'above' | 'below' | 'alike' | 'hidden', string[]> {
  const found: Record<'above' | 'below' | 'alike' | 'hidden', string[]> = {
    above: [],
    below: [],
    alike: [],
    hidden: [],
  }
  for (const id of districtsIn(seen.round.release)) {
    const figure = figureIn(seen.round, id)
    const name = districtName(seen.round.release, id) ?? id
    const verdict = figure ? verdictBeside(seen, figure) : null
    if (figure?.value == null) found.hidden.push(name)
    else found[verdict === 'above' || verdict === 'below' ? verdict : 'alike'].push(name)
  }
  return found
}

/** A shown figure in words, beside the whole municipality and the round before; null when it is hidden. */
export function figureSaid(seen: Seen, figure: SmallAreaFigure): Wording | null {
  const { indicator, municipality, round, earlier } = seen
  if (figure.value === null) return null
  const whole = figure.district === total ? null : figureIn(round, total, figure.group)
  const before = earlier ? figureIn(earlier, figure.district, figure.group) : null
  return figureText({
    indicator,
    place:
      figure.district === total
        ? municipality
        : (districtName(round.release, figure.district) ?? figure.district),
    period: round.period,
    value: figure.value,
    missing: null,
    interval: figure.interval,
    beside:
      whole?.value == null
        ? null
        : {
            value: whole.value,
            interval: whole.interval,
            name: { da: `hele ${municipality}`, en: `all of ${municipality}` },
          },
    earlier:
      earlier && before?.value != null
        ? { period: earlier.period, value: before.value, interval: before.interval }
        : null,
  })
}

/** Whether a new method came between the two rounds, so that they are not drawn beside each other. */
export function areComparable({ indicator, round, earlier }: Seen): boolean {
  return earlier !== null && !isCutBetween(indicator.breaks, earlier.period, round.period)
}
