import { invalid, page, pageAnswer, type Route, type Visit } from '../../platform/web/index.ts'
import { everybody, inOrderOfTime } from '../figures/index.ts'
import { inequalityHref } from './addresses.ts'
import { checkGoal, type GoalStanding } from './equity-clause.ts'
import { goalValues, readGoal } from './goal-form.ts'
import { GoalPage } from './pages/goal-page.tsx'
import type { PairPicture } from './picture.ts'
import { type ChosenIndicator, chosenIndicator } from './reads.ts'
import { texts } from './texts.ts'
import { goalTexts } from './texts-goal.ts'

export const goalCheckRoutes: Route[] = [
  page({ path: '/ulighed/:kode/:indikator/maalcheck', may: 'read-indicators', answer: goalCheck }),
]

async function goalCheck(visit: Visit) {
  const { locale, query } = visit
  const chosen = await chosenIndicator(visit)
  const { indicator, area, picture } = chosen
  const t = goalTexts[locale]
  const values = goalValues(query)
  const pairs = picture?.pairs ?? []
  const pair = pairs.find(({ pair: { one } }) => one === values.par) ?? pairs[0] ?? null
  const read = readGoal(query, locale)
  const answer =
    read.kind === 'goal'
      ? { goal: read.goal, check: checkGoal(read.goal, standingOf(chosen, pair)), names: pair?.names ?? null }
      : null
  const errors = read.kind === 'wrong' ? read.errors : []
  const body = (
    <GoalPage chosen={chosen} pairs={pairs} values={values} errors={errors} answer={answer} locale={locale} />
  )
  const title = t.title(indicator.name[locale], area.name)
  const trail = [
    { href: inequalityHref(area.id), label: texts[locale].kicker(area.name) },
    { href: inequalityHref(area.id, indicator.id), label: indicator.name[locale] },
  ]
  return errors.length > 0 ? invalid(title, body, errors, { trail }) : pageAnswer(title, body, { trail })
}

/** The newest level, and the groups where they are from the same round. */
function standingOf(
  { indicator, breakdown, picture }: ChosenIndicator,
  pair: PairPicture | null,
): GoalStanding {
  const totals = inOrderOfTime(breakdown.figures.filter(({ group }) => group === everybody))
  const level = totals.findLast(({ value }) => value !== null)
  const groups =
    picture && level && picture.round.period === level.period ? (pair?.gapSaid?.now ?? null) : null
  return {
    indicator,
    groups,
    level: level
      ? {
          period: level.period,
          value: level.value,
          interval: level.low === null || level.high === null ? null : { low: level.low, high: level.high },
          answers: level.n,
        }
      : null,
  }
}
