import { recommendationGroups } from '../../knowledge/catalogue/index.ts'
import { page, pageAnswer, type Route, type Visit } from '../../platform/web/index.ts'
import { institutionReach } from '../settings/index.ts'
import { coverageIn } from './coverage-groups.ts'
import { belongsIn, type EntryFilter, entryFilters, entryRows } from './entry.ts'
import { mayAnswerFor } from './may.ts'
import { EntryPage, NothingToAnswer } from './pages/entry-page.tsx'
import { currentStanding, earlierStanding } from './reads.ts'
import { noRound, trailOf } from './routes-overview.tsx'
import { texts } from './texts.ts'

export const entryRoutes: Route[] = [page({ path: '/gennemgang/skema', may: 'answer-review', answer: entry })]

/** The rows of one administration: the coordinator chooses which, others have their own. */
async function entry(visit: Visit) {
  const { tx, by, locale, today, query } = visit
  const t = texts[locale]
  const current = await currentStanding(tx, today, { answersOfRounds: 2 })
  if (!current) return noRound(visit)
  const { standing } = current
  const answerable = standing.administrations.filter(({ id }) => mayAnswerFor(by, id))
  const administration =
    answerable.find(({ id }) => id === query.get('forvaltning')) ??
    answerable.find(({ id }) => id === by.administrationId) ??
    answerable[0]
  if (!administration)
    return pageAnswer(t.formTitle, <NothingToAnswer locale={locale} />, { trail: trailOf(locale) })
  const all = entryRows(standing, earlierStanding(current), administration.id)
  const filter = entryFilters.find((each) => each === query.get('vis')) ?? 'alle'
  const counts = Object.fromEntries(
    entryFilters.map((each) => [each, all.filter((row) => belongsIn(each, row)).length]),
  ) as Record<EntryFilter, number>
  const groups = await recommendationGroups(tx)
  const props = {
    locale,
    administration,
    answerable,
    rows: all.filter((row) => belongsIn(filter, row)),
    counts,
    filter,
    reach: await institutionReach(tx),
    groups,
    coverage: coverageIn(standing, groups, null),
    isOpen: standing.round.closedOn === null,
  }
  return pageAnswer(`${t.formTitle}: ${administration.name}`, <EntryPage {...props} />, {
    trail: trailOf(locale),
    islands: ['review-keys'],
  })
}
